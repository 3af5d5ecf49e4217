#include "charts/chartpane.h"
#include "charts/ghostpane.h"
#include "dialoganswer.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "emulator/gatewayemulator.h"
#include "gateway/gatewaycatalogue.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/capacitymodel.h"
#include "models/requestsmodel.h"
#include "pages/capacitypage.h"
#include "pages/runpage.h"
#include "run/capacityfeed.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "uiscope.h"
#include "widgets/detailtabs.h"
#include "widgets/findingspane.h"
#include "widgets/ghostspane.h"
#include "widgets/requestspane.h"
#include "widgets/verdictstrip.h"
#include "window/consent.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"
#include "window/runroom.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolBar>

#include <mutex>

using namespace headroom;
using namespace std::chrono_literals;

/// Whole runs from the window against the local gateway.
class WindowRunTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void what_the_screen_counts_is_what_the_gateway_counted();
    void a_reopened_run_shows_the_same();
    void a_run_made_again_is_held_against_the_one_before();
    void findings_come_when_the_run_is_over();
    void the_toolbar_never_moves();
    void stop_sending_drains_and_keeps_the_data();
    void abort_ends_at_once_and_keeps_the_data();
    void changing_the_page_does_not_touch_the_run();
    void closing_asks_and_can_keep_running();
    void closing_can_wait_for_the_drain();
    void a_run_that_cannot_be_stored_is_refused();
    void several_requests_are_counted_as_the_gateway_counted_them();
    void a_search_is_made_and_can_be_stopped();
    void closing_asks_while_a_search_goes_on();
    void a_search_asks_before_it_sends_elsewhere();
    void the_demo_runs();
    void the_demo_has_ghosts_to_see();
    void a_dropped_log_is_joined();
    void a_log_of_something_else_leaves_the_run_as_it_was();
    void opening_can_be_given_up();

private:
    /// A gateway, and a profile for one of its pages.
    LoadProfile profileFor(const char* page, nanoseconds limit = 400ms);
    void start(const LoadProfile& profile);
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_window->feed()->running(); }, 30'000);
    }
    QString value(const QString& caption) const;
    QString word() const { return m_window->runPage()->strip()->texts().at(0); }

    UiScope m_scope;
    std::mutex m_logMutex;
    QByteArray m_log; ///< of the gateway, which writes it on its own thread
    std::unique_ptr<GatewayEmulator> m_gateway;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

