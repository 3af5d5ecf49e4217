#include "charts/chartpane.h"
#include "charts/heatmappane.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "modeldump.h"
#include "models/conditionsmodel.h"
#include "models/requestsmodel.h"
#include "pages/runpage.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/chartlegend.h"
#include "widgets/conditionspane.h"
#include "widgets/detailtabs.h"
#include "widgets/rangebar.h"
#include "widgets/requestspane.h"
#include "widgets/verdictstrip.h"

#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace headroom;
using namespace std::chrono_literals;

class RunPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void ready_says_what_f5_sends();
    void charts_over_time_line_up();
    void limit_line_lies_on_the_row_edge_data();
    void limit_line_lies_on_the_row_edge();
    void a_single_timeout_is_seen();
    void live_and_after_are_the_same_page();
    void ctrl_t_shows_the_chart_in_focus_as_a_table();
    void arrow_keys_read_the_chart();
    void the_cursor_is_shared();
    void space_holds_the_charts_of_a_live_run();
    void service_times_can_be_shown();
    void warm_up_is_shaded();
    void a_range_is_chosen_by_dragging();
    void a_range_is_chosen_by_keys();
    void a_range_is_typed();
    void a_range_has_its_own_numbers();
    void several_requests_stand_beside_each_other();
    void conditions_stand_beside_their_values();
    void the_legend_names_what_happened();
    void escape_puts_the_chosen_part_away();
    void verdict_can_be_copied();
    void charts_are_named_for_screen_readers();
    void a_pane_can_be_hidden();
    void survives_a_change_of_theme();

private:
    void show(const RunView& view)
    {
        m_page->show(view);
        QCoreApplication::processEvents();
    }
    ChartPane* pane(int index) { return m_page->panes().at(index); }
    std::unique_ptr<RunPage> m_page;
};

namespace {

std::vector<made::Second> minute(const made::Second& each)
{
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 60; ++i) {
        seconds.push_back(each);
        seconds.back().number = i;
    }
    return seconds;
}

/// Rows of an image in which most pixels between two columns have a colour.
QList<int> rowsOf(const QImage& image, const QColor& colour, int from, int to)
{
    QList<int> rows;
    for (int y = 0; y < image.height(); ++y) {
        int hits = 0;
        for (int x = from; x < to; ++x)
            hits += image.pixelColor(x, y) == colour ? 1 : 0;
        if (hits > (to - from) * 0.7)
            rows << y;
    }
    return rows;
}

} // namespace

void RunPageTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(ThemeChoice::Light);
    m_page = std::make_unique<RunPage>();
    m_page->resize(1280, 720);
    m_page->show(readyView(made::profile()));
    static_cast<QWidget*>(m_page.get())->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void RunPageTest::cleanup()
{
    m_page.reset();
}

void RunPageTest::ready_says_what_f5_sends()
{
    QVERIFY(m_page->strip()->texts().contains(QStringLiteral("F5 sends 3,000 requests over 60 s to 127.0.0.1:8089.")));
    // The plan is already drawn.
    QCOMPARE(dumped(*pane(2)->table()->model()).at(60), QStringLiteral("0:59|50|||||"));
}

/// Qt Charts 6.4 forgets to move the series when the plot area is set in a resize.
void RunPageTest::charts_over_time_line_up()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1000), QSize(1000, 640)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        const QChart* first = pane(0)->plot()->chart();
        const int left = pane(0)->plot()->mapTo(m_page.get(), QPoint(0, 0)).x();
        for (int i = 0; i < 3; ++i) {
            QChart* chart = pane(i)->plot()->chart();
            QCOMPARE(pane(i)->plot()->mapTo(m_page.get(), QPoint(0, 0)).x(), left);
            QCOMPARE(chart->plotArea().left(), first->plotArea().left());
            QCOMPARE(chart->plotArea().right(), first->plotArea().right());
            QAbstractSeries* labelled = chart->series().constFirst();
            const double middle = chart->mapToPosition(QPointF(30, 0), labelled).x();
            QVERIFY2(std::abs(middle - chart->plotArea().center().x()) < 1, qPrintable(QString::number(middle)));
        }
    }
}

