#include "charts/chartpane.h"
#include "display/convert.h"
#include "emulator/gatewayemulator.h"
#include "models/markersmodel.h"
#include "pages/runpage.h"
#include "report/summaryjson.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "session/storedrun.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/detailtabs.h"
#include "widgets/markerspane.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QChart>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

/// Notes on moments of a run, while it goes on and afterwards.
class MarkersTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void moments_are_read_data();
    void moments_are_read();
    void the_model_keeps_the_rules();
    void kept_while_the_run_goes_on();
    void set_at_the_cursor_afterwards();
    void edited_and_taken_away();
    void taken_away_with_a_key();
    void what_was_done_is_undone();
    void drawn_in_every_chart_over_time();
    void what_cannot_be_kept_is_said();

private:
    void start(std::chrono::milliseconds length);
    [[nodiscard]] bool ended() const
    {
        return QTest::qWaitFor([this] { return !m_window->feed()->running(); }, 30'000);
    }
    [[nodiscard]] MarkersPane* pane() const { return m_window->runPage()->details()->markers(); }
    [[nodiscard]] PlotView* plot(int index) const { return m_window->runPage()->panes().at(index)->plot(); }
    [[nodiscard]] RunMarkers stored() const
    {
        return readLabels(stdString(m_window->feed()->view().file)).value_or(RunLabels()).markers;
    }
    /// "200 ms a, 700 ms b"
    [[nodiscard]] QString storedText() const
    {
        QStringList parts;
        for (const auto& [at, note] : stored())
            parts << QStringLiteral("%1 ms %2").arg(toMilliseconds(at)).arg(qString(note));
        return parts.join(QStringLiteral(", "));
    }
    /// In the note that is being typed.
    void type(const QString& note);

    UiScope m_scope;
    std::unique_ptr<GatewayEmulator> m_gateway;
    std::unique_ptr<MainWindow> m_window;
};

void MarkersTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSettings().clear();
    applyTheme(ThemeChoice::Light);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MarkersTest::cleanup()
{
    m_window.reset();
    m_gateway.reset();
    QDir(runFolder()).removeRecursively();
}

void MarkersTest::start(std::chrono::milliseconds length)
{
    m_gateway = std::make_unique<GatewayEmulator>(EmulatorSettings(), [](std::string_view) {});
    const auto port = m_gateway->start();
    QVERIFY(port.has_value());
    LoadProfile profile;
    profile.name = "marked";
    profile.request().url = "http://127.0.0.1:" + std::to_string(*port) + "/fast";
    profile.load.model = OpenModel{{20, 1s}};
    profile.load.duration = length;
    m_window->document()->replace(profile);
    m_window->actions().start->trigger();
    QVERIFY2(m_window->feed()->running(), qPrintable(m_window->messages()->text()));
}

void MarkersTest::type(const QString& note)
{
    auto* const editor = pane()->table()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, note);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // what was typed is taken over when the key is done with
}

void MarkersTest::moments_are_read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds"); // below 0: it is none
    QTest::newRow("seconds") << "83.5" << 83.5;
    QTest::newRow("clock") << "1:23.5" << 83.5;
    QTest::newRow("clock with hours") << " 1:01:05 " << 3665.0;
    QTest::newRow("zero") << "0" << 0.0;
    QTest::newRow("nothing") << "" << -1.0;
    QTest::newRow("words") << "soon" << -1.0;
    QTest::newRow("negative") << "-5" << -1.0;
    QTest::newRow("not finite") << "nan" << -1.0;
    QTest::newRow("too many parts") << "1:1:1:1" << -1.0;
    QTest::newRow("a month") << "720:00:00" << -1.0;
}

void MarkersTest::moments_are_read()
{
    QFETCH(QString, text);
    QFETCH(double, seconds);
    const auto moment = momentOf(text);
    QCOMPARE(moment.has_value(), seconds >= 0);
    if (moment)
        QCOMPARE(toSeconds(*moment), seconds);
}