/// Opens a run and waits until it is shown; it is read on a thread of its own.
void openAndWait(MainWindow& window, const QString& file)
{
    bool over = false;
    QObject context;
    QObject::connect(window.feed(), &RunFeed::opened, &context, [&] { over = true; });
    QObject::connect(window.feed(), &RunFeed::openingFailed, &context, [&] { over = true; });
    window.openFile(file);
    if (!QTest::qWaitFor([&] { return over; }, 30'000))
        qFatal("%s was not opened", qPrintable(file));
}

/// Every text of the strip and every cell of the charts' tables.
QList<QStringList> everythingShown(const RunPage& page)
{
    QList<QStringList> all{page.strip()->texts()};
    for (const ChartPane* pane : page.panes())
        all << dumped(*pane->table()->model());
    return all;
}

} // namespace

void WindowRunTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowRunTest::cleanup()
{
    m_window.reset();
    m_gateway.reset();
    QDir(runFolder()).removeRecursively();
}

LoadProfile WindowRunTest::profileFor(const char* page, nanoseconds limit)
{
    EmulatorSettings settings;
    settings.limit = limit;
    settings.concurrency = 1'000;
    settings.coldStart.median = 0ms;
    m_log.clear();
    m_gateway = std::make_unique<GatewayEmulator>(settings, [this](std::string_view line) {
        const std::lock_guard lock(m_logMutex);
        m_log.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
    });
    const auto port = m_gateway->start();
    if (!port)
        qFatal("%s", port.error().message.c_str());
    LoadProfile profile;
    profile.name = "window run";
    profile.request().url = "http://127.0.0.1:" + std::to_string(*port) + page;
    profile.limit.time = settings.limit;
    return profile;
}

void WindowRunTest::start(const LoadProfile& profile)
{
    m_window->document()->replace(profile);
    m_window->actions().start->trigger();
    QVERIFY2(m_window->feed()->running(), qPrintable(m_window->messages()->text()));
}

QString WindowRunTest::value(const QString& caption) const
{
    const QStringList texts = m_window->runPage()->strip()->texts();
    const qsizetype at = texts.indexOf(caption);
    return at < 0 ? QString() : texts.at(at + 1);
}

void WindowRunTest::what_the_screen_counts_is_what_the_gateway_counted()
{
    LoadProfile profile = profileFor("/report?page_size=120"); // about 400 ms each: some make it, some do not
    profile.load = {OpenModel{{200, 1s}}, std::nullopt, 300, {}};
    start(profile);
    QVERIFY(m_window->runPage()->isVisible());
    QVERIFY(waitForEnd());
    const EmulatorCounters seen = m_gateway->counters();
    QCOMPARE(value("Sent"), countText(seen.accepted));
    QCOMPARE(value("Sent"), QStringLiteral("300"));
    QCOMPARE(value("Gateway timeouts"), countText(seen.gatewayTimeouts));
    QVERIFY(seen.gatewayTimeouts > 0 && seen.gatewayTimeouts < 300);
    QCOMPARE(value("Other failures"), QStringLiteral("0"));
    QVERIFY2(word() == "FAIL" || word() == "INVALID",
             qPrintable(word())); // INVALID: a machine too busy to send on time
    // The table twins count the same requests.
    quint64 inTable = 0;
    const QAbstractItemModel* outcomes = m_window->runPage()->panes().at(1)->table()->model();
    for (int row = 0; row < outcomes->rowCount(); ++row)
        inTable += outcomes->index(row, 3).data(Qt::UserRole).toULongLong();
    QCOMPARE(inTable, seen.gatewayTimeouts);
}

void WindowRunTest::a_reopened_run_shows_the_same()
{
    LoadProfile profile = profileFor("/report?page_size=120");
    profile.load = {OpenModel{{100, 1s}}, 2s, {}, {}};
    start(profile);
    QVERIFY(waitForEnd());
    const QList<QStringList> live = everythingShown(*m_window->runPage());
    const QString file = m_window->feed()->view().file;
    QVERIFY2(QFileInfo(file).absolutePath() == QFileInfo(runFolder()).absoluteFilePath(), qPrintable(file));

    MainWindow other;
    openAndWait(other, file);
    QCOMPARE(other.messages()->text(), QString());
    const QList<QStringList> reopened = everythingShown(*other.runPage());
    for (qsizetype i = 0; i < live.size(); ++i)
        QCOMPARE(reopened.at(i), live.at(i));
    QVERIFY(other.document()->profile() == settled(profile).value()); // F5 would run it again
}

void WindowRunTest::a_run_made_again_is_held_against_the_one_before()
{
    QVERIFY(!m_window->actions().runAgain->isEnabled()); // before what?
    LoadProfile profile = profileFor("/report?page_size=10");
    profile.load = {OpenModel{{100, 1s}}, std::nullopt, 50, {}};
    start(profile);
    QVERIFY(!m_window->actions().runAgain->isEnabled());
    QVERIFY(waitForEnd());
    const QString before = m_window->feed()->view().file;
    m_window->actions().runAgain->trigger();
    QVERIFY(m_window->feed()->running());
    QVERIFY(waitForEnd());
    const QString after = m_window->feed()->view().file;
    QTRY_VERIFY(m_window->comparison()->view().shown);
    QCOMPARE(m_window->comparison()->view().files, (QStringList{before, after}));
    QVERIFY(m_window->actions().showCompare->isChecked());
    QCOMPARE(m_gateway->counters().accepted, 100u);

    start(profile); // and no more than once
    QVERIFY(waitForEnd());
    QVERIFY(m_window->actions().showRun->isChecked());
}

void WindowRunTest::findings_come_when_the_run_is_over()
{
    LoadProfile profile = profileFor("/slow"); // never within the limit
    profile.load = {OpenModel{{50, 1s}}, 1s, {}, {}};
    start(profile);
    const FindingsPane* pane = m_window->runPage()->details()->findings();
    QVERIFY(pane->isHidden());
    QVERIFY(waitForEnd());
    QTRY_VERIFY(m_window->feed()->view().findings.has_value());
    QVERIFY(!pane->isHidden());
    QVERIFY2(pane->lines().contains(QStringLiteral("The backend works on after the gateway gave up, for nobody.")),
             qPrintable(pane->lines().join(QLatin1Char('|'))));

    MainWindow other;
    openAndWait(other, m_window->feed()->view().file);
    QTRY_COMPARE(other.runPage()->details()->findings()->lines(), pane->lines());

    m_window->actions().start->trigger(); // what was found belongs to the run before
    QVERIFY(pane->isHidden());
    QVERIFY(waitForEnd());
}

void WindowRunTest::the_toolbar_never_moves()
{
    const auto places = [this] {
        QList<QRect> rects;
        for (QAction* action : m_window->findChild<QToolBar*>()->actions())
            rects << m_window->findChild<QToolBar*>()->widgetForAction(action)->geometry();
        return rects;
    };
    const QList<QRect> before = places();
    LoadProfile profile = profileFor("/delay?ms=200");
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 10, {}};
    start(profile);
    QVERIFY(!m_window->actions().start->isEnabled());
    QTRY_VERIFY(m_window->actions().stopSending->isEnabled());
    QCOMPARE(places(), before);
    QVERIFY(waitForEnd());
    QVERIFY(m_window->actions().start->isEnabled());
    QVERIFY(!m_window->actions().stopSending->isEnabled());
    QVERIFY(!m_window->actions().abort->isEnabled());
    QCOMPARE(places(), before);
}

