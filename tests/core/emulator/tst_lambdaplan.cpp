#include "emulator/demobody.h"
#include "emulator/lambdaplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

EmulatorSettings withMemory(int megabytes)
{
    EmulatorSettings settings;
    settings.memoryMb = megabytes;
    return settings;
}

QJsonObject jsonOf(const WorkPlan& plan)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(renderBody(plan))).object();
}

} // namespace

class TestLambdaPlan : public QObject {
    Q_OBJECT
private slots:
    void routes_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("page");
        const auto page = [](DemoPage p) { return static_cast<int>(p); };
        QTest::newRow("root") << "/" << 200 << page(DemoPage::Quick);
        QTest::newRow("quick") << "/quick" << 200 << page(DemoPage::Quick);
        QTest::newRow("quick with a query") << "/quick?x=1" << 200 << page(DemoPage::Quick);
        QTest::newRow("absolute form") << "http://demo.test/quick" << 200 << page(DemoPage::Quick);
        QTest::newRow("absolute form without path") << "http://demo.test" << 200 << page(DemoPage::Quick);
        QTest::newRow("report") << "/report?page_size=400" << 200 << page(DemoPage::Report);
        QTest::newRow("report, default size") << "/report" << 200 << page(DemoPage::Report);
        QTest::newRow("report, escaped digits") << "/report?page_size=%34%30" << 200 << page(DemoPage::Report);
        QTest::newRow("cached") << "/cached?page_size=40&for=5s" << 200 << page(DemoPage::Report);
        QTest::newRow("cached for no time") << "/cached?for=0s" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("cached, size 0") << "/cached?page_size=0" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, size 0") << "/report?page_size=0" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, too large") << "/report?page_size=10001" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, beyond 64 bits")
            << "/report?page_size=99999999999999999999" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, no number") << "/report?page_size=many" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, number and more") << "/report?page_size=10x" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, empty") << "/report?page_size=" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("report, page 0") << "/report?page=0" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("slow") << "/slow" << 200 << page(DemoPage::Slow);
        QTest::newRow("delay") << "/delay?ms=250" << 200 << page(DemoPage::Delay);
        QTest::newRow("delay without ms") << "/delay" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("delay, negative") << "/delay?ms=-1" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("delay, longest") << "/delay?ms=900000" << 200 << page(DemoPage::Delay);
        QTest::newRow("trickle") << "/trickle?chunks=3&gap=9" << 200 << page(DemoPage::Trickle);
        QTest::newRow("trickle, by itself") << "/trickle" << 200 << page(DemoPage::Trickle);
        QTest::newRow("stream, with a unit") << "/stream?chunks=10&gap=300ms" << 200 << page(DemoPage::Trickle);
        QTest::newRow("events") << "/events?count=3&gap=1.5s" << 200 << page(DemoPage::Events);
        QTest::newRow("events, too slow") << "/events?gap=16min" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("events, no unit known") << "/events?gap=3days" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("trickle of nothing") << "/trickle?chunks=0" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("trickle, negative gap") << "/trickle?gap=-1" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("delay, too long") << "/delay?ms=900001" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("status") << "/status?code=503" << 503 << page(DemoPage::Status);
        QTest::newRow("status, informational") << "/status?code=101" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("status, 600") << "/status?code=600" << 400 << page(DemoPage::BadQuery);
        QTest::newRow("jobs are submitted with POST") << "/jobs?take=1s" << 405 << page(DemoPage::BadQuery);
        QTest::newRow("a job") << "/jobs/19b0c3e5a80-3e8-ab" << 202 << page(DemoPage::JobAsked);
        QTest::newRow("no job") << "/jobs/7" << 404 << page(DemoPage::NotFound);
        QTest::newRow("a job of no time") << "/jobs/zz-3e8-ab" << 404 << page(DemoPage::NotFound);
        QTest::newRow("a job with quotes") << "/jobs/19b0c3e5a80-3e8-%22" << 404 << page(DemoPage::NotFound);
        QTest::newRow("a job of 10,000 years") << "/jobs/7fffffffffffffff-0-1" << 404 << page(DemoPage::NotFound);
        QTest::newRow("a job of two hours") << "/jobs/19b0c3e5a80-6ddd00-1" << 404 << page(DemoPage::NotFound);
        QTest::newRow("unknown") << "/nope" << 404 << page(DemoPage::NotFound);
        QTest::newRow("below a page") << "/quick/more" << 404 << page(DemoPage::NotFound);
        QTest::newRow("no path at all") << "*" << 404 << page(DemoPage::NotFound);
        QTest::newRow("two slashes") << "//quick" << 404 << page(DemoPage::NotFound);
        QTest::newRow("not a URL") << "/qu{ick" << 404 << page(DemoPage::NotFound);
        QTest::newRow("empty") << "" << 200 << page(DemoPage::Quick);
    }
    void routes()
    {
        QFETCH(QString, target);
        const WorkPlan plan = planWork(target.toStdString(), {}, {});
        QTEST(static_cast<int>(plan.status), "status");
        QTEST(static_cast<int>(plan.page), "page");
    }

    void jobsAreSubmitted_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("takeMs");
        QTest::newRow("as long as it is asked to") << "/jobs?take=40s" << 202 << qint64(40'000);
        QTest::newRow("by itself") << "/jobs" << 202 << qint64(5'000);
        QTest::newRow("at once") << "/jobs?take=0s" << 202 << qint64(0);
        QTest::newRow("too long") << "/jobs?take=61min" << 400 << qint64(0);
        QTest::newRow("no duration") << "/jobs?take=long" << 400 << qint64(0);
    }
    void jobsAreSubmitted()
    {
        QFETCH(QString, target);
        const WorkPlan plan = planWork(target.toStdString(), {}, {}, "POST");
        QTEST(static_cast<int>(plan.status), "status");
        QTEST(qint64(plan.take / 1ms), "takeMs");
        QVERIFY(plan.status != 202 || plan.page == DemoPage::JobSubmitted);
    }
    void anIdTellsWhenItsJobIsDone()
    {
        const WallTime submitted(1'773'324'127'125ms);
        const std::string id = jobId(submitted, 40s, "deadbeef");
        QVERIFY(jobEnd(id) == submitted + 40s);
        QVERIFY(planWork("/jobs/" + id, {}, {}).jobEnd == submitted + 40s);
        QVERIFY(jobId(submitted, 40s, "1") != jobId(submitted, 40s, "2"));
    }

    void takesTheTimeItShould_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("memory");
        QTest::addColumn<double>("ms"); ///< with a middling draw
        QTest::newRow("quick at 512") << "/quick" << 512 << 20.0;
        QTest::newRow("quick at 1769") << "/quick" << 1769 << 20.0 * 512 / 1769;
        QTest::newRow("report 400 at 512") << "/report?page_size=400" << 512 << 1'100.0;
        QTest::newRow("report 400 at 1024: half") << "/report?page_size=400" << 1024 << 550.0;
        QTest::newRow("report 400 at 1769: one core") << "/report?page_size=400" << 1769 << 1'100.0 * 512 / 1769;
        QTest::newRow("report 400 at 10240: no faster") << "/report?page_size=400" << 10'240 << 1'100.0 * 512 / 1769;
        QTest::newRow("slow: 1.5 limits") << "/slow" << 512 << 4'500.0;
        QTest::newRow("slow: whatever the memory") << "/slow" << 1769 << 4'500.0;
        QTest::newRow("delay") << "/delay?ms=250" << 128 << 250.0;
        QTest::newRow("status") << "/status?code=500" << 512 << 0.0;
        QTest::newRow("unknown") << "/nope" << 512 << 0.0;
    }
    void takesTheTimeItShould()
    {
        QFETCH(QString, target);
        QFETCH(int, memory);
        QFETCH(double, ms);
        const double planned = toMilliseconds(planWork(target.toStdString(), withMemory(memory), {}).work);
        QVERIFY2(std::abs(planned - ms) <= ms * 0.01, qPrintable(QString::number(planned)));
    }

    void onlyDemandingPagesVary()
    {
        const RequestDraw lucky{-2, 0};
        const RequestDraw unlucky{2, 0};
        const auto ratio = [&](const char* target) {
            return toMilliseconds(planWork(target, {}, unlucky).work)
                / toMilliseconds(planWork(target, {}, lucky).work);
        };
        QVERIFY(std::abs(ratio("/report") - std::exp(4 * 0.35)) < 1e-3);
        QVERIFY(std::abs(ratio("/quick") - std::exp(4 * 0.35)) < 1e-3);
        QCOMPARE(ratio("/slow"), 1.0);
        QCOMPARE(ratio("/delay?ms=70"), 1.0);
    }

    void onlyTheDelayIsNeverCold()
    {
        QVERIFY(!planWork("/delay?ms=5", {}, {}).coldStarts);
        QVERIFY(planWork("/quick", {}, {}).coldStarts);
        QVERIFY(planWork("/slow", {}, {}).coldStarts);
    }

    void coldStarts_data()
    {
        QTest::addColumn<int>("memory");
        QTest::addColumn<double>("draw");
        QTest::addColumn<double>("ms");
        QTest::newRow("median") << 512 << 0.0 << 250.0;
        QTest::newRow("half the memory") << 256 << 0.0 << 500.0;
        QTest::newRow("one core") << 1769 << 0.0 << 250.0 * 512 / 1769;
        QTest::newRow("more than one core") << 10'240 << 0.0 << 250.0 * 512 / 1769;
        QTest::newRow("95th percentile") << 512 << 1.645 << 250.0 * std::exp(0.53 * 1.645);
        QTest::newRow("never past Lambda's 10 s") << 128 << 9.0 << 10'000.0;
    }
    void coldStarts()
    {
        QFETCH(int, memory);
        QFETCH(double, draw);
        QFETCH(double, ms);
        const double time = toMilliseconds(coldStartTime({}, memory, {0, draw}));
        QVERIFY2(std::abs(time - ms) < 0.01, qPrintable(QString::number(time)));
    }

    void drawsAreSeeded()
    {
        QCOMPARE(drawFor(7, 41).work, drawFor(7, 41).work);
        QVERIFY(drawFor(7, 41).work != drawFor(7, 42).work);
        QVERIFY(drawFor(7, 41).work != drawFor(8, 41).work);
        // Neighbouring seeds must not give the same sequence shifted by one.
        QVERIFY(drawFor(1, 1).work != drawFor(2, 0).work);
    }
    /// Against the normal distribution's own figures; the bounds are six standard errors wide.
    void drawsAreStandardNormal()
    {
        constexpr int count = 20'000;
        double sum = 0, squares = 0, products = 0;
        int withinOne = 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            const RequestDraw draw = drawFor(3, i);
            sum += draw.work + draw.coldStart;
            squares += draw.work * draw.work + draw.coldStart * draw.coldStart;
            products += draw.work * draw.coldStart;
            withinOne += std::abs(draw.work) < 1 ? 1 : 0;
        }
        QVERIFY(std::abs(sum / (2 * count)) < 6 / std::sqrt(2.0 * count));
        QVERIFY(std::abs(squares / (2 * count) - 1) < 6 * std::sqrt(2.0 / (2 * count)));
        QVERIFY(std::abs(products / count) < 6 / std::sqrt(1.0 * count));
        QVERIFY(std::abs(withinOne / double(count) - 0.6827) < 6 * std::sqrt(0.6827 * 0.3173 / count));
    }
    void reportsHaveTheMedianTheyPromise()
    {
        std::vector<double> times;
        for (std::uint64_t i = 0; i < 4'001; ++i)
            times.push_back(toMilliseconds(planWork("/report?page_size=400", {}, drawFor(1, i)).work));
        std::nth_element(times.begin(), times.begin() + 2'000, times.end());
        QVERIFY2(std::abs(times[2'000] - 1'100) < 50, qPrintable(QString::number(times[2'000])));
    }

    void bodiesAreJson_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("key");
        QTest::newRow("quick") << "/quick"
                               << "status";
        QTest::newRow("report") << "/report?page_size=7"
                                << "results";
        QTest::newRow("slow") << "/slow"
                              << "status";
        QTest::newRow("delay") << "/delay?ms=3"
                               << "waited_ms";
        QTest::newRow("status") << "/status?code=418"
                                << "status";
        QTest::newRow("job") << "/jobs/19b0c3e5a80-3e8-ab"
                             << "status_url";
        QTest::newRow("not found") << "/nope"
                                   << "detail";
        QTest::newRow("bad query") << "/delay?ms=%22"
                                   << "detail";
    }
    void bodiesAreJson()
    {
        QFETCH(QString, target);
        QFETCH(QString, key);
        QVERIFY(jsonOf(planWork(target.toStdString(), {}, {})).contains(key));
    }
    void tricklesLineByLine()
    {
        const WorkPlan plan = planWork("/trickle?chunks=2&gap=70", {}, {});
        QCOMPARE(plan.gap, nanoseconds(70ms));
        QVERIFY(!plan.coldStarts);
        QCOMPARE(renderBody(plan), std::string("{\"chunk\":1,\"of\":2}\n"));
        QCOMPARE(demoPiece(plan, 1), std::string("{\"chunk\":2,\"of\":2}\n"));
    }
    void reportHoldsItsRows()
    {
        const QJsonObject second = jsonOf(planWork("/report?page=2&page_size=7", {}, {}));
        QCOMPARE(second["results"].toArray().size(), 7);
        QCOMPARE(second["results"].toArray().first().toObject()["id"].toInt(), 8);
        QCOMPARE(second["next"].toString(), QString("/report?page=3&page_size=7"));
        QCOMPARE(second["previous"].toString(), QString("/report?page=1&page_size=7"));
        QVERIFY(jsonOf(planWork("/report", {}, {}))["previous"].isNull());
    }
    void someStatusesHaveNoBody()
    {
        QCOMPARE(renderBody(planWork("/status?code=204", {}, {})), std::string());
        QCOMPARE(renderBody(planWork("/status?code=304", {}, {})), std::string());
    }
};

QTEST_GUILESS_MAIN(TestLambdaPlan)
#include "tst_lambdaplan.moc"