void RunPageTest::limit_line_lies_on_the_row_edge_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void RunPageTest::limit_line_lies_on_the_row_edge()
{
    QFETCH(bool, dark);
    applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    show(made::view(made::profile(), made::run(minute({.gatewayTimeouts = {{29'001ms, 5}}}))));
    const PlotView* plot = pane(0)->plot();
    const QImage image = pane(0)->plot()->grab().toImage();
    const QRectF area = plot->chart()->plotArea();
    const Theme& theme = themeFor(m_page->palette());
    const QList<int> line = rowsOf(image, theme.limit(), int(area.left()) + 2, int(area.right()) - 60);
    QCOMPARE(line.size(), 2); // two pixels thick, across the whole plot
    // Every request timed out: the cells above the line have one colour of the upper ramp, and those below none.
    const QColor above = image.pixelColor(int(area.center().x()), line.front() - 3);
    const QColor below = image.pixelColor(int(area.left()) + 40, line.back() + 3);
    QVERIFY(above != theme.background);
    QCOMPARE(below, theme.background);
}

void RunPageTest::a_single_timeout_is_seen()
{
    auto seconds = minute({.ok = {{1s, 5'000}}});
    seconds[30].gatewayTimeouts = {{29'001ms, 1}};
    show(made::view(made::profile(), made::run(seconds)));
    const QImage image = pane(0)->plot()->grab().toImage();
    const QRectF area = pane(0)->plot()->chart()->plotArea();
    const Theme& theme = themeFor(m_page->palette());
    const QList<int> line = rowsOf(image, theme.limit(), int(area.left()) + 2, int(area.right()) - 60);
    QVERIFY(!line.isEmpty());
    const int x = int(area.left() + area.width() * 30.5 / 60);
    QVERIFY(image.pixelColor(x, line.front() - 4) != theme.background);
    QCOMPARE(image.pixelColor(x - 20, line.front() - 4), theme.background);
}

void RunPageTest::live_and_after_are_the_same_page()
{
    const std::vector<made::Second> seconds = minute({.ok = {{1s, 48}}, .gatewayTimeouts = {{29'001ms, 2}}});
    show(made::view(made::profile(), made::live(seconds, 80s, {50s})));
    QVERIFY(m_page->strip()->texts().contains(QStringLiteral("RUNNING")));
    show(made::view(made::profile(), made::run(seconds)));
    QVERIFY(m_page->strip()->texts().contains(QStringLiteral("FAIL")));
    QCOMPARE(dumped(*pane(1)->table()->model()).at(1), QStringLiteral("0:00|48|0|2|0|0|0"));
}

void RunPageTest::ctrl_t_shows_the_chart_in_focus_as_a_table()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    for (ChartPane* pane : m_page->panes()) {
        if (!pane->isVisibleTo(m_page.get())) // there is no log, and there are no jobs
            continue;
        pane->plot()->setFocus();
        QVERIFY(!pane->tableShown());
        m_page->toggleTable();
        QVERIFY(pane->tableShown());
        QVERIFY(pane->table()->model()->rowCount() > 0);
        m_page->toggleTable();
        QVERIFY2(!pane->tableShown(), qPrintable(pane->title()));
    }
}

void RunPageTest::arrow_keys_read_the_chart()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 48}}, .gatewayTimeouts = {{29'001ms, 2}}}))));
    PlotView* plot = pane(1)->plot();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Home);
    QTest::keyClick(plot, Qt::Key_Right);
    QTRY_VERIFY(QToolTip::isVisible());
    const QString text = QToolTip::text();
    QVERIFY2(text.startsWith("Started 0:01 to 0:02"), qPrintable(text));
    QVERIFY(text.contains("48 ok"));
    QVERIFY(text.contains("2 gateway timeout"));
}

void RunPageTest::the_cursor_is_shared()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    const QRectF area = pane(0)->plot()->chart()->plotArea();
    const QImage before = pane(2)->plot()->grab().toImage();
    QTest::mouseMove(pane(0)->plot()->viewport(), area.center().toPoint());
    QCoreApplication::processEvents();
    const QImage after = pane(2)->plot()->grab().toImage();
    const int x = int(area.center().x());
    int changed = 0;
    for (int y = int(area.top()); y < int(area.bottom()); ++y) {
        for (int dx = -2; dx <= 2; ++dx)
            changed += before.pixelColor(x + dx, y) != after.pixelColor(x + dx, y) ? 1 : 0;
    }
    QVERIFY(changed > 5);
}

void RunPageTest::space_holds_the_charts_of_a_live_run()
{
    const auto liveFor = [&](std::uint32_t seconds) {
        std::vector<made::Second> all;
        for (std::uint32_t second = 0; second < seconds; ++second)
            all.push_back({.number = second, .ok = {{1s, 50}}});
        show(made::view(made::profile(), made::live(all, std::chrono::seconds(seconds), {})));
    };
    const auto outcomes = [this] { return dumped(*pane(1)->table()->model()); };
    liveFor(10);
    const QStringList before = outcomes();
    QTest::keyClick(pane(0)->plot(), Qt::Key_Space);
    liveFor(20);
    QCOMPARE(outcomes(), before);
    QVERIFY(m_page->strip()->texts().at(1).endsWith("charts held at 0:10 (Space)"));
    QVERIFY(m_page->strip()->texts().contains("1,000")); // the numbers go on
    QTest::keyClick(pane(0)->plot(), Qt::Key_Space);
    QVERIFY(outcomes() != before);
    QTest::keyClick(pane(0)->plot(), Qt::Key_Space);
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}})))); // its end lets go as well
    QVERIFY(outcomes().size() >= 60 && !m_page->strip()->texts().at(1).contains("held"));
}

void RunPageTest::service_times_can_be_shown()
{
    auto run = made::run(minute({.ok = {{1s, 50}}}));
    auto slowGenerator = std::make_shared<SecondOfRun>(*run->seconds.front());
    slowGenerator->response.answered = made::cellsOf({{9s, 50}});
    run->seconds.front() = slowGenerator;
    show(made::view(made::profile(), run));
    const QString inResponse = dumped(*pane(0)->table()->model()).at(0);
    m_page->setLatencies({LatencyKind::Service});
    const QString inService = dumped(*pane(0)->table()->model()).at(0);
    QVERIFY(inResponse != inService);
    QVERIFY(m_page->strip()->texts().contains(QStringLiteral("p95 service")));
}

void RunPageTest::warm_up_is_shaded()
{
    const auto run = made::run(minute({.ok = {{1s, 50}}}));
    LoadProfile profile = made::profile();
    const auto shades = [&](int index, double place) {
        const QRectF area = pane(index)->plot()->chart()->plotArea();
        const QImage image = pane(index)->plot()->grab().toImage();
        const Theme& theme = themeFor(m_page->palette());
        // A little below the top, where neither chart draws anything else.
        return image.pixelColor(int(area.left() + area.width() * place), int(area.top()) + 6) != theme.background;
    };
    show(made::view(profile, run));
    QVERIFY(!shades(0, 0.3));
    QVERIFY(!shades(1, 0.3));
    profile.load.warmUp = 24s;
    show(made::view(profile, run));
    for (int index : {0, 1}) {
        QVERIFY(shades(index, 0.3));
        QVERIFY(!shades(index, 0.45)); // 40 % are over
    }
}

void RunPageTest::a_range_is_chosen_by_dragging()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    QSignalSpy chosen(m_page.get(), &RunPage::rangeChosen);
    for (const int index : {0, 1, 2}) {
        PlotView* const plot = pane(index)->plot();
        const QRectF area = plot->chart()->plotArea();
        const auto at = [&](double share) {
            return QPointF(area.left() + share * area.width(), area.center().y()).toPoint();
        };
        QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, at(0.505));
        QTest::mouseMove(plot->viewport(), at(0.4));
        QTest::mouseMove(plot->viewport(), at(0.255)); // from right to left is as good
        QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, at(0.255));
        QCOMPARE(chosen.size(), index + 1);
        const auto range = chosen.at(index).at(0).value<std::optional<TimeRange>>();
        QVERIFY((range == TimeRange{15s, 31s})); // whatever of a second is inside
    }
    PlotView* const plot = pane(0)->plot();
    QTest::mouseClick(plot->viewport(), Qt::LeftButton, {}, plot->chart()->plotArea().center().toPoint());
    QCOMPARE(chosen.size(), 3); // a click is no range
    auto live = made::live(minute({.ok = {{1s, 50}}}), 60s, {});
    show(made::view(made::profile(), live));
    const QRectF area = plot->chart()->plotArea();
    QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, area.center().toPoint());
    QTest::mouseMove(plot->viewport(), area.center().toPoint() + QPoint(40, 0));
    QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, area.center().toPoint() + QPoint(40, 0));
    QCOMPARE(chosen.size(), 3); // nor is there one of a run that goes on
}

void RunPageTest::a_range_is_chosen_by_keys()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    QSignalSpy chosen(m_page.get(), &RunPage::rangeChosen);
    PlotView* const plot = pane(1)->plot();
    plot->setFocus();
    for (int i = 0; i < 11; ++i)
        QTest::keyClick(plot, Qt::Key_Right); // in the middle of second 10
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY((chosen.at(0).at(0).value<std::optional<TimeRange>>() == TimeRange{10s, 15s}));
    QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(plot, Qt::Key_Escape);
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

void RunPageTest::a_range_is_typed()
{
    const RunView whole = made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}})));
    show(whole);
    QSignalSpy chosen(m_page.get(), &RunPage::rangeChosen);
    m_page->range()->findChild<QDoubleSpinBox*>("rangeFrom")->setValue(20);
    QVERIFY((chosen.takeFirst().at(0).value<std::optional<TimeRange>>() == TimeRange{20s, 60s}));
    show(withRange(whole, TimeRange{20s, 40s}));
    auto* const back = m_page->range()->findChild<QToolButton*>("wholeRun");
    QVERIFY(back->isEnabled());
    back->click();
    QVERIFY(!chosen.takeFirst().at(0).value<std::optional<TimeRange>>());
    show(withRange(withRange(whole, TimeRange{20s, 40s}), std::nullopt));
    QVERIFY(!back->isEnabled());
}