void WindowRunTest::stop_sending_drains_and_keeps_the_data()
{
    LoadProfile profile = profileFor("/delay?ms=300");
    profile.load = {OpenModel{{50, 1s}}, 60s, {}, {}};
    start(profile);
    QTRY_VERIFY(m_window->feed()->view().summary.finished > 5);
    m_window->actions().stopSending->trigger();
    QVERIFY(waitForEnd());
    QCOMPARE(word(), QStringLiteral("STOPPED"));
    QCOMPARE(value("Unfinished"), QStringLiteral("0"));
    QCOMPARE(value("Sent"), countText(m_gateway->counters().answered));
    QVERIFY(QFileInfo(m_window->feed()->view().file).size() > 0);
}

void WindowRunTest::abort_ends_at_once_and_keeps_the_data()
{
    LoadProfile profile = profileFor("/delay?ms=25000", 29s);
    profile.load = {OpenModel{{50, 1s}}, 60s, {}, {}};
    start(profile);
    QTRY_VERIFY(m_window->feed()->view().summary.inFlight > 5);
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
    QCOMPARE(word(), QStringLiteral("STOPPED"));
    QVERIFY(value("Unfinished").toInt() > 5);
    QCOMPARE(value("Sent"), value("Unfinished"));
    const QList<QStringList> live = everythingShown(*m_window->runPage());
    openAndWait(*m_window, m_window->feed()->view().file);
    QCOMPARE(everythingShown(*m_window->runPage()), live);
}

void WindowRunTest::changing_the_page_does_not_touch_the_run()
{
    LoadProfile profile = profileFor("/delay?ms=50");
    profile.load = {OpenModel{{50, 1s}}, std::nullopt, 40, {}};
    start(profile);
    m_window->actions().showProfile->trigger();
    QVERIFY(!m_window->runPage()->isVisible());
    m_window->document()->replace({}); // nor does another profile
    QVERIFY(waitForEnd());
    m_window->actions().showRun->trigger();
    QCOMPARE(value("Sent"), QStringLiteral("40"));
}

