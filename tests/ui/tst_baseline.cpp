#include "../core/library/libraryfiles.h"
#include "charts/percentilepane.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "models/percentilemodel.h"
#include "pages/runpage.h"
#include "run/baseline.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "store/runlabels.h"
#include "uiscope.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"

#include <QAction>
#include <QChart>
#include <QLineSeries>
#include <QTest>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

/// The starred run of a profile, which the others of it are held against.
class BaselineTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void is_the_newest_starred_one_of_the_profile();
    void without_a_name_it_is_of_the_same_host();
    void is_shown_beside_the_run();
    void comes_and_goes_with_its_star();
    void stands_at_its_own_times();
    void the_run_shown_is_held_against_it_on_one_key();

private:
    QString run(const char* name, const char* profile, bool starred, nanoseconds later) const
    {
        const QString file = runFolder() + '/' + name + ".headroom";
        RunLabels labels;
        labels.baseline = starred;
        makeRun(stdPath(file), libraryProfile(profile), labels, Made::Whole,
                syntheticStart + std::chrono::duration_cast<WallTime::duration>(later));
        return file;
    }
    void open(const QString& file)
    {
        if (!m_window)
            m_window = std::make_unique<MainWindow>();
        m_window->openFile(file);
        QTRY_COMPARE(m_window->feed()->view().file, file);
    }
    [[nodiscard]] const PercentileModel& table() const
    {
        return *m_window->runPage()->findChild<PercentilePane*>()->model();
    }
    [[nodiscard]] QStringList column(int which) const
    {
        QStringList cells;
        for (int row = 0; row < table().rowCount(); ++row)
            cells << table().index(row, which).data().toString();
        return cells;
    }

    UiScope m_scope;
    std::unique_ptr<MainWindow> m_window;
};

void BaselineTest::init()
{
    m_window.reset();
    QSettings().clear();
    QDir(libraryFolder()).removeRecursively();
}

void BaselineTest::is_the_newest_starred_one_of_the_profile()
{
    const auto made = [](const char* file, const char* profile, bool starred, ListedState state) {
        LibraryRun run;
        run.file = file;
        run.profileName = profile;
        run.labels.baseline = starred;
        run.state = state;
        run.digest = RunDigest();
        return run;
    };
    Library library; // as it is listed: newest first
    library.runs = {made("/now", "a", true, ListedState::Running),    made("/cut", "a", true, ListedState::Cut),
                    made("/other", "b", true, ListedState::Finished), made("/plain", "a", false, ListedState::Finished),
                    made("/new", "a", true, ListedState::Finished),   made("/old", "a", true, ListedState::Finished)};
    const LoadProfile profile = libraryProfile("a");
    QCOMPARE(baselineFor(library, profile, "/plain")->file, std::filesystem::path("/new"));
    QCOMPARE(baselineFor(library, profile, "/new")->file, std::filesystem::path("/old")); // not itself
    library.runs.resize(4);
    QVERIFY(!baselineFor(library, profile, "/plain"));
}

void BaselineTest::without_a_name_it_is_of_the_same_host()
{
    LibraryRun run;
    run.file = "/there";
    run.labels.baseline = true;
    run.state = ListedState::Finished;
    run.digest = RunDigest();
    run.host = "api.example.com";
    Library library;
    library.runs = {run};
    QVERIFY(baselineFor(library, libraryProfile("", "api.example.com"), "/here"));
    QVERIFY(!baselineFor(library, libraryProfile("", "127.0.0.1:8089"), "/here"));
    QVERIFY(!baselineFor(library, libraryProfile("named", "api.example.com"), "/here"));
}

void BaselineTest::is_shown_beside_the_run()
{
    const QString starred = run("starred", "checkout", true, 0s);
    const QString other = run("other", "checkout", false, 1h);
    const QString foreign = run("foreign", "search", false, 2h);
    open(starred);
    QTRY_VERIFY(m_window->feed()->view().over());
    QCOMPARE(table().columnCount(), 5);
    const QStringList response = column(1), service = column(3);
    open(other);
    QTRY_COMPARE(table().columnCount(), 7);
    QCOMPARE(column(5), response);
    QCOMPARE(column(6), service);
    open(foreign);
    QTRY_COMPARE(table().columnCount(), 5);
}

void BaselineTest::comes_and_goes_with_its_star()
{
    const QString first = run("first", "checkout", false, 0s);
    const QString second = run("second", "checkout", false, 1h);
    open(first);
    QTRY_VERIFY(m_window->actions().star->isEnabled());
    m_window->actions().star->trigger();
    QCOMPARE(m_window->messages()->text(), QString());
    QVERIFY(readLabels(stdString(first)).value().baseline);
    open(second);
    QTRY_COMPARE(table().columnCount(), 7);
    emit m_window->library()->tree()->starAsked(first, false);
    QVERIFY(!readLabels(stdString(first)).value().baseline);
    QTRY_COMPARE(table().columnCount(), 5);
    open(first);
    m_window->actions().star->trigger();
    m_window->actions().star->trigger(); // on and off again
    QVERIFY(!readLabels(stdString(first)).value().baseline);
}

/// Its times are its own, whatever the scale of the run shown.
void BaselineTest::stands_at_its_own_times()
{
    Baseline fast;
    fast.responseCurve.points = {{0.5, 2ms}, {0.8, 3ms}};
    fast.responseScale = LatencyScale{1ms, 60s, 29s, 23s};
    PercentilePane pane;
    pane.setBaseline(std::make_shared<const Baseline>(fast));
    const RunView slow =
        pictured(made::view(made::profile(), made::run({{.number = 0, .ok = {{20s, 100}}}})), {LatencyKind::Response});
    pane.show(slow, *slow.picture);
    const auto* line = qobject_cast<QLineSeries*>(pane.plot()->chart()->series().at(1)); // behind the axes' own
    QVERIFY(line);
    QCOMPARE(line->count(), 2);
    QVERIFY(slow.picture->scale.low > 2ms); // else it would stand there anyway
    QCOMPARE(line->at(0).y(), std::log10(2.0)); // of milliseconds, as all latencies on an axis
}

void BaselineTest::the_run_shown_is_held_against_it_on_one_key()
{
    const QString starred = run("starred", "checkout", true, 0s);
    const QString other = run("other", "checkout", false, 1h);
    open(other);
    QTRY_COMPARE(table().columnCount(), 7); // the library is listed
    m_window->actions().compareRuns->trigger();
    QCOMPARE(m_window->comparison()->view().files, (QStringList{starred, other}));
    QVERIFY(m_window->actions().showCompare->isChecked());
}

QTEST_MAIN(BaselineTest)
#include "tst_baseline.moc"
