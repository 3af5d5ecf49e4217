#include "charts/ghostitem.h"
#include "charts/ghostlanes.h"
#include "charts/ghostpane.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/ghostsmodel.h"
#include "pages/runpage.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/detailtabs.h"
#include "widgets/ghostspane.h"
#include "widgets/verdictstrip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QChart>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

/// Work behind the gateway's timeouts: as bars, as rows, in a sentence.
class GhostsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void lanes_are_as_many_as_work_at_once();
    void the_longest_are_drawn_of_too_many();
    void kinds_are_told_apart_data();
    void kinds_are_told_apart();
    void nothing_is_shown_without_a_log();
    void the_sentence_is_cores();
    void rows_are_those_of_the_log();
    void unknown_is_not_no();
    void the_lane_shares_the_time_axis();
    void bars_are_drawn_from_end_to_end();
    void bar_and_row_choose_each_other();
    void a_range_has_its_own_sentence();
    void the_pane_stays_hidden_if_it_was_hidden();
    void panes_never_lie_on_each_other();

private:
    UiScope m_scope;
};

namespace {

GhostRow ghost(nanoseconds clientEnd, std::optional<nanoseconds> backendEnd, BackendEnd how = BackendEnd::Finished)
{
    GhostRow row;
    row.clientEnd = clientEnd;
    row.backendEnd = backendEnd;
    row.how = how;
    return row;
}

BackendRecord recordOf(std::uint64_t number, nanoseconds planned, BackendEnd how, std::optional<nanoseconds> work)
{
    BackendRecord record;
    record.number = number;
    record.outcome = Outcome::GatewayTimeout;
    record.plannedStart = planned;
    record.service = 29s;
    record.clientEnd = planned + 29s;
    record.how = how;
    record.duration = record.billed = work;
    record.join = LogJoin::OwnId;
    return record;
}

/// Four requests ran into the limit of 29 s: one finished after 39 s, one crashed after 33 s, of one the log has no
/// end, of one it has nothing.
RunView viewWithGhosts()
{
    auto snapshot = made::run({{.number = 0, .ok = {{1s, 10}}, .gatewayTimeouts = {{29s, 2}}},
                               {.number = 10, .gatewayTimeouts = {{29s, 2}}},
                               {.number = 59, .ok = {{1s, 10}}}});
    auto ghosts = std::make_shared<RunGhosts>();
    ghosts->log.files = {"function.log"};
    ghosts->log.formats = "CloudWatch log of a Lambda function";
    ghosts->log.lines = 30;
    ghosts->log.invocations = 3;
    ghosts->log.records = {recordOf(1, 0s, BackendEnd::Finished, 39s), recordOf(2, 0s, BackendEnd::Failed, 33s),
                           recordOf(12, 10s, BackendEnd::Unknown, {})};
    Sample unknown;
    unknown.number = 13;
    unknown.plannedStart = 10s;
    unknown.end = 39s;
    unknown.outcome = Outcome::GatewayTimeout;
    UnknownGhosts others(ghosts->log);
    others.add(std::vector{unknown});
    ghosts->rows = ghostRows(ghosts->log, others.rows());
    return runView(std::make_shared<const LoadProfile>(made::profile()), snapshot, QStringLiteral("made.headroom"),
                   ghosts);
}

constexpr auto sentence =
    "1 of 4 timed-out requests finished on the server, 39.0 s median, 14.0 wasted seconds, none of "
    "it delivered.";

} // namespace

void GhostsTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(ThemeChoice::Light);
}

void GhostsTest::lanes_are_as_many_as_work_at_once()
{
    // 1-5, 2-3, 3-4 (takes the lane that is free again), 4-6, and one that ends before the others begin.
    const GhostLanes lanes = ghostLanes({ghost(2s, 3s), ghost(1s, 5s), ghost(3s, 4s), ghost(4s, 6s), ghost(0s, 1s)});
    QList<int> placed;
    for (const GhostBar& bar : lanes.bars)
        placed << static_cast<int>(bar.row) << bar.lane;
    QCOMPARE(placed, (QList<int>{4, 0, 1, 0, 0, 1, 2, 1, 3, 1}));
    QCOMPARE(lanes.lanes, 2);
    QCOMPARE(lanes.leftOut, std::size_t(0));
    // One whose end is not known works for nobody knows how long, and takes no lane.
    const GhostLanes unknown = ghostLanes({ghost(1s, 9s), ghost(2s, {}, BackendEnd::Unknown)});
    QCOMPARE(unknown.lanes, 1);
    QCOMPARE(unknown.bars[1].from, unknown.bars[1].to);
    QCOMPARE(ghostLanes({}).lanes, 0);
}