void WindowRunTest::closing_asks_and_can_keep_running()
{
    LoadProfile profile = profileFor("/delay?ms=50");
    profile.load = {OpenModel{{20, 1s}}, 60s, {}, {}};
    start(profile);
    const DialogAnswer keep("Keep running");
    QVERIFY(!m_window->close());
    QVERIFY(keep.asked());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->feed()->running());
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
    QVERIFY(m_window->isVisible());
}

void WindowRunTest::closing_can_wait_for_the_drain()
{
    LoadProfile profile = profileFor("/delay?ms=300");
    profile.load = {OpenModel{{20, 1s}}, 60s, {}, {}};
    start(profile);
    QTRY_VERIFY(m_window->feed()->view().summary.sent > 3);
    const DialogAnswer stop("Stop sending and close");
    QVERIFY(!m_window->close());
    QVERIFY(stop.asked());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 10'000);
    QVERIFY(!m_window->feed()->running());
    QCOMPARE(value("Unfinished"), QStringLiteral("0"));
}

void WindowRunTest::a_run_that_cannot_be_stored_is_refused()
{
    LoadProfile profile = profileFor("/delay?ms=50");
    const QString folder = runFolder();
    QDir(folder).removeRecursively();
    QFile blocker(folder); // a file where the folder should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    m_window->document()->replace(profile);
    m_window->actions().start->trigger();
    QVERIFY(!m_window->feed()->running());
    QVERIFY(!m_window->messages()->text().isEmpty());
    QVERIFY(blocker.remove());
}

void WindowRunTest::several_requests_are_counted_as_the_gateway_counted_them()
{
    LoadProfile profile = profileFor("/delay?ms=20");
    profile.requests.push_back(profile.request());
    profile.requests[1].name = "never in time";
    const std::string base = profile.request().url.substr(0, profile.request().url.find("/delay"));
    profile.requests[1].url = base + "/delay?ms=900";
    profile.order = LoadProfile::Order::InOrder;
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 40, {}};
    profile.load.warmUp = 1s;
    profile.retries.on = {Outcome::GatewayTimeout};
    profile.retries.atMost = 1;
    start(profile);
    QVERIFY(waitForEnd());
    const RunSummary& summary = m_window->feed()->view().summary;
    // 20 starts a second, two seconds, the first left out; each journey is two requests, and the second is sent twice.
    QCOMPARE(m_gateway->counters().accepted, std::uint64_t{40 * 3});
    const QStringList lines = dumped(*m_window->runPage()->details()->requests()->model());
    QVERIFY2(lines.at(2).startsWith(QStringLiteral("never in time|")), qPrintable(lines.at(2)));
    QCOMPARE(lines.at(2).section('|', 2, 2), QStringLiteral("0")); // none answered
    QVERIFY2(m_window->runPage()->strip()->texts().filter(QStringLiteral("With retries ")).size() == 1,
             qPrintable(m_window->runPage()->strip()->texts().join('\n')));
    QVERIFY(summary.retries && summary.retries->amplification() > 1.3);
    MainWindow other;
    openAndWait(other, m_window->feed()->view().file);
    QCOMPARE(dumped(*other.runPage()->details()->requests()->model()), lines);
}

