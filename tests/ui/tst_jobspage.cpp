#include "charts/jobschart.h"
#include "display/numbers.h"
#include "localgateway.h"
#include "modeldump.h"
#include "models/jobsmodel.h"
#include "pages/runpage.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "uiscope.h"
#include "widgets/detailtabs.h"
#include "widgets/jobspane.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Jobs on the run page, of whole runs against the local gateway.
class JobsPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void polled_jobs_go_beyond_the_limit_and_their_requests_do_not();
    void jobs_under_way_are_seen_while_the_run_goes_on();
    void a_stream_is_held_against_the_limit_on_silence();
    void a_push_tells_when_it_was_connected();
    void a_range_counts_its_own_jobs();
    void a_run_without_jobs_has_no_such_tab();
    void a_demo_of_each_remedy_with_jobs_runs_data();
    void a_demo_of_each_remedy_with_jobs_runs();

private:
    void start(const LoadProfile& profile);
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_window->feed()->running(); }, 60'000);
    }
    [[nodiscard]] JobsPane* pane() const { return m_window->runPage()->details()->jobs(); }
    [[nodiscard]] bool tabShown() const
    {
        const DetailTabs* tabs = m_window->runPage()->details();
        return tabs->isTabVisible(tabs->indexOf(pane()));
    }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

/// All that is said, with plain blanks.
QString said(const JobsPane& pane)
{
    return pane.sentences().join(QLatin1Char(' ')).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

/// Jobs of 700 ms, asked for every 100 ms, under a limit of 400 ms.
LoadProfile polledProfile(const LocalGateway& gateway)
{
    LoadProfile profile = gateway.profileFor("/jobs?take=700ms");
    profile.request().name = "export";
    profile.request().method = "POST";
    profile.request().poll = PollPlan{};
    profile.request().poll->interval = 100ms;
    profile.request().poll->retryAfter = false; // whole seconds
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 40, {}};
    return profile;
}

const NamedCurve& curveNamed(const JobsChart& chart, const QString& name)
{
    for (const NamedCurve& curve : chart.curves()) {
        if (curve.name == name)
            return curve;
    }
    qFatal("no curve %s", qPrintable(name));
}

} // namespace

void JobsPageTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void JobsPageTest::cleanup()
{
    m_window.reset();
    QDir(runFolder()).removeRecursively();
}

void JobsPageTest::start(const LoadProfile& profile)
{
    m_window->document()->replace(profile);
    m_window->actions().start->trigger();
    QVERIFY2(m_window->feed()->running(), qPrintable(m_window->messages()->text()));
}

void JobsPageTest::polled_jobs_go_beyond_the_limit_and_their_requests_do_not()
{
    const LocalGateway gateway;
    const QAbstractItemModelTester tester(pane()->chart()->model());
    start(polledProfile(gateway));
    QVERIFY(waitForEnd());
    QVERIFY(tabShown());
    const QString text = said(*pane());
    QVERIFY2(text.startsWith("40 jobs of export, polled: 40 done; "), qPrintable(text));
    QVERIFY2(text.contains("40 of the 40 done took longer than the 400 ms limit"), qPrintable(text));
    // As many requests as the gateway took: 40 that submit, and the polls.
    const double polls = static_cast<double>(gateway.counters().accepted - 40) / 40;
    QVERIFY2(text.contains(QStringLiteral("; %1 polls a job.").arg(QLocale().toString(polls, 'f', 1))),
             qPrintable(text));

    const JobsChart& chart = *pane()->chart();
    QVERIFY(curveNamed(chart, "Time to completion").curve.points.front().latency >= 700ms);
    QVERIFY(curveNamed(chart, "Each request").curve.points.front().latency < 400ms);
    QCOMPARE(curveNamed(chart, "Time to completion").limit, nanoseconds(400ms));
    const QStringList rows = dumped(*chart.model());
    QCOMPARE(rows.size(), 7); // titles, five percentiles, the slowest
    QVERIFY2(rows.at(0).startsWith("Jobs of|Percentile|Time to completion|95 % interval|Time to acceptance|"),
             qPrintable(rows.at(0)));
    QVERIFY2(rows.at(1).startsWith("export|p50|"), qPrintable(rows.at(1)));
    // The table shows what the summary holds.
    const JobNumbers& numbers = m_window->feed()->view().summary.jobs.at(0).numbers;
    QCOMPARE(chart.model()->index(0, 2).data().toString(), percentileText(numbers.completion.p50, 400ms));
    QVERIFY(!chart.plot()->accessibleName().isEmpty());
    QVERIFY(chart.plot()->accessibleDescription().contains("40 done"));
}

