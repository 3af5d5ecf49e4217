#include "base/files.h"
#include "checkoutrun.h"
#include "report/k6summary.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

json summaryOf(const RunSnapshot& run, const LoadProfile& profile = checkoutProfile())
{
    return json::parse(k6Summary(summarise(profile, run), run));
}

} // namespace

class TestK6Summary : public QObject {
    Q_OBJECT

private slots:
    void golden()
    {
        const RunSnapshot run = checkoutRun();
        const std::string written = k6Summary(summarise(checkoutProfile(), run), run);
        const std::string path = HEADROOM_TEST_DATA "/report/checkout.k6.json";
        if (qEnvironmentVariableIsSet("HEADROOM_WRITE_GOLDEN"))
            QVERIFY(replaceFile(path, written));
        const auto expected = readFile(path, 1 << 20);
        QVERIFY2(expected, expected ? "" : expected.error().message.c_str());
        QCOMPARE(QString::fromStdString(written), QString::fromStdString(*expected));
    }

    /// Against the times themselves, which are known here.
    void answersAlone()
    {
        RunBuilder builder;
        std::vector<double> times; // ms
        for (std::uint32_t i = 0; i < 1000; ++i) {
            const nanoseconds service = 10ms + std::chrono::microseconds(i * 7919 % 90'000);
            builder.add(i / 20, Outcome::Ok, service);
            times.push_back(static_cast<double>(service.count()) / 1e6);
        }
        builder.add(50, Outcome::GatewayTimeout, 29s); // in no number of the answers
        builder.run.elapsed = 100s;
        const json metrics = summaryOf(builder.build())["metrics"];
        const json& answers = metrics["http_req_duration{expected_response:true}"];
        std::sort(times.begin(), times.end());
        double sum = 0;
        for (const double time : times)
            sum += time;
        const auto near = [](const json& value, double expected) {
            return std::abs(value.get<double>() - expected) <= expected * 0.002; // the histogram's
        };
        QVERIFY(near(answers["avg"], sum / 1000));
        QVERIFY(near(answers["min"], times.front()));
        QVERIFY(near(answers["med"], times[499]));
        QVERIFY(near(answers["p(90)"], times[899]));
        QVERIFY(near(answers["p(95)"], times[949]));
        QVERIFY(near(answers["max"], times.back()));
        QCOMPARE(metrics["http_reqs"], (json{{"count", 1001}, {"rate", 10.01}}));
        QCOMPARE(metrics["iterations"]["count"], 1001);
        // k6 calls a request that failed a "pass" of this rate.
        QCOMPARE(metrics["http_req_failed"]["passes"], 1);
        QCOMPARE(metrics["http_req_failed"]["fails"], 1000);
        QVERIFY(!metrics.contains("vus") && !metrics.contains("checks"));
    }

    void nothingIsSaidThatIsNotKnown()
    {
        RunBuilder builder;
        for (std::uint32_t i = 0; i < 1000; ++i)
            builder.add(i / 20, i % 2 == 0 ? Outcome::Ok : Outcome::GatewayTimeout, i % 2 == 0 ? 1s : 29s);
        const json half = summaryOf(builder.build())["metrics"]["http_req_duration"];
        QVERIFY2(!half.contains("p(95)") && !half.contains("avg") && !half.contains("max"), half.dump().c_str());
        const json nothing = summaryOf(RunSnapshot())["metrics"];
        QVERIFY2(!nothing.contains("http_req_duration{expected_response:true}"), nothing.dump().c_str());
        QCOMPARE(nothing["http_reqs"], (json{{"count", 0}}));
    }
};

QTEST_GUILESS_MAIN(TestK6Summary)
#include "tst_k6summary.moc"