void WindowRunTest::a_search_is_made_and_can_be_stopped()
{
    m_window->document()->replace(profileFor("/delay?ms=20"));
    m_window->actions().findCapacity->trigger();
    CapacityPage* page = m_window->capacityPage();
    QVERIFY(page->isVisible());
    CapacitySettings settings;
    settings.from = settings.highestRate = 250;
    settings.warmUp = 0s;
    settings.step = 2s;
    settings.confirm = 300s;
    page->setSettings(settings);
    page->findChild<QPushButton*>("startSearch")->click();
    QVERIFY2(m_window->search()->running(), qPrintable(m_window->messages()->text()));
    QCOMPARE(page->texts().at(1), QStringLiteral("SEARCHING"));
    QVERIFY(!m_window->actions().start->isEnabled()); // one generator at a time
    QVERIFY(!page->findChild<QPushButton*>("startSearch")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->search()->view().progress.steps.empty(), 30'000);
    m_window->actions().stopSending->trigger(); // stops whatever sends
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->search()->running(), 30'000);
    QVERIFY(m_window->search()->view().result);
    QCOMPARE(page->texts().at(2), qString(m_window->search()->view().result->sentence));
    const QStringList lines = dumped(*page->model());
    QVERIFY2(lines.size() >= 2 && lines.at(1).startsWith(QStringLiteral("1|250/s|")), qPrintable(lines.join('\n')));
    QVERIFY(m_window->actions().start->isEnabled());
    // The run of a step can be opened.
    const QString file = page->model()->runFileAt(0);
    QVERIFY2(QFileInfo::exists(file), qPrintable(file));
    emit page->runChosen(file);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->feed()->view().file, file, 30'000);
    QTRY_VERIFY(m_window->runPage()->isVisible());
}

void WindowRunTest::closing_asks_while_a_search_goes_on()
{
    m_window->document()->replace(profileFor("/delay?ms=20"));
    m_window->actions().findCapacity->trigger();
    m_window->capacityPage()->findChild<QPushButton*>("startSearch")->click();
    QVERIFY(m_window->search()->running());
    {
        const DialogAnswer keep("Keep running");
        QVERIFY(!m_window->close());
        QVERIFY2(keep.text().contains("steps of the search"), qPrintable(keep.text()));
        QVERIFY(m_window->search()->running());
    }
    const DialogAnswer abort("Abort and close");
    m_window->close();
    QVERIFY(abort.asked());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 10'000);
    QVERIFY(!m_window->search()->running());
    QCOMPARE(m_window->search()->view().result->end, CapacityEnd::Stopped);
}

/// Nothing is sent: the question stands in between.
void WindowRunTest::a_search_asks_before_it_sends_elsewhere()
{
    LoadProfile profile = made::profile();
    profile.request().url = "https://api.example.com/v1";
    m_window->document()->replace(profile);
    m_window->actions().findCapacity->trigger();
    m_window->capacityPage()->findChild<QPushButton*>("startSearch")->click();
    auto* sheet = m_window->findChild<ConsentSheet*>();
    QVERIFY(sheet);
    QCOMPARE(sheet->text(), QStringLiteral("Up to 100 a second for up to 2 h to api.example.com:443."));
    QVERIFY(!m_window->search()->running());
    sheet->reject();
    QVERIFY(!m_window->search()->running());
}

void WindowRunTest::the_demo_runs()
{
    m_window->actions().demo->trigger();
    QVERIFY2(m_window->feed()->running(), qPrintable(m_window->messages()->text()));
    QVERIFY(m_window->runPage()->isVisible());
    QTRY_VERIFY(m_window->feed()->view().summary.sent > 10);
    m_window->actions().stopSending->trigger();
    QVERIFY(waitForEnd());
    QCOMPARE(value("Other failures"), QStringLiteral("0"));
}

/// The demo's gateway keeps the log a function would; when the last ghost has finished it is joined by itself.
void WindowRunTest::the_demo_has_ghosts_to_see()
{
    m_window->actions().demo->trigger();
    LoadProfile profile = m_window->document()->profile();
    QVERIFY(profile.correlation.any());
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
    profile.request().url = profile.request().url.substr(0, profile.request().url.rfind('/')) + "/slow";
    profile.load = {OpenModel{{10, 1s}}, std::nullopt, 5, {}}; // never within its 3 s
    start(profile);
    QVERIFY(waitForEnd());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->feed()->view().ghosts != nullptr, 40'000);
    const GhostSummary& ghosts = *m_window->feed()->view().summary.ghosts;
    QCOMPARE(ghosts.timedOut, std::uint64_t(5));
    QCOMPARE(ghosts.finished, std::uint64_t(5));
    QCOMPARE(ghosts.joins[static_cast<std::size_t>(LogJoin::OwnId)], std::uint64_t(5));
    QVERIFY(m_window->runPage()->ghosts()->isVisible());
    QVERIFY(m_window->runPage()->details()->ghosts()->sentence().startsWith(
        "5 of 5 timed-out requests finished on the server, "));
}

/// A log dropped on an open run; what it says is kept in the run's file, as `headroom-cli logs` keeps it.
void WindowRunTest::a_dropped_log_is_joined()
{
    LoadProfile profile = profileFor("/slow");
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 10, {}};
    profile.correlation.traceparent = true;
    start(profile);
    QVERIFY(!m_window->actions().joinLogs->isEnabled());
    QVERIFY(waitForEnd());
    QVERIFY(m_window->actions().joinLogs->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->counters().running, std::uint64_t(0), 30'000);
    QFile log(m_scope.path("function.log"));
    QVERIFY(log.open(QIODevice::WriteOnly));
    {
        const std::lock_guard lock(m_logMutex);
        log.write(m_log);
    }
    log.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(log.fileName())});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->feed()->view().ghosts || !m_window->messages()->text().isEmpty(), 30'000);
    QCOMPARE(m_window->messages()->text(), QString());
    QCOMPARE(m_window->feed()->view().summary.ghosts->finished, m_gateway->counters().ghostsFinished);
    QCOMPARE(m_window->feed()->view().ghosts->rows.size(), std::size_t(10));

    MainWindow other; // kept with the run
    openAndWait(other, m_window->feed()->view().file);
    QCOMPARE(other.runPage()->details()->ghosts()->sentence(), m_window->runPage()->details()->ghosts()->sentence());
}

