#include "charts/comparepane.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/comparedpercentilesmodel.h"
#include "models/comparisonmodel.h"
#include "pages/comparepage.h"
#include "run/comparefeed.h"
#include "uiscope.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "writtenrun.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

/// A minute at 50/s around this time; no second is quite like another.
std::shared_ptr<RunSnapshot> runAround(nanoseconds time)
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 60; ++i)
        seconds.push_back(
            {.number = i, .ok = {{time + (i * 37 % 60) * 1ms, 30}, {2 * time + (i * 17 % 60) * 1ms, 20}}});
    return made::run(seconds);
}

ComparedRun compared(const std::string& name, RunSnapshotPtr snapshot, const LoadProfile& profile = made::profile())
{
    ComparedRun run;
    run.name = name;
    run.profile = std::make_shared<const LoadProfile>(profile);
    run.summary = summarise(profile, *snapshot);
    run.snapshot = std::move(snapshot);
    return run;
}

CompareView viewOf(const std::vector<ComparedRun>& baselines, const ComparedRun& candidate)
{
    auto shown = std::make_shared<ComparedRuns>();
    CompareView view;
    std::vector<ComparedRun> runs = baselines;
    runs.push_back(candidate);
    for (const ComparedRun& run : runs) {
        view.files << qString(run.name);
        shown->runs.push_back({run.profile, run.snapshot, run.summary, qString(run.name), {}});
        shown->response.push_back(percentileCurve(shown->runs.back(), LatencyKind::Response));
        shown->service.push_back(percentileCurve(shown->runs.back(), LatencyKind::Service));
    }
    shown->comparison = compareRuns(baselines, candidate, {}).value();
    view.shown = shown;
    return view;
}

CompareView slower()
{
    return viewOf({compared("before.headroom", runAround(500ms))}, compared("after.headroom", runAround(800ms)));
}

int rowOf(const ComparisonModel& model, const QString& metric)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString().contains(metric))
            return row;
    }
    return -1;
}

} // namespace

class ComparePageTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void says_how_to_begin();
    void shows_what_differs_before_numbers();
    void reads_in_words_and_colour();
    void has_a_table_for_its_curves();
    void compares_again_with_another_candidate();
    void compares_again_with_another_tolerance();
    void compares_the_same_part_of_each();
    void walks_the_changes();
    void reads_files_on_a_thread_of_its_own();
    void says_what_cannot_be_read();
    void compares_what_is_dropped();

private:
    QString written(const char* name, double slower, std::chrono::seconds laterBy);
    UiScope m_scope;
};

QString ComparePageTest::written(const char* name, double slower, std::chrono::seconds laterBy)
{
    WrittenRun run;
    run.profile = made::profile();
    run.slower = slower;
    run.startedAt += laterBy;
    const QString file = m_scope.path(name);
    writeRun(file, run);
    return file;
}

void ComparePageTest::says_how_to_begin()
{
    const ComparePage page;
    QVERIFY(page.texts()[1].startsWith("Choose two or more runs"));
    QVERIFY(!page.findChild<QComboBox*>("candidate")->isEnabled());
    QCOMPARE(page.model()->rowCount(), 0);
}

void ComparePageTest::shows_what_differs_before_numbers()
{
    LoadProfile other = made::profile();
    other.limit.time = 30s;
    ComparePage page;
    page.show(
        viewOf({compared("before.headroom", runAround(500ms), other)}, compared("after.headroom", runAround(800ms))));
    const QStringList texts = page.texts();
    QCOMPARE(texts[0], "WORSE");
    QVERIFY2(texts[1].startsWith("after.headroom is worse than before.headroom: response p50"), qPrintable(texts[1]));
    QVERIFY(texts[1].endsWith("Not like with like: limit 30 s -> 29 s."));
    QVERIFY2(texts[2].startsWith("A  baseline · PASS · ") && texts[2].contains("\nB  candidate · PASS · "),
             qPrintable(texts[2]));
    QCOMPARE(texts[3], "⚠ limit 30 s → 29 s: not like with like");
    QVERIFY(texts[4].startsWith("One baseline cannot show run-to-run differences"));
    page.show(slower());
    QCOMPARE(page.texts()[3], "Nothing that was asked of them differs, nor where they were made.");
}