void GhostsTest::the_longest_are_drawn_of_too_many()
{
    const GhostLanes lanes = ghostLanes({ghost(1s, 2s), ghost(2s, 9s), ghost(3s, 5s), ghost(4s, {})}, 2);
    QCOMPARE(lanes.leftOut, std::size_t(2));
    QCOMPARE(lanes.bars.size(), std::size_t(2));
    QVERIFY(lanes.bars[0].row == 1 && lanes.bars[1].row == 2);
}

void GhostsTest::kinds_are_told_apart_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("kind");
    QTest::newRow("finished") << int(BackendEnd::Finished) << int(GhostKind::Finished);
    QTest::newRow("crashed") << int(BackendEnd::Failed) << int(GhostKind::NotFinished);
    QTest::newRow("its own timeout") << int(BackendEnd::TimedOut) << int(GhostKind::NotFinished);
    QTest::newRow("unknown is neither") << int(BackendEnd::Unknown) << int(GhostKind::Unknown);
}

void GhostsTest::kinds_are_told_apart()
{
    QFETCH(int, how);
    QFETCH(int, kind);
    QCOMPARE(int(kindOf(ghost(1s, 2s, static_cast<BackendEnd>(how)))), kind);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(choice);
        const Theme& theme = themeFor(QApplication::palette());
        QList<Qt::BrushStyle> patterns; // a second channel beside the colour
        for (const GhostKind each : {GhostKind::Finished, GhostKind::NotFinished, GhostKind::Unknown}) {
            QVERIFY(!patterns.contains(ghostBrush(theme, each).style()));
            patterns << ghostBrush(theme, each).style();
        }
    }
}

void GhostsTest::nothing_is_shown_without_a_log()
{
    RunPage page;
    page.show(made::view(made::profile(), made::run({{.number = 0, .gatewayTimeouts = {{29s, 2}}}})));
    QVERIFY(page.ghosts()->isHidden());
    QVERIFY(!page.ghosts()->visibleAction()->isEnabled());
    QVERIFY(!page.details()->isTabVisible(page.details()->indexOf(page.details()->ghosts())));
    QVERIFY(page.strip()->texts().filter("finished on the server").isEmpty());
}

void GhostsTest::the_sentence_is_cores()
{
    RunPage page;
    page.show(viewWithGhosts());
    QCOMPARE(page.details()->ghosts()->sentence(), QString(sentence));
    QVERIFY2(page.strip()->texts().contains(QString(sentence)), qPrintable(page.strip()->texts().join('|')));
    QCOMPARE(page.ghosts()->plot()->accessibleDescription(), QString(sentence));
    QVERIFY(!page.ghosts()->plot()->accessibleName().isEmpty());
    QVERIFY(!page.details()->ghosts()->table()->accessibleName().isEmpty());
    const QStringList lines = page.details()->ghosts()->lines();
    QVERIFY2(lines.contains("Others: 1 crashed, 1 in the log without an end, so not known and 1 not in the log, so not "
                            "known."),
             qPrintable(lines.join('|')));
}