void WindowRunTest::a_log_of_something_else_leaves_the_run_as_it_was()
{
    LoadProfile profile = profileFor("/delay?ms=20");
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 5, {}};
    start(profile);
    QVERIFY(waitForEnd());
    QFile log(m_scope.path("other.log"));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("nothing that anybody could read\n");
    log.close();
    m_window->runRoom()->joinLogs({log.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->messages()->text().contains("other.log"), 30'000);
    QVERIFY(!m_window->feed()->view().ghosts);
    m_window->runRoom()->joinLogs({m_scope.path("missing.log")});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->messages()->text().contains("missing.log"), 30'000);
}

/// What is being opened can be given up, and then what was shown before stays.
void WindowRunTest::opening_can_be_given_up()
{
    LoadProfile profile = profileFor("/delay?ms=20");
    profile.load = {OpenModel{{20, 1s}}, std::nullopt, 5, {}};
    start(profile);
    QVERIFY(waitForEnd());
    const QString first = m_window->feed()->view().file;
    start(profile);
    QVERIFY(waitForEnd());
    const QString second = m_window->feed()->view().file;
    QVERIFY(first != second);
    m_window->openFile(first);
    QVERIFY(m_window->feed()->opening()->running()); // nothing was read in the window's own thread
    QCOMPARE(m_window->feed()->view().file, second);
    m_window->feed()->opening()->cancel();
    QVERIFY(!m_window->feed()->opening()->running());
    openAndWait(*m_window, second);
    QCOMPARE(m_window->feed()->view().file, second);
    m_window->openFile(first); // the last one asked for is the one that is shown
    m_window->openFile(second);
    m_window->openFile(first);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->feed()->view().file, first, 30'000);
    QTRY_VERIFY(!m_window->feed()->opening()->running());
    QCOMPARE(m_window->feed()->view().file, first);
}

QTEST_MAIN(WindowRunTest)
#include "tst_windowrun.moc"
