#include "charts/chartpane.h"
#include "charts/heatmappane.h"
#include "charts/limitgrip.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/runpage.h"
#include "run/runpicture.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/verdictstrip.h"
#include "widgets/whatifbar.h"

#include <QApplication>
#include <QChart>
#include <QDoubleSpinBox>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

/// What another limit would have meant, from the user's side.
class DraggedLimitTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void limits_are_round_data();
    void limits_are_round();
    void steps_go_up_and_down_data();
    void steps_go_up_and_down();
    void the_line_is_dragged_in_the_heat_map();
    void the_line_is_dragged_in_the_percentile_curve();
    void away_from_the_line_a_range_is_chosen();
    void dragged_back_it_is_the_measured_one();
    void keys_move_it_and_escape_lets_go();
    void it_is_typed_and_the_chip_takes_it_away();
    void numbers_are_of_the_other_limit();
    void a_later_limit_says_what_is_not_known();
    void a_live_run_has_no_what_if();

private:
    void show(const RunView& view)
    {
        m_page->show(view);
        QCoreApplication::processEvents();
    }
    /// As the feed does.
    void choose(std::optional<nanoseconds> limit)
    {
        ++m_asked;
        m_chosen = limit;
        show(limit ? withLimit(m_real, *limit) : m_real);
    }
    /// The strip's, with breaking blanks.
    [[nodiscard]] QStringList plainTexts() const
    {
        return m_page->strip()->texts().replaceInStrings(QChar(0xa0), QStringLiteral(" "));
    }
    [[nodiscard]] PlotView* plot() const { return m_page->heatMap()->plot(); }
    [[nodiscard]] QPoint at(PlotView* plot, double share, nanoseconds latency, double bottom) const;
    [[nodiscard]] QPoint inHeatMap(double share, nanoseconds latency) const;
    void drag(PlotView* plot, QPoint from, QPoint to);

    UiScope m_scope;
    std::unique_ptr<RunPage> m_page;
    RunView m_real;
    std::optional<nanoseconds> m_chosen;
    int m_asked = 0;
};

namespace {

LatencyScale scaleOf(const RunView& view)
{
    return runPicture(view, {})->scale;
}

} // namespace

/// 60 s of 50 requests, 2 of them after 12 s and one given up on at the limit of 29 s.
void DraggedLimitTest::init()
{
    applyTheme(ThemeChoice::Light);
    std::vector<made::Second> seconds;
    for (std::uint32_t i = 0; i < 60; ++i)
        seconds.push_back({i, {{1s, 47}, {12s, 2}}, {{29s, 1}}});
    m_real = made::view(made::profile(), made::run(seconds));
    m_chosen.reset();
    m_asked = 0;
    m_page = std::make_unique<RunPage>();
    m_page->resize(1280, 800);
    connect(m_page.get(), &RunPage::whatIfChosen, this, &DraggedLimitTest::choose);
    show(m_real);
    static_cast<QWidget*>(m_page.get())->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void DraggedLimitTest::limits_are_round_data()
{
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("round"); // milliseconds
    QTest::newRow("20.3 s") << 20'300.0 << 20'000.0;
    QTest::newRow("20.6 s") << 20'600.0 << 21'000.0;
    QTest::newRow("5.34 s") << 5'340.0 << 5'300.0;
    QTest::newRow("843 ms") << 843.0 << 840.0;
    QTest::newRow("84.3 ms") << 84.3 << 84.0;
    QTest::newRow("29 min") << 29 * 60'000.0 << 1'700'000.0;
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("a day") << 86'400'000.0 << 3'600'000.0;
}

void DraggedLimitTest::limits_are_round()
{
    QFETCH(double, given);
    QFETCH(double, round);
    QCOMPARE(toMilliseconds(roundLimit(nanoseconds(std::llround(given * 1e6)))), round);
}

void DraggedLimitTest::steps_go_up_and_down_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("up");
    QTest::addColumn<int>("down"); // milliseconds
    QTest::newRow("29 s") << 29'000 << 30'000 << 28'000;
    QTest::newRow("10 s") << 10'000 << 11'000 << 9'900;
    QTest::newRow("9.9 s") << 9'900 << 10'000 << 9'800;
    QTest::newRow("29.5 s") << 29'500 << 30'000 << 29'000;
    QTest::newRow("1 ms") << 1 << 2 << 1;
    QTest::newRow("1 h") << 3'600'000 << 3'600'000 << 3'500'000;
}