void GhostsTest::rows_are_those_of_the_log()
{
    GhostsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setGhosts(viewWithGhosts().ghosts);
    QCOMPARE(dumped(model),
             (QStringList{"Request|Client's end|Backend's end|Worked|Billed|Wasted|Ended|Joined by|How sure",
                          "1|0:29.0|0:39.0|39.0 s|39.0 s|10.0 s|finished|own id|100 %",
                          "2|0:29.0|0:33.0|33.0 s|33.0 s|4.00 s|crashed|own id|100 %",
                          "12|0:39.0|||||not known|own id|100 %", "13|0:39.0|||||not known|not in the log|"}));
    model.setGhosts(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void GhostsTest::unknown_is_not_no()
{
    const RunView view = viewWithGhosts();
    const GhostLanes lanes = ghostLanes(view.ghosts->rows);
    QList<int> kinds;
    for (const GhostBar& bar : lanes.bars)
        kinds << int(bar.kind);
    std::sort(kinds.begin(), kinds.end());
    QCOMPARE(kinds,
             (QList<int>{int(GhostKind::Finished), int(GhostKind::NotFinished), int(GhostKind::Unknown),
                         int(GhostKind::Unknown)}));
    QCOMPARE(view.summary.ghosts->unknown, std::uint64_t(2));
}

void GhostsTest::the_lane_shares_the_time_axis()
{
    RunPage page;
    page.resize(1280, 900);
    page.show(viewWithGhosts());
    static_cast<QWidget*>(&page)->show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto edges = [&](const ChartPane* pane) {
        const QRectF area = pane->plot()->chart()->plotArea();
        const int left = pane->plot()->mapTo(&page, QPoint(0, 0)).x();
        return std::pair(left + area.left(), left + area.right());
    };
    const ChartPane* heatMap = page.panes().front();
    QCOMPARE(edges(page.ghosts()), edges(heatMap));
    // Right below the latencies.
    QVERIFY(page.ghosts()->y() > heatMap->y() && page.ghosts()->y() < page.panes().at(1)->y());
}

/// Where the bars are, by their pixels: 0:29 to 0:39 of a minute, in the limit's colour.
void GhostsTest::bars_are_drawn_from_end_to_end()
{
    GhostPane pane;
    pane.resize(900, 200);
    pane.plot()->setPlotMargins({20, 10, 20, 20});
    const RunView view = viewWithGhosts();
    pane.show(view, timeBins(shownTime(*view.profile, view.snapshot.get())));
    static_cast<QWidget&>(pane).show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QImage image = pane.plot()->grab().toImage();
    const QRectF area = pane.plot()->chart()->plotArea();
    const QColor edge = themeFor(pane.palette()).limit();
    int first = image.width(), last = 0;
    for (int y = static_cast<int>(area.top()); y < static_cast<int>(area.bottom()); ++y) {
        for (int x = static_cast<int>(area.left()); x < static_cast<int>(area.right()); ++x) {
            if (image.pixelColor(x, y) == edge) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    const auto secondAt = [&](double x) { return (x - area.left()) / area.width() * 60; };
    QVERIFY2(std::abs(secondAt(first) - 29) < 0.3, qPrintable(QString::number(secondAt(first))));
    QVERIFY2(std::abs(secondAt(last) - 39) < 0.3, qPrintable(QString::number(secondAt(last))));
}

void GhostsTest::bar_and_row_choose_each_other()
{
    RunPage page;
    page.resize(1280, 900);
    page.show(viewWithGhosts());
    static_cast<QWidget*>(&page)->show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    GhostsPane* pane = page.details()->ghosts();
    QSignalSpy chosen(page.ghosts(), &GhostPane::rowChosen);
    PlotView* plot = page.ghosts()->plot();
    const QRectF area = plot->chart()->plotArea();
    // The crashed one ends at 0:33; at 0:37 only the finished one is at work, in the lowest lane.
    QTest::mouseClick(
        plot->viewport(), Qt::LeftButton, {},
        QPoint(static_cast<int>(area.left() + area.width() * 37 / 60), static_cast<int>(area.bottom()) - 4));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(pane->table()->currentIndex().siblingAtColumn(GhostsModel::Number).data().toString(), QString("1"));
    const QImage before = plot->grab().toImage();
    pane->choose(1);
    QCoreApplication::processEvents();
    QVERIFY(plot->grab().toImage() != before); // another bar is marked
}

void GhostsTest::a_range_has_its_own_sentence()
{
    const RunView part = withRange(viewWithGhosts(), TimeRange{10s, 20s});
    RunPage page;
    page.show(part);
    QCOMPARE(
        page.details()->ghosts()->sentence(),
        QString("Whether any of 2 timed-out requests finished on the server is not known: the log does not tell."));
    QCOMPARE(page.details()->ghosts()->table()->model()->rowCount(), 2); // and the rows are of that part
    QCOMPARE(page.details()->tabText(page.details()->indexOf(page.details()->ghosts())), QString("Ghosts (2)"));
}

void GhostsTest::the_pane_stays_hidden_if_it_was_hidden()
{
    RunPage page;
    page.show(viewWithGhosts());
    QVERIFY(!page.ghosts()->isHidden());
    page.ghosts()->visibleAction()->setChecked(false);
    QVERIFY(page.ghosts()->isHidden());
    page.show(viewWithGhosts());
    QVERIFY(page.ghosts()->isHidden());
    page.ghosts()->visibleAction()->setChecked(true);
    QVERIFY(!page.ghosts()->isHidden());
}

/// However small the window: what has no room is scrolled to.
void GhostsTest::panes_never_lie_on_each_other()
{
    for (const QSize& size : {QSize(1280, 800), QSize(900, 500), QSize(1920, 1080)}) {
        RunPage page;
        page.resize(size);
        page.show(viewWithGhosts());
        static_cast<QWidget*>(&page)->show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QList<QWidget*> column{page.panes().at(0), page.ghosts(), page.panes().at(1), page.panes().at(2)};
        for (qsizetype i = 0; i + 1 < column.size(); ++i)
            QVERIFY2(column[i]->geometry().bottom() < column[i + 1]->geometry().top(), qPrintable(QString::number(i)));
        QVERIFY(page.panes().at(0)->height() >= 146);
        for (const QWidget* pane : column)
            QVERIFY(pane->height() >= pane->minimumSizeHint().height());
    }
}

QTEST_MAIN(GhostsTest)
#include "tst_ghostlane.moc"