void JobsPageTest::jobs_under_way_are_seen_while_the_run_goes_on()
{
    const LocalGateway gateway;
    LoadProfile profile = polledProfile(gateway);
    profile.request().url.replace(profile.request().url.find("700ms"), 5, "40s");
    profile.load = {OpenModel{{20, 1s}}, 60s, {}, {}};
    start(profile);
    QTRY_VERIFY_WITH_TIMEOUT(tabShown(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(said(*pane()).contains(" under way"), 30'000);
    QVERIFY(m_window->feed()->running());
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
    QVERIFY2(pane()->sentences().at(0).contains(" cut by the end of the run"), qPrintable(pane()->sentences().at(0)));
}

void JobsPageTest::a_stream_is_held_against_the_limit_on_silence()
{
    const LocalGateway gateway("aws-apigw-rest-stream", 400ms);
    LoadProfile profile = gateway.profileFor("/events?count=6&gap=100ms");
    profile.request().stream = StreamPlan{StreamPlan::Kind::Events, "[DONE]"};
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 30, {}};
    start(profile);
    QVERIFY(waitForEnd());
    const QString text = said(*pane());
    QVERIFY2(text.contains("streamed: 30 done"), qPrintable(text));
    QVERIFY2(text.contains("Limit on silence 400 ms: longest silence p99 "), qPrintable(text));
    QVERIFY2(text.contains("Limit on the whole answer "), qPrintable(text)); // the gateway's second one
    const JobsChart& chart = *pane()->chart();
    QVERIFY(curveNamed(chart, "Total time").curve.points.front().latency >= 500ms);
    QVERIFY(curveNamed(chart, "Longest silence").curve.points.front().latency < 400ms);
    QVERIFY(dumped(*chart.model()).at(0).contains("|Total time|"));
}

void JobsPageTest::a_push_tells_when_it_was_connected()
{
    const LocalGateway gateway("aws-apigw-websocket-idle", 5s);
    LoadProfile profile = gateway.profileFor("/push", "ws");
    profile.request().push = PushPlan{};
    profile.request().push->send = R"({"take":"300ms","id":"${uuid}"})";
    profile.request().push->done = {{Check::Of::Json, Check::Must::Equal, "/state", "\"done\""}};
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 30, {}};
    start(profile);
    QVERIFY(waitForEnd());
    QVERIFY2(pane()->sentences().at(0).contains("pushed: 30 done"), qPrintable(pane()->sentences().at(0)));
    const JobsChart& chart = *pane()->chart();
    QVERIFY(curveNamed(chart, "Time to result").curve.points.front().latency >= 300ms);
    QVERIFY(curveNamed(chart, "Connect time").curve.points.front().latency
            < curveNamed(chart, "Time to result").curve.points.front().latency);
}

void JobsPageTest::a_range_counts_its_own_jobs()
{
    const LocalGateway gateway;
    LoadProfile profile = polledProfile(gateway);
    profile.load = {OpenModel{{20, 1s}}, 3s, {}, {}};
    start(profile);
    QVERIFY(waitForEnd());
    QVERIFY(pane()->sentences().at(0).startsWith("60 jobs"));
    m_window->feed()->setRange(TimeRange{1s, 2s});
    QTRY_VERIFY2(pane()->sentences().at(0).startsWith("20 jobs"), qPrintable(pane()->sentences().at(0)));
    m_window->feed()->setRange(std::nullopt);
    QTRY_VERIFY(pane()->sentences().at(0).startsWith("60 jobs"));
}

void JobsPageTest::a_run_without_jobs_has_no_such_tab()
{
    const LocalGateway gateway;
    LoadProfile profile = gateway.profileFor("/delay?ms=5");
    profile.load = {OpenModel{{50, 1s}}, std::nullopt, 10, {}};
    start(profile);
    QVERIFY(waitForEnd());
    QVERIFY(!tabShown());
}

void JobsPageTest::a_demo_of_each_remedy_with_jobs_runs_data()
{
    QTest::addColumn<int>("demo");
    QTest::newRow("polling") << static_cast<int>(Demo::Polling);
    QTest::newRow("push") << static_cast<int>(Demo::Push);
    QTest::newRow("stream") << static_cast<int>(Demo::Stream);
}

/// One click, nothing but the gateway inside the program, and jobs that are done.
void JobsPageTest::a_demo_of_each_remedy_with_jobs_runs()
{
    QFETCH(int, demo);
    for (QAction* action : m_window->actions().remedies) {
        if (action->data().toInt() == demo)
            action->trigger();
    }
    QVERIFY2(m_window->feed()->running(), qPrintable(m_window->messages()->text()));
    const auto done = [this] {
        const auto& jobs = m_window->feed()->view().summary.jobs;
        return jobs.empty() ? std::uint64_t(0) : jobs.front().numbers.ends[JobEnd::Done];
    };
    QTRY_VERIFY_WITH_TIMEOUT(done() > 0, 60'000);
    QVERIFY(tabShown());
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
    const JobCounts& ends = m_window->feed()->view().summary.jobs.front().numbers.ends;
    QCOMPARE(ends[JobEnd::Failed] + ends[JobEnd::Refused] + ends[JobEnd::Lost], std::uint64_t(0));
}

QTEST_MAIN(JobsPageTest)
#include "tst_jobspage.moc"