void MarkersTest::the_model_keeps_the_rules()
{
    MarkersModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy edited(&model, &MarkersModel::edited);
    connect(&model, &MarkersModel::edited, &model, &MarkersModel::setMarkers);
    model.setMarkers({{5s, "a"}, {65s + 200ms, "b"}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("1:05.2"));
    QVERIFY(model.setData(model.index(0, 0), QStringLiteral("2:00"), Qt::EditRole));
    QCOMPARE(model.rowOf(120s), 1); // in their order
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("a"));
    QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("2:00"), Qt::EditRole)); // is taken
    QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("later"), Qt::EditRole));
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral(" two\n lines "), Qt::EditRole));
    QCOMPARE(model.markers().at(65s + 200ms), std::string("two lines"));
    QCOMPARE(edited.count(), 2);
    model.setMarkers({});
    QCOMPARE(model.rowCount(), 0);
}

void MarkersTest::kept_while_the_run_goes_on()
{
    QVERIFY(!m_window->actions().addMarker->isEnabled());
    start(5s);
    QTRY_VERIFY(m_window->feed()->view().snapshot && m_window->feed()->view().snapshot->elapsed > 1s);
    plot(0)->setFocus();
    QTest::keyClick(plot(0), Qt::Key_M);
    type(QStringLiteral("cache cleared"));
    const auto noted = [this] {
        const RunMarkers& markers = m_window->feed()->view().markers;
        return markers.size() == 1 ? qString(markers.begin()->second) : QString::number(markers.size());
    };
    QTRY_COMPARE(noted(), QStringLiteral("cache cleared"));
    const RunMarkers set = m_window->feed()->view().markers;
    QVERIFY(set.begin()->first >= 1s && set.begin()->first < 5s);
    // In the file before the run is over: what is written by then survives whatever comes.
    QTRY_VERIFY(openRun(stdPath(m_window->feed()->view().file))
                    .map([&](const StoredRun& run) { return run.info.labels.markers == set; })
                    .value_or(false));
    QVERIFY(m_window->feed()->running());
    QVERIFY(ended());
    QVERIFY(stored() == set);
    const std::string json =
        summaryJson(m_window->feed()->view().summary, {}, readLabels(stdString(m_window->feed()->view().file)).value());
    QVERIFY(json.find("\"note\": \"cache cleared\"") != std::string::npos);
    QVERIFY(json.find("\"markers\"") != std::string::npos);
}

void MarkersTest::set_at_the_cursor_afterwards()
{
    start(2s);
    QVERIFY(ended());
    QTRY_VERIFY(m_window->feed()->view().findings.has_value());
    plot(1)->setFocus();
    QTest::keyClick(plot(1), Qt::Key_Home);
    QTest::keyClick(plot(1), Qt::Key_Right);
    m_window->actions().addMarker->trigger();
    type(QStringLiteral("second one"));
    QVERIFY2(m_window->messages()->isHidden(), qPrintable(m_window->messages()->text()));
    QTRY_COMPARE(storedText(), QStringLiteral("1500 ms second one")); // the middle of the second bin of a second
    QVERIFY(m_window->feed()->view().findings.has_value());
}

void MarkersTest::edited_and_taken_away()
{
    start(1s);
    QVERIFY(ended());
    m_window->feed()->setMarkers({{200ms, "a"}, {700ms, "b"}});
    m_window->runPage()->details()->choose(pane());
    pane()->editNote(700ms);
    type(QStringLiteral("changed"));
    QTRY_COMPARE(storedText(), QStringLiteral("200 ms a, 700 ms changed"));
    QTRY_VERIFY(!pane()->table()->findChild<QLineEdit*>());
    pane()->table()->selectRow(0);
    QTest::keyClick(pane()->table(), Qt::Key_Delete); // at once, the note's editor is gone
    QCOMPARE(storedText(), QStringLiteral("700 ms changed"));
    pane()->table()->selectRow(0);
    pane()->findChild<QToolButton*>()->click();
    QCOMPARE(storedText(), QString());
    m_window->feed()->setMarkers({{700ms, "changed"}});
    // Opened again they are there.
    const QString file = m_window->feed()->view().file;
    MainWindow other;
    other.openFile(file);
    QTRY_VERIFY(other.feed()->view().over());
    QCOMPARE(other.feed()->view().markers, stored());
}

