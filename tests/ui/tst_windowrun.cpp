#include "charts/chartpane.h"
#include "dialoganswer.h"
#include "display/numbers.h"
#include "emulator/gatewayemulator.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "pages/runpage.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "uiscope.h"
#include "widgets/verdictstrip.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QTableView>
#include <QTest>
#include <QToolBar>

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
    void the_toolbar_never_moves();
    void stop_sending_drains_and_keeps_the_data();
    void abort_ends_at_once_and_keeps_the_data();
    void changing_the_page_does_not_touch_the_run();
    void closing_asks_and_can_keep_running();
    void closing_can_wait_for_the_drain();
    void a_run_that_cannot_be_stored_is_refused();
    void the_demo_runs();

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
    std::unique_ptr<GatewayEmulator> m_gateway;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

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
    m_gateway = std::make_unique<GatewayEmulator>(settings);
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
    other.openFile(file);
    QCOMPARE(other.messages()->text(), QString());
    const QList<QStringList> reopened = everythingShown(*other.runPage());
    for (qsizetype i = 0; i < live.size(); ++i)
        QCOMPARE(reopened.at(i), live.at(i));
    QVERIFY(other.document()->profile() == profile); // F5 would run it again
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
    m_window->openFile(m_window->feed()->view().file);
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

QTEST_MAIN(WindowRunTest)
#include "tst_windowrun.moc"
