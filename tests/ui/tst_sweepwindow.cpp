#include "charts/sweeppane.h"
#include "dialoganswer.h"
#include "display/convert.h"
#include "localgateway.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/sweepmodel.h"
#include "pages/comparepage.h"
#include "pages/sweeppage.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "run/sweepfeed.h"
#include "uiscope.h"
#include "window/consent.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"
#include "window/sweeproom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Sweeps from the window: typed, run against the local gateway, stopped, and read again from their runs.
class SweepWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void finds_the_largest_value_under_the_limit();
    void its_folder_shows_the_same();
    void stopping_keeps_what_was_found();
    void the_target_is_made_ready_for_each_value();
    void a_target_that_is_not_ready_ends_it();
    void a_pair_is_compared();
    void says_what_cannot_be_swept_data();
    void says_what_cannot_be_swept();
    void greets_with_what_it_needs_and_not_with_an_error();
    void asks_before_it_sends_elsewhere();
    void a_folder_that_is_no_sweep_is_refused();
    void a_demo_sweeps_data();
    void a_demo_sweeps();

private:
    /// Types what is swept, as a user does.
    void type(const char* kind, const QString& name, const QString& values);
    void press(const char* button) { page()->findChild<QPushButton*>(button)->click(); }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_window->sweep()->running(); }, 90'000);
    }
    [[nodiscard]] SweepPage* page() const { return m_window->sweepRoom()->page(); }
    void sweepDelays(const LocalGateway& gateway);

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void SweepWindowTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void SweepWindowTest::cleanup()
{
    m_window.reset();
    QDir(runFolder()).removeRecursively();
}

