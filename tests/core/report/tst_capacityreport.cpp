#include "report/capacityjson.h"
#include "report/capacitytext.h"
#include "report/textlayout.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace headroom;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

LoadProfile profile()
{
    LoadProfile profile;
    profile.name = "checkout";
    profile.request().url = "https://api.example.com/v1/checkout?token=secret";
    return profile;
}

CapacityStep step(double rate, StepVerdict verdict, const Percentile& p99)
{
    CapacityStep step;
    step.rate = rate;
    step.ended = true;
    step.verdict = verdict;
    step.sentence = "So it was.";
    step.took = 92s + 123'456'789ns;
    step.evidence.mark = 23'200ms;
    step.evidence.judged = 60s;
    step.evidence.requests = static_cast<std::uint64_t>(rate * 60);
    step.evidence.p99 = p99;
    return step;
}

CapacityResult found()
{
    const Percentile good{1840ms, {}, 1710ms, 2020ms, false};
    const Percentile bad{{}, 29s, 27'400ms, {}, true};
    CapacityResult result;
    result.end = CapacityEnd::Confirmed;
    result.sentence = "10/s is confirmed and 15/s fails: the capacity lies between them.";
    result.elapsed = 10min + 2s;
    result.confirmed = 10;
    result.highestPassed = 10;
    result.lowestFailed = 15;
    result.undecided = {12.2};
    result.steps = {step(10, StepVerdict::Pass, good), step(15, StepVerdict::Fail, bad),
                    step(12.2, StepVerdict::Undecided, good), step(10, StepVerdict::Pass, good)};
    ShareEstimate missed;
    missed.hits = 54;
    missed.of = 900;
    missed.share = 0.06;
    missed.low = 0.041;
    missed.high = 0.085;
    result.steps[1].evidence.beyondMark = missed;
    result.steps[1].evidence.gatewayTimeouts = 50;
    result.steps[1].evidence.refused = 4;
    result.steps[0].evidence.gatewayTimeoutsBelow = 0.005;
    result.steps[3].confirming = true;
    result.steps[3].evidence.judged = 300s;
    result.steps[3].runFile = "steps/04-10-per-s-confirm.headroom";
    return result;
}

} // namespace

class TestCapacityReport : public QObject {
    Q_OBJECT

private slots:
    void textReads()
    {
        const std::string text = capacityText(found(), {}, profile());
        QCOMPARE(QString::fromStdString(text),
                 QString(
                     R"(CONFIRMED - 10/s is confirmed and 15/s fails: the capacity lies between them.

Profile    checkout: GET https://api.example.com/v1/checkout?token=...
A rate     passes with p99 of service time surely within 23.2 s, 80 % of the 29 s limit
           (aws-apigw-rest)
Took       10 min 2 s for 4 steps, each after 30 s of warm-up

    rate   judged  requests  p99 of service time               missed  timeouts  verdict
    10/s     60 s       600  1.84 s (1.71-2.02)                   0 %         0  pass
    15/s     60 s       900  >= 29.0 s (limit; from 27.4 s)       6 %        50  fail
  12.2/s     60 s       732  1.84 s (1.71-2.02)                   0 %         0  undecided
    10/s    300 s       600  1.84 s (1.71-2.02)                   0 %         0  pass (confirm)
)"));
        for (const QString& line : QString::fromStdString(text).split('\n'))
            QVERIFY2(line.size() <= int(textColumns), qPrintable(line));
    }

    void nothingMeasuredHasNoTable()
    {
        CapacityResult result;
        result.sentence = "The search was stopped after 3 s.";
        const std::string text = capacityText(result, {}, profile());
        QVERIFY(text.starts_with("STOPPED - The search was stopped after 3 s.\n"));
        QVERIFY(text.find("verdict") == std::string::npos);
    }

    void aStepIsALine()
    {
        QCOMPARE(stepLine(2, found().steps[1]), "Step 2, 15/s: fail. So it was. (60 s, 900 requests)");
        QCOMPARE(stepLine(4, found().steps[3]), "Step 4, confirming 10/s: pass. So it was. (5 min, 600 requests)");
    }

    void jsonHoldsTheBracketAndItsEvidence()
    {
        const json read = json::parse(capacityJson(found(), {}, profile()));
        QCOMPARE(read["schema"].get<std::string>(), "headroom.capacity/1");
        QCOMPARE(read["result"].get<std::string>(), "confirmed");
        QCOMPARE(read["confirmed_per_s"].get<double>(), 10.0);
        QCOMPARE(read["lowest_failed_per_s"].get<double>(), 15.0);
        QVERIFY(read["undecided_per_s"] == json::array({12.2}));
        QCOMPARE(read["criterion"]["mark_ms"].get<int>(), 23'200);
        QCOMPARE(read["elapsed_ms"].get<int>(), 602'000);
        QCOMPARE(read["steps"].size(), std::size_t(4));
        const json& failed = read["steps"][1];
        QVERIFY(failed["service_ms"]["p99"] == (json{{"at_least", 29'000}, {"low", 27'400}}));
        QVERIFY(failed["beyond_mark"] == (json{{"count", 54}, {"share", 0.06}, {"low", 0.041}, {"high", 0.085}}));
        QCOMPARE(failed["gateway_timeouts"].get<int>(), 50);
        QCOMPARE(failed["refused"].get<int>(), 4);
        QCOMPARE(failed["took_ms"].get<int>(), 92'123);
        QCOMPARE(failed["verdict"].get<std::string>(), "fail");
        QCOMPARE(failed["reason"].get<std::string>(), "So it was.");
        QVERIFY(!failed.contains("run") && !failed.contains("gateway_timeouts_below"));
        QCOMPARE(read["steps"][0]["gateway_timeouts_below"].get<double>(), 0.005);
        QVERIFY(read["steps"][0]["beyond_mark"] == (json{{"count", 0}}));
        QVERIFY(read["steps"][3]["confirming"].get<bool>());
        QCOMPARE(read["steps"][3]["run"].get<std::string>(), "steps/04-10-per-s-confirm.headroom");
    }

    void whatIsNotKnownIsLeftOut()
    {
        const json read = json::parse(capacityJson({}, {}, profile()));
        QVERIFY(!read.contains("confirmed_per_s") && !read.contains("lowest_failed_per_s"));
        QVERIFY(read["steps"].is_array() && read["steps"].empty());
        QVERIFY(read["undecided_per_s"].is_array());
        QVERIFY(capacityJson({}, {}, profile()).find("secret") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCapacityReport)
#include "tst_capacityreport.moc"