void DraggedLimitTest::steps_go_up_and_down()
{
    QFETCH(int, from);
    QFETCH(int, up);
    QFETCH(int, down);
    const nanoseconds limit = std::chrono::milliseconds(from);
    QCOMPARE(toMilliseconds(nextLimit(limit, 1)), double(up));
    QCOMPARE(toMilliseconds(nextLimit(limit, -1)), double(down));
}

QPoint DraggedLimitTest::at(PlotView* plot, double share, nanoseconds latency, double bottom) const
{
    const QRectF area = plot->chart()->plotArea();
    const LatencyScale scale = scaleOf(m_real);
    const double height = (scale.at(latency) - bottom) / (scale.top() - bottom);
    return QPointF(area.left() + share * area.width(), area.bottom() - height * area.height()).toPoint();
}

QPoint DraggedLimitTest::inHeatMap(double share, nanoseconds latency) const
{
    return at(plot(), share, latency, failureRow(scaleOf(m_real)).bottom);
}

void DraggedLimitTest::drag(PlotView* plot, QPoint from, QPoint to)
{
    QWidget* const viewport = plot->viewport();
    const auto send = [&](QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, place, viewport->mapToGlobal(place), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 5; ++i)
        send(QEvent::MouseMove, from + (to - from) * i / 5, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

void DraggedLimitTest::the_line_is_dragged_in_the_heat_map()
{
    drag(plot(), inHeatMap(0.5, 29s), inHeatMap(0.5, 10s));
    QVERIFY(m_chosen.has_value());
    const QPoint target = inHeatMap(0.5, 10s);
    QVERIFY(std::abs(inHeatMap(0.5, *m_chosen).y() - target.y()) <= 3); // two digits are a few pixels apart
    QVERIFY(m_asked > 1); // shown while it is held
    // The measured limit is still to be seen: its line is where it was.
    const QImage image = plot()->grab().toImage();
    const QColor ghost = themeFor(m_page->palette()).secondary;
    const int y = inHeatMap(0.5, 29s).y();
    int hits = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int row = y - 1; row <= y + 1; ++row)
            hits += image.pixelColor(x, row) == ghost ? 1 : 0;
    }
    QVERIFY2(hits > image.width() / 2, qPrintable(QString::number(hits)));
}

void DraggedLimitTest::the_line_is_dragged_in_the_percentile_curve()
{
    PlotView* const curve = m_page->panes().at(3)->plot();
    const double bottom = scaleOf(m_real).bottom();
    drag(curve, at(curve, 0.2, 29s, bottom), at(curve, 0.3, 5s, bottom));
    QVERIFY(m_chosen.has_value());
    QVERIFY(std::abs(at(curve, 0, *m_chosen, bottom).y() - at(curve, 0, 5s, bottom).y()) <= 3);
}

void DraggedLimitTest::away_from_the_line_a_range_is_chosen()
{
    int ranges = 0;
    connect(m_page.get(), &RunPage::rangeChosen, this, [&] { ++ranges; });
    drag(plot(), inHeatMap(0.25, 3s), inHeatMap(0.5, 3s));
    QCOMPARE(ranges, 1);
    QCOMPARE(m_asked, 0);
    drag(plot(), inHeatMap(0.25, 29s), inHeatMap(0.5, 29s) - QPoint(0, 30));
    QCOMPARE(ranges, 1);
    QVERIFY(m_asked > 0);
}