void RunPageTest::a_range_has_its_own_numbers()
{
    std::vector<made::Second> seconds = minute({.ok = {{1s, 50}}});
    for (std::size_t i = 30; i < 60; ++i)
        seconds[i].ok = {{5s, 40}};
    const RunView whole = made::view(made::profile(), made::run(seconds));
    show(whole);
    const QString percentiles = dumped(*pane(3)->table()->model()).join('\n');
    show(withRange(whole, TimeRange{30s, 60s}));
    QCOMPARE(m_page->strip()->texts().at(0), QStringLiteral("0:30 TO 1:00"));
    const QString ofPart = dumped(*pane(3)->table()->model()).join('\n');
    QVERIFY(ofPart != percentiles);
    QVERIFY2(ofPart.contains("5.00 s") && !ofPart.contains("1.00 s"), qPrintable(ofPart));
    show(withRange(withRange(whole, TimeRange{30s, 60s}), std::nullopt));
    QCOMPARE(dumped(*pane(3)->table()->model()).join('\n'), percentiles);
}

void RunPageTest::several_requests_stand_beside_each_other()
{
    const auto run = made::run(minute({.ok = {{1s, 50}}}));
    show(made::view(made::profile(), run));
    QVERIFY(!m_page->details()->requests()->isVisible());
    LoadProfile profile = made::profile();
    profile.requests.push_back(profile.request());
    profile.requests[1].name = "second";
    run->byRequest = {{made::finished({.number = 0, .ok = {{1s, 30}}})},
                      {made::finished({.number = 0, .ok = {{1s, 15}}, .gatewayTimeouts = {{29'001ms, 5}}})}};
    show(made::view(profile, run));
    QVERIFY(m_page->details()->requests()->isVisible());
    const QStringList lines = dumped(*m_page->details()->requests()->model());
    QVERIFY2(lines.at(1).startsWith("GET /report|30|30|100 %"), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith("second|20|15|75 %"), qPrintable(lines.at(2)));
}

void RunPageTest::conditions_stand_beside_their_values()
{
    const auto run = made::run(minute({.ok = {{1s, 48}}, .gatewayTimeouts = {{29'001ms, 2}}}));
    LoadProfile profile = made::profile();
    show(made::view(profile, run));
    QVERIFY(!m_page->details()->conditions()->isVisible()); // the usual one alone is what the verdict says
    for (const char* text : {"p50 service <= 2 s", "gateway_timeout <= 1 %", "p99 response <= 1 min"})
        profile.pass.push_back(*parsePassCondition(text));
    const RunView view = made::view(profile, run);
    show(view);
    QVERIFY(m_page->details()->conditions()->isVisible());
    const QStringList lines = dumped(*m_page->details()->conditions()->model());
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(1).startsWith("p50 service <= 2 s|1.00 s (") && lines.at(1).endsWith("|held"),
             qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith("gateway_timeout <= 1 %|4 % (") && lines.at(2).endsWith("|broken"),
             qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).startsWith("p99 response <= 1 min|>= 29.0 s (limit") && lines.at(3).endsWith("|undecided"),
             qPrintable(lines.at(3)));
    // What is shown is what every other output says, and the deciding sentence stands in the strip.
    QCOMPARE(m_page->details()->conditions()->model()->index(0, 1).data().toString(),
             qString(view.summary.conditions[0].valueText));
    const QString strip = m_page->strip()->texts().join('\n');
    QVERIFY2(strip.contains(qString(view.summary.conditions[1].sentence)), qPrintable(strip));
}

/// What did not happen would take the room of what did, and end it with "…".
void RunPageTest::the_legend_names_what_happened()
{
    const QString ofChecks = groupText(groupOf(Outcome::CheckFailed));
    QVERIFY(ofChecks.contains(QStringLiteral("failed check")));
    const auto* legend = pane(1)->findChild<ChartLegend*>();
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    QCOMPARE(legend->accessibleName(), QStringLiteral("Legend: ok, gateway timeout"));
    RunView failed = made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}})));
    failed.summary.outcomes[Outcome::CheckFailed] = 1;
    show(failed);
    QVERIFY2(legend->accessibleName().contains(ofChecks), qPrintable(legend->accessibleName()));
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    QVERIFY2(!legend->accessibleName().contains(ofChecks), qPrintable(legend->accessibleName()));
}

void RunPageTest::escape_puts_the_chosen_part_away()
{
    const RunView whole = made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}})));
    show(withRange(whole, TimeRange{20s, 40s}));
    QSignalSpy chosen(m_page.get(), &RunPage::rangeChosen);
    PlotView* const plot = pane(1)->plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Escape); // the cursor first
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(plot, Qt::Key_Escape);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!chosen.at(0).at(0).value<std::optional<TimeRange>>());
    show(whole);
    QTest::keyClick(plot, Qt::Key_Escape);
    QCOMPARE(chosen.size(), 1);
}