void ComparePageTest::reads_in_words_and_colour()
{
    ComparePage page;
    const QAbstractItemModelTester tester(page.model());
    page.show(slower());
    const ComparisonModel& model = *page.model();
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "A");
    QCOMPARE(model.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), "Reading");
    const int p50 = rowOf(model, "response p50");
    QCOMPARE(model.index(p50, 0).data().toString(), "● response p50");
    QCOMPARE(model.index(p50, 5).data().toString(), "▲ surely worse than 5 %");
    QCOMPARE(model.index(p50, 5).data(Qt::ForegroundRole).value<QColor>(), themeFor(page.palette()).limitText);
    QVERIFY(model.index(p50, 3).data().toString().startsWith("+"));
    const int timeouts = rowOf(model, "gateway timeout");
    QCOMPARE(model.index(timeouts, 5).data().toString(), "≈ none seen"); // more would hide the values
    QVERIFY(model.index(timeouts, 5)
                .data(Qt::ToolTipRole)
                .toString()
                .startsWith("≈ none seen: with the noise of this pair only changes of at least "));
    QVERIFY(!model.index(timeouts, 5).data(Qt::ForegroundRole).isValid());
    // Another number of runs is another shape.
    page.show(
        viewOf({compared("a", runAround(500ms)), compared("b", runAround(510ms))}, compared("c", runAround(500ms))));
    QCOMPARE(model.columnCount(), 7);
    page.show(CompareView{});
    QCOMPARE(model.rowCount(), 0);
}

void ComparePageTest::has_a_table_for_its_curves()
{
    ComparePage page;
    page.show(slower());
    const ComparedPercentilesModel& model = *page.pane()->model();
    const QAbstractItemModelTester tester(page.pane()->model());
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), "p50");
    QVERIFY(model.index(0, 1).data().toString().contains("ms ("));
    page.toggleTable();
    QVERIFY(page.pane()->tableShown());
    page.setLatencyKind(LatencyKind::Service);
    QCOMPARE(model.rowCount(), 5);
}

void ComparePageTest::compares_again_with_another_candidate()
{
    ComparePage page;
    page.show(slower());
    QSignalSpy asked(&page, &ComparePage::compareAsked);
    auto* candidate = page.findChild<QComboBox*>("candidate");
    QCOMPARE(candidate->currentText(), "B  after.headroom");
    candidate->setCurrentIndex(0);
    emit candidate->activated(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toStringList(), (QStringList{"after.headroom", "before.headroom"}));
}

void ComparePageTest::compares_again_with_another_tolerance()
{
    ComparePage page;
    page.show(slower());
    QSignalSpy asked(&page, &ComparePage::compareAsked);
    page.findChild<QDoubleSpinBox*>("tolerance")->setValue(20);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<ComparisonSettings>().tolerance, 0.2);
    QCOMPARE(asked[0][0].toStringList(), (QStringList{"before.headroom", "after.headroom"}));
}

void ComparePageTest::compares_the_same_part_of_each()
{
    const QString older = written("older-part.headroom", 1, 0s), newer = written("newer-part.headroom", 1.5, 60s);
    ComparePage page;
    CompareFeed feed;
    connect(&feed, &CompareFeed::changed, &page, &ComparePage::show);
    connect(&page, &ComparePage::compareAsked, &feed,
            [&](const QStringList& files, const ComparisonSettings& settings, const std::optional<TimeRange>& range) {
                feed.compare(files, CompareFeed::Candidate::Last, settings, range);
            });
    feed.compare({older, newer}, CompareFeed::Candidate::Newest, {});
    QTRY_VERIFY(feed.view().shown);
    const std::vector<RunView> whole = feed.view().shown->runs;
    page.findChild<QDoubleSpinBox*>("rangeTo")->setValue(10);
    const TimeRange part{0s, 10s};
    QTRY_COMPARE(feed.view().shown->runs[0].summary.range, std::optional(part));
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const RunView& run = feed.view().shown->runs[i];
        QCOMPARE(run.file, whole[i].file);
        QCOMPARE(run.summary.sent, summarise(*run.profile, *run.snapshot, part).sent);
        QVERIFY(run.summary.sent < whole[i].summary.sent);
    }
    page.findChild<QToolButton*>("wholeRun")->click();
    QTRY_VERIFY(!feed.view().shown->runs[1].summary.range);
    QCOMPARE(feed.view().shown->runs[1].summary.sent, whole[1].summary.sent);
}