void DraggedLimitTest::dragged_back_it_is_the_measured_one()
{
    drag(plot(), inHeatMap(0.5, 29s), inHeatMap(0.5, 10s));
    QVERIFY(m_chosen.has_value());
    drag(plot(), inHeatMap(0.5, *m_chosen), inHeatMap(0.5, 29s));
    QVERIFY(!m_chosen.has_value());
}

void DraggedLimitTest::keys_move_it_and_escape_lets_go()
{
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(plot(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_chosen, std::optional<nanoseconds>(27s));
    QTest::keyClick(plot(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_chosen, std::optional<nanoseconds>(28s));
    QTest::keyClick(plot(), Qt::Key_Escape);
    QVERIFY(!m_chosen.has_value());
}

void DraggedLimitTest::it_is_typed_and_the_chip_takes_it_away()
{
    auto* const chip = m_page->whatIf()->findChild<QToolButton*>(QStringLiteral("realLimit"));
    QVERIFY(chip->isHidden());
    auto* const field = m_page->whatIf()->findChild<QDoubleSpinBox*>();
    m_page->focusLimit();
    QVERIFY(field->hasFocus());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("20"));
    QCOMPARE(m_asked, 0); // not before it is whole
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_chosen, std::optional<nanoseconds>(20s));
    QVERIFY(chip->isVisible());
    QVERIFY2(chip->text().startsWith(QStringLiteral("What if 20 s")), qPrintable(chip->text()));
    chip->click();
    QVERIFY(!m_chosen.has_value());
    QVERIFY(chip->isHidden());
    QCOMPARE(field->value(), 29.0);
}

void DraggedLimitTest::numbers_are_of_the_other_limit()
{
    choose(10s);
    const QStringList texts = plainTexts();
    QCOMPARE(texts.at(0), QStringLiteral("WHAT IF 10 s: FAIL"));
    QVERIFY2(texts.at(1).startsWith(QStringLiteral("With a limit of 10 s, 180 of 3,000 requests (6 %;")),
             qPrintable(texts.at(1)));
    QVERIFY(texts.contains(QStringLiteral("180"))); // gateway timeouts
    QVERIFY2(texts.contains(QStringLiteral("94 %")), qPrintable(texts.join('|'))); // answered in time
    QVERIFY2(texts.contains(QStringLiteral("≥ 10.0 s (limit)")), qPrintable(texts.join('|'))); // p95 and p99
    choose(std::nullopt);
    QCOMPARE(m_page->strip()->texts().at(0), QStringLiteral("FAIL"));
    QVERIFY(plainTexts().contains(QStringLiteral("98 %")));
}

void DraggedLimitTest::a_later_limit_says_what_is_not_known()
{
    choose(60s);
    const QStringList texts = plainTexts();
    QCOMPARE(texts.at(0), QStringLiteral("WHAT IF 60 s")); // no verdict
    QVERIFY2(texts.at(1).contains(QStringLiteral("the run does not show what lies past 29.0 s")),
             qPrintable(texts.at(1)));
    QVERIFY(texts.contains(QStringLiteral("0 – 60")));
    QVERIFY2(texts.contains(QStringLiteral("≥ 98 %")), qPrintable(texts.join('|')));
    QVERIFY(!texts.join('|').contains(QStringLiteral("60.0 s (limit)")));
}

void DraggedLimitTest::a_live_run_has_no_what_if()
{
    show(made::view(made::profile(), made::live({{0, {{1s, 50}}}}, 20s, {5s})));
    QVERIFY(m_page->whatIf()->isHidden());
    drag(plot(), inHeatMap(0.5, 29s), inHeatMap(0.5, 10s));
    QTest::keyClick(plot(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_asked, 0);
}

QTEST_MAIN(DraggedLimitTest)
#include "tst_draggedlimit.moc"