void SweepWindowTest::type(const char* kind, const QString& name, const QString& values)
{
    auto* const kinds = page()->findChild<QComboBox*>("sweepKind");
    kinds->setCurrentText(kind);
    QCOMPARE(kinds->currentText(), QString(kind));
    for (const auto& [field, text] : {std::pair{"sweepName", name}, std::pair{"sweepValues", values}}) {
        auto* const edit = page()->findChild<QLineEdit*>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
}

/// Exact delays: 20 and 60 ms are under the limit of 400 ms, 900 ms is not.
void SweepWindowTest::sweepDelays(const LocalGateway& gateway)
{
    LoadProfile profile = gateway.profileFor("/delay");
    profile.load = {OpenModel{{100, 1s}}, std::nullopt, 100, {}};
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    QVERIFY(page()->isVisible());
    type("A query parameter", "ms", "60, 20, 900");
    press("startSweep");
    QVERIFY2(m_window->sweep()->running(), qPrintable(page()->texts().join('|')));
}

void SweepWindowTest::finds_the_largest_value_under_the_limit()
{
    const LocalGateway gateway;
    const QAbstractItemModelTester tester(page()->pane()->model());
    sweepDelays(gateway);
    QCOMPARE(page()->texts().at(1), QStringLiteral("SWEEPING"));
    QVERIFY(!m_window->actions().start->isEnabled()); // one generator at a time
    QVERIFY(waitForEnd());
    QCOMPARE(gateway.counters().accepted, std::uint64_t(300));
    const SweepResult& result = *m_window->sweep()->view().result;
    QCOMPARE(page()->texts().at(2), qString(result.sentence));
    const QStringList rows = dumped(*page()->pane()->model());
    QCOMPARE(rows.size(), 4);
    QVERIFY2(rows.at(0).startsWith("ms|Requests|Timeouts|In time|p95 of service time|"), qPrintable(rows.at(0)));
    QVERIFY2(rows.at(1).startsWith("20|100|0|100 %|"), qPrintable(rows.at(1))); // in the order of the numbers
    QVERIFY2(rows.at(2).startsWith("60|100|0|100 %|"), qPrintable(rows.at(2)));
    QVERIFY2(rows.at(3).startsWith("900|100|100|0 %|"), qPrintable(rows.at(3)));
    // INVALID: a machine too busy to send on time; such a run tells nothing.
    if (result.rows[0].verdict != Verdict::Invalid && result.rows[1].verdict != Verdict::Invalid) {
        QCOMPARE(page()->texts().at(1), QStringLiteral("UP TO 60"));
        QVERIFY2(rows.at(2).contains("|surely under|"), qPrintable(rows.at(2)));
    }
    QVERIFY(page()->pane()->plot()->accessibleDescription().contains("largest"));
    // Another percentile decides at once, from what is there.
    page()->findChild<QComboBox*>("sweepPercentile")->setCurrentText("p50");
    QVERIFY(dumped(*page()->pane()->model()).at(0).contains("|p50 of service time|"));
    // The run of a value can be opened.
    const QString file = page()->pane()->model()->runFileAt(2);
    QVERIFY2(QFileInfo::exists(file), qPrintable(file));
    emit page()->runChosen(file);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->feed()->view().file, file, 30'000);
}

void SweepWindowTest::its_folder_shows_the_same()
{
    const LocalGateway gateway;
    sweepDelays(gateway);
    QVERIFY(waitForEnd());
    const QStringList made = dumped(*page()->pane()->model()), texts = page()->texts();
    const QString folder = QFileInfo(page()->pane()->model()->runFileAt(0)).absolutePath();

    MainWindow other;
    other.openFile(folder);
    QTRY_VERIFY_WITH_TIMEOUT(other.sweep()->view().over(), 30'000);
    QCOMPARE(other.messages()->text(), QString());
    QCOMPARE(dumped(*other.sweepRoom()->page()->pane()->model()), made);
    QCOMPARE(other.sweepRoom()->page()->texts().mid(1, 2), texts.mid(1, 2));
    // And so do its runs, chosen one by one.
    MainWindow third;
    QStringList files;
    for (int row = 0; row < 3; ++row)
        files << page()->pane()->model()->runFileAt(row);
    third.sweepRoom()->open(files);
    QTRY_VERIFY_WITH_TIMEOUT(third.sweep()->view().over(), 30'000);
    QCOMPARE(dumped(*third.sweepRoom()->page()->pane()->model()), made);
}

/// The command notes how many requests the gateway had then: it runs before each value, and not later.
void SweepWindowTest::the_target_is_made_ready_for_each_value()
{
    const LocalGateway gateway;
    LoadProfile profile = gateway.profileFor("/delay?ms=10");
    profile.load = {OpenModel{{100, 1s}}, std::nullopt, 20, {}};
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    QVERIFY(!page()->findChild<QLineEdit*>("sweepBefore")->isVisible());
    type("The target itself, such as its memory", "memory", "256, 512");
    auto* const before = page()->findChild<QLineEdit*>("sweepBefore");
    QVERIFY(before->isVisible());
    const QTemporaryDir folder;
    const QString noted = folder.filePath("noted");
    QTest::keyClicks(before, QStringLiteral("echo $HEADROOM_VALUE >> '%1'").arg(noted));
    press("startSweep");
    QVERIFY(waitForEnd());
    QFile file(noted);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("256\n512\n"));
    QCOMPARE(gateway.counters().accepted, std::uint64_t(40));
    const QStringList rows = dumped(*page()->pane()->model());
    QCOMPARE(rows.size(), 3);
    QVERIFY2(rows.at(0).startsWith("memory|"), qPrintable(rows.at(0)));
}

void SweepWindowTest::a_target_that_is_not_ready_ends_it()
{
    const LocalGateway gateway;
    LoadProfile profile = gateway.profileFor("/delay?ms=10");
    profile.load = {OpenModel{{100, 1s}}, std::nullopt, 20, {}};
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    type("The target itself, such as its memory", "memory", "256, 512");
    QTest::keyClicks(page()->findChild<QLineEdit*>("sweepBefore"), "echo no such function; test $HEADROOM_VALUE = 256");
    press("startSweep");
    QVERIFY(waitForEnd());
    QCOMPARE(gateway.counters().accepted, std::uint64_t(20)); // the first value is kept
    QCOMPARE(m_window->sweep()->view().progress.made.runs.size(), std::size_t(1));
    QVERIFY2(
        m_window->messages()->text().contains("failed for 512 (exit code 1), so it was not measured: no such function"),
        qPrintable(m_window->messages()->text()));
}

void SweepWindowTest::stopping_keeps_what_was_found()
{
    const LocalGateway gateway;
    LoadProfile profile = gateway.profileFor("/delay?ms=10");
    profile.load = {OpenModel{{10, 1s}}, 2s, {}, {}};
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    type("The rate, a second", {}, "50,51,52,53,54,55,56,57,58,59");
    press("startSweep");
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->sweep()->view().progress.made.runs.empty(), 30'000);
    QVERIFY(m_window->sweep()->running());
    m_window->actions().stopSending->trigger(); // stops whatever sends
    QVERIFY(waitForEnd());
    const std::size_t found = m_window->sweep()->view().progress.made.runs.size();
    QVERIFY(found >= 1 && found < 10);
    QCOMPARE(page()->pane()->model()->rowCount(), static_cast<int>(found));
    QVERIFY2(page()->texts().at(3).contains("The sweep was stopped"), qPrintable(page()->texts().at(3)));
    for (int row = 0; row < static_cast<int>(found); ++row)
        QVERIFY(QFileInfo::exists(page()->pane()->model()->runFileAt(row)));
}

/// The second half comes from the cache, all but its first requests.
void SweepWindowTest::a_pair_is_compared()
{
    const LocalGateway gateway("aws-apigw-rest", 5s);
    LoadProfile profile = gateway.profileFor("/cached?page_size=100&for=60s");
    profile.load = {OpenModel{{40, 1s}}, 3s, {}, {}};
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    type("Pair: cache missed, then hit", {}, {});
    press("startSweep");
    QVERIFY2(m_window->sweep()->running(), qPrintable(page()->texts().join('|')));
    QVERIFY(waitForEnd());
    QCOMPARE(page()->texts().at(1), QStringLiteral("COMPARED"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->sweep()->view().comparison.empty(), 30'000);
    QCOMPARE(page()->texts().at(2), qString(m_window->sweep()->view().comparison));
    const QStringList rows = dumped(*page()->pane()->model());
    QVERIFY2(rows.at(1).startsWith("miss|") && rows.at(2).startsWith("hit|"), qPrintable(rows.join('\n')));
    const auto& values = m_window->sweep()->view().result->rows;
    QVERIFY(values[1].time->value < values[0].time->value); // what the cache is for
    emit page()->compareAsked({page()->pane()->model()->runFileAt(0), page()->pane()->model()->runFileAt(1)});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->comparison()->view().shown != nullptr, 30'000);
    QVERIFY(m_window->comparePage()->isVisible());
}

void SweepWindowTest::says_what_cannot_be_swept_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one value") << "A query parameter"
                               << "size"
                               << "10"
                               << "two values or more";
    QTest::newRow("twice the same") << "A query parameter"
                                    << "size"
                                    << "10,10"
                                    << "stands there twice";
    QTest::newRow("a secret") << "A header"
                              << "Authorization"
                              << "a,b"
                              << "holds a secret";
    QTest::newRow("no such place") << "A place ${sweep:NAME} in the profile"
                                   << "page"
                                   << "1,2"
                                   << "stands nowhere";
    QTest::newRow("no users") << "Users at once"
                              << ""
                              << "1,none"
                              << "is no number of users";
    QTest::newRow("no rate") << "The rate, a second"
                             << ""
                             << "1,fast"
                             << "rate";
    QTest::newRow("a burst of nobody") << "Pair: cold, then warm"
                                       << ""
                                       << ""
                                       << "cold-warm";
}

void SweepWindowTest::says_what_cannot_be_swept()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(QString, values);
    QFETCH(QString, sentence);
    m_window->document()->replace(made::profile());
    m_window->actions().sweep->trigger();
    type(qPrintable(kind), name, values);
    QVERIFY2(page()->texts().last().contains(sentence), qPrintable(page()->texts().last()));
    QVERIFY(!page()->findChild<QPushButton*>("startSweep")->isEnabled());
    type("A query parameter", "size", "10, 20");
    QCOMPARE(page()->texts().last(), QString());
    QVERIFY(page()->findChild<QPushButton*>("startSweep")->isEnabled());
    QVERIFY2(page()->texts().first().startsWith("2 runs to 127.0.0.1:8089"), qPrintable(page()->texts().first()));
}

/// Nobody has done anything wrong by opening the page.
void SweepWindowTest::greets_with_what_it_needs_and_not_with_an_error()
{
    m_window->document()->replace(made::profile());
    m_window->actions().sweep->trigger();
    QVERIFY2(page()->texts().first().startsWith("Write a name, and two values"), qPrintable(page()->texts().first()));
    QCOMPARE(page()->texts().last(), QString());
    QVERIFY(!page()->findChild<QPushButton*>("startSweep")->isEnabled());
    type("A header", "", "a,b");
    QVERIFY2(page()->texts().first().startsWith("Write a name"), qPrintable(page()->texts().first()));
    QCOMPARE(page()->texts().last(), QString());
}

/// Nothing is sent: the question stands in between.
void SweepWindowTest::asks_before_it_sends_elsewhere()
{
    LoadProfile profile = made::profile();
    profile.request().url = "https://api.example.com/v1";
    m_window->document()->replace(profile);
    m_window->actions().sweep->trigger();
    type("A query parameter", "size", "10,20");
    press("startSweep");
    auto* sheet = m_window->findChild<ConsentSheet*>();
    QVERIFY(sheet);
    QVERIFY2(sheet->text().startsWith("2 runs") && sheet->text().contains("api.example.com:443"),
             qPrintable(sheet->text()));
    QVERIFY(!m_window->sweep()->running());
    sheet->reject();
    QVERIFY(!m_window->sweep()->running());
}

void SweepWindowTest::a_folder_that_is_no_sweep_is_refused()
{
    const QString folder = m_scope.path("nothing");
    QDir().mkpath(folder);
    m_window->openFile(folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->messages()->text().contains("there are no runs in it"), 10'000);
}

void SweepWindowTest::a_demo_sweeps_data()
{
    QTest::addColumn<int>("demo");
    QTest::addColumn<QString>("name");
    QTest::newRow("pages") << static_cast<int>(Demo::Pages) << "page_size";
    QTest::newRow("cache") << static_cast<int>(Demo::Cache) << "pair";
}

void SweepWindowTest::a_demo_sweeps()
{
    QFETCH(int, demo);
    QFETCH(QString, name);
    for (QAction* action : m_window->actions().remedies) {
        if (action->data().toInt() == demo)
            action->trigger();
    }
    QVERIFY2(m_window->sweep()->running(), qPrintable(page()->texts().join('|')));
    QCOMPARE(qString(m_window->sweep()->view().name), name);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->sweep()->view().progress.snapshot
                                 && m_window->sweep()->view().progress.snapshot->finished > 0,
                             30'000);
    m_window->actions().abort->trigger();
    QVERIFY(waitForEnd());
}

QTEST_MAIN(SweepWindowTest)
#include "tst_sweepwindow.moc"
