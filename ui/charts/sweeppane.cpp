#include "charts/sweeppane.h"

#include "charts/sweepitem.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/numbers.h"
#include "display/sweeptexts.h"
#include "models/sweepmodel.h"
#include "theme/theme.h"

#include <QCategoryAxis>

#include <cmath>

namespace headroom {

namespace {

constexpr double nearestLabels = 0.055; ///< of the width, between two values

std::vector<AxisTick> valueTicks(const SweepResult& result, const SweepAxes& axes)
{
    std::vector<AxisTick> ticks;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        const double at = SweepItem::across(axes.places[row]);
        if (ticks.empty() || at - ticks.back().at >= nearestLabels)
            ticks.push_back({at, qString(result.rows[row].value)});
    }
    return ticks;
}

std::vector<AxisTick> timeTicksUpTo(nanoseconds highest)
{
    std::vector<AxisTick> ticks;
    for (const AxisTick& tick : countTicks(toMilliseconds(highest), 5))
        ticks.push_back(
            {tick.at, tick.at > 0 ? axisLatencyText(nanoseconds(std::llround(tick.at * 1e6))) : QStringLiteral("0")});
    return ticks;
}

} // namespace

SweepPane::SweepPane(QWidget* parent)
    : ChartPane(tr("Time against the value"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_item(new SweepItem(chart()))
    , m_model(new SweepModel(this))
{
    setModel(m_model);
    plot()->setPlotMargins(loneMargins(fontMetrics()));
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::cursorMoved, plot(), &PlotView::showCursor);
    connect(plot(), &PlotView::placeChosen, this, [this](double x) {
        if (const int row = rowAt(x); row >= 0)
            emit rowChosen(row);
    });
    show({});
}

void SweepPane::show(const SweepView& view)
{
    m_result = view.result;
    m_places = m_result ? sweepAxes(*m_result) : SweepAxes{{}, std::chrono::seconds(1)};
    setTicks(m_axes.x, 0, 1, m_result ? valueTicks(*m_result, m_places) : std::vector<AxisTick>{});
    setTicks(m_axes.y, 0, toMilliseconds(m_places.highest), timeTicksUpTo(m_places.highest));
    m_item->setResult(m_result, m_places);
    m_model->setResult(m_result);
    if (view.over())
        setReading(saidInLanguage(m_result->sentence));
    SweepPane::applyTheme(themeFor(palette()));
}

int SweepPane::rowAt(double x) const
{
    int nearest = -1;
    for (std::size_t row = 0; row < m_places.places.size(); ++row) {
        const double away = std::abs(SweepItem::across(m_places.places[row]) - x);
        if (nearest < 0 || away < std::abs(SweepItem::across(m_places.places[static_cast<std::size_t>(nearest)]) - x))
            nearest = static_cast<int>(row);
    }
    return nearest;
}

QString SweepPane::readingAt(QPointF place) const
{
    const int row = rowAt(place.x());
    if (row < 0)
        return {};
    const SweepRow& one = m_result->rows[static_cast<std::size_t>(row)];
    const QString interval = intervalText(one.time);
    return tr("%1 = %2\n%3: %4%5\n%6")
        .arg(qString(m_result->name), qString(one.value), sweptTimeTitle(m_result->share, m_result->heldAgainst),
             percentileText(one.time, m_result->limit),
             interval.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(interval), staysUnderText(one.under));
}

void SweepPane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_item->applyTheme(theme, labelFont());
    using Swatch = LegendEntry::Swatch;
    const double share = m_result ? m_result->share : 0.95;
    legend()->setEntries(
        {{Swatch::Circle,
          tr("%1, 95 % interval").arg(sweptTimeTitle(share, m_result ? m_result->heldAgainst : LimitKind::Total)),
          theme.of(OutcomeGroup::Ok),
          {}}});
}

} // namespace headroom