void ComparePageTest::walks_the_changes()
{
    ComparePage page;
    page.show(slower());
    const auto* table = page.findChild<QTableView*>("metrics");
    QList<int> changed;
    for (int row = 0; row < page.model()->rowCount(); ++row) {
        if (page.model()->index(row, 5).data().toString().startsWith("▲"))
            changed << row;
    }
    QVERIFY(changed.size() > 2 && changed.size() < page.model()->rowCount());
    page.goToChange(1);
    QCOMPARE(table->currentIndex().row(), changed[0]);
    page.goToChange(1);
    QCOMPARE(table->currentIndex().row(), changed[1]);
    page.goToChange(-1);
    page.goToChange(-1);
    QCOMPARE(table->currentIndex().row(), changed.last()); // beginning anew at the other end
}

void ComparePageTest::reads_files_on_a_thread_of_its_own()
{
    const QString older = written("older.headroom", 1, 0s), newer = written("newer.headroom", 1.6, 60s);
    CompareFeed feed;
    feed.compare({newer, older}, CompareFeed::Candidate::Newest, {});
    QVERIFY(feed.view().reading && !feed.view().shown);
    // Another choice while it reads: only that one is shown.
    feed.compare({newer, older}, CompareFeed::Candidate::Last, {.tolerance = 0.1});
    QTRY_VERIFY(!feed.view().reading);
    const Comparison& last = feed.view().shown->comparison;
    QCOMPARE(last.runs.back().name, std::string("older.headroom"));
    QCOMPARE(last.settings.tolerance, 0.1);
    QCOMPARE(last.result, ComparisonResult::Better);
    feed.compare({newer, older}, CompareFeed::Candidate::Newest, {});
    QTRY_VERIFY(!feed.view().reading);
    QCOMPARE(feed.view().shown->comparison.runs.back().name, std::string("newer.headroom"));
    QVERIFY(feed.view().shown->comparison.sentences.front().starts_with("B is worse than A: response p50 went from "));
    QCOMPARE(feed.view().shown->runs.back().file, newer);
    QVERIFY(!feed.view().shown->response.back().points.empty());
}

void ComparePageTest::says_what_cannot_be_read()
{
    CompareFeed feed;
    QSignalSpy failed(&feed, &CompareFeed::failed);
    feed.compare({written("one.headroom", 1, 0s), m_scope.path("missing.headroom")}, CompareFeed::Candidate::Newest,
                 {});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains("missing.headroom"));
    QVERIFY(!feed.view().reading && !feed.view().shown);
}

void ComparePageTest::compares_what_is_dropped()
{
    MainWindow window;
    window.show();
    const auto drop = [&](const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent entered(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &entered); // without it nobody is dropped upon
        QDropEvent dropped(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
    };
    drop({written("a.headroom", 1, 0s), written("b.headroom", 1, 60s)});
    QVERIFY(window.comparePage()->isVisible());
    QTRY_VERIFY(window.comparison()->view().shown);
    drop({written("c.headroom", 1, 120s)}); // one more beside those
    QTRY_COMPARE(window.comparison()->view().shown->runs.size(), std::size_t(3));
    QCOMPARE(window.comparison()->view().shown->comparison.runs.back().name, std::string("c.headroom"));
    QVERIFY(window.actions().showCompare->isChecked());
    window.actions().toggleTable->trigger();
    QVERIFY(window.comparePage()->pane()->tableShown());
}

QTEST_MAIN(ComparePageTest)
#include "tst_comparepage.moc"