void RunPageTest::verdict_can_be_copied()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    auto* copy = m_page->strip()->findChild<QToolButton*>();
    QVERIFY(copy->isVisible());
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("PASS – "));
}

void RunPageTest::charts_are_named_for_screen_readers()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 48}}, .gatewayTimeouts = {{29'001ms, 2}}}))));
    for (ChartPane* pane : m_page->panes()) {
        if (!pane->isVisibleTo(m_page.get()))
            continue;
        QVERIFY(!pane->plot()->accessibleName().isEmpty());
        QVERIFY2(!pane->plot()->accessibleDescription().isEmpty(), qPrintable(pane->title()));
        QVERIFY(!pane->table()->accessibleName().isEmpty());
        QCOMPARE(pane->plot()->focusPolicy(), Qt::StrongFocus);
    }
    QVERIFY(pane(0)->plot()->accessibleDescription().contains("120 gateway timeouts"));
}

void RunPageTest::a_pane_can_be_hidden()
{
    pane(1)->visibleAction()->trigger();
    QVERIFY(pane(1)->isHidden());
    const QByteArray layout = m_page->saveLayout();
    m_page->resetLayout();
    m_page->restoreLayout(layout);
    pane(1)->visibleAction()->trigger();
    QVERIFY(pane(1)->isVisible());
}

void RunPageTest::survives_a_change_of_theme()
{
    show(made::view(made::profile(), made::run(minute({.ok = {{1s, 50}}}))));
    applyTheme(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    const QImage dark = pane(2)->plot()->grab().toImage();
    QCOMPARE(dark.pixelColor(2, 2), themeFor(m_page->palette()).background);
    QVERIFY(isDark(m_page->palette()));
    applyTheme(ThemeChoice::Light);
    QCoreApplication::processEvents();
    QVERIFY(!isDark(m_page->palette()));
    QCOMPARE(pane(2)->plot()->grab().toImage().pixelColor(2, 2), QColor(Qt::white));
}

QTEST_MAIN(RunPageTest)
#include "tst_runpage.moc"