void MarkersTest::taken_away_with_a_key()
{
    start(1s);
    QVERIFY(ended());
    m_window->feed()->setMarkers({{200ms, "a"}, {700ms, "b"}});
    m_window->runPage()->details()->choose(pane());
    pane()->table()->setFocus();
    pane()->table()->selectRow(0);
    QVERIFY(pane()->table()->hasFocus());
    QTest::keyClick(pane()->table(), Qt::Key_Delete);
    QCOMPARE(storedText(), QStringLiteral("700 ms b"));
}

/// On the Run page the keys are the markers', elsewhere the profile's.
void MarkersTest::what_was_done_is_undone()
{
    start(1s);
    QVERIFY(ended());
    const MainActions& actions = m_window->actions();
    QVERIFY(!actions.undo->isEnabled());
    m_window->feed()->setMarkers({{200ms, "a"}, {700ms, "b"}});
    m_window->runPage()->details()->choose(pane());
    pane()->table()->setFocus();
    pane()->table()->selectRow(0);
    QTest::keyClick(pane()->table(), Qt::Key_Delete);
    QCOMPARE(storedText(), QStringLiteral("700 ms b"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(storedText(), QStringLiteral("200 ms a, 700 ms b"));
    QCOMPARE(pane()->model()->rowCount(), 2);
    QVERIFY(!actions.undo->isEnabled());
    QVERIFY(actions.redo->isEnabled());
    actions.redo->trigger();
    QCOMPARE(storedText(), QStringLiteral("700 ms b"));
    const LoadProfile profile = m_window->document()->profile();
    actions.showProfile->trigger();
    QVERIFY(!actions.undo->isEnabled());
    LoadProfile edited = profile;
    edited.name = "other";
    m_window->document()->edit(edited);
    actions.undo->trigger();
    QCOMPARE(m_window->document()->profile().name, profile.name);
    QCOMPARE(storedText(), QStringLiteral("700 ms b"));
    actions.showRun->trigger();
    actions.undo->trigger();
    QCOMPARE(storedText(), QStringLiteral("200 ms a, 700 ms b"));
}

void MarkersTest::drawn_in_every_chart_over_time()
{
    start(3s); // a marker lies within its run
    QVERIFY(ended());
    const QColor colour = themeFor(m_window->palette()).accent;
    const auto linesIn = [&](int index) {
        const QImage image = plot(index)->grab().toImage();
        const QRectF area = plot(index)->chart()->plotArea();
        const int x = int(std::round(area.left() + 0.5 * area.width())); // 2.5 s of the 5 s that are shown
        int hits = 0;
        for (int y = int(area.top()); y < int(area.bottom()); ++y)
            hits += image.pixelColor(x, y) == colour || image.pixelColor(x - 1, y) == colour ? 1 : 0;
        return hits;
    };
    const QList<int> charts{0, 1, 2};
    QList<int> before;
    for (const int index : charts)
        before << linesIn(index);
    m_window->feed()->setMarkers({{2500ms, "half"}});
    QCoreApplication::processEvents();
    for (const int index : charts)
        QVERIFY2(linesIn(index) > before[index] + 10, qPrintable(QString::number(index)));
}

void MarkersTest::what_cannot_be_kept_is_said()
{
    start(1s);
    QVERIFY(ended());
    const RunMarkers before{{200ms, "a"}};
    m_window->feed()->setMarkers(before);
    m_window->feed()->setMarkers({{200ms, std::string(600, 'x')}});
    QVERIFY2(m_window->messages()->text().contains(QStringLiteral("at most 500 are kept")),
             qPrintable(m_window->messages()->text()));
    QCOMPARE(m_window->feed()->view().markers, before);
    QCOMPARE(storedText(), QStringLiteral("200 ms a"));
}

QTEST_MAIN(MarkersTest)
#include "tst_markers.moc"
