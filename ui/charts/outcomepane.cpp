#include "charts/outcomepane.h"

#include "charts/leftoutshade.h"
#include "charts/outcomeitem.h"
#include "display/numbers.h"
#include "models/charttables.h"

#include <QCategoryAxis>

#include <algorithm>
#include <utility>

namespace headroom {

OutcomePane::OutcomePane(QWidget* parent)
    : ChartPane(tr("Outcomes per second"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_item(new OutcomeItem(chart()))
    , m_leftOut(new LeftOutShade(chart()))
    , m_model(new OutcomeModel(this))
{
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
}

void OutcomePane::show(const RunView& view, const TimeBins& time)
{
    m_bins = outcomeBins(view.snapshot.get(), time);
    setHappened(view.summary.outcomes);
    m_leftOut->setJudged(view.summary, time);
    m_model->setBins(m_bins);
    plot()->setSteps(time.count);
    const std::vector<AxisTick> ticks = countTicks(m_bins.highestPerSecond() * 1.05, 4);
    m_item->setBins(m_bins, ticks.back().at);
    setTicks(m_axes.x, 0, time.span(), timeTicks(time, 8));
    setTicks(m_axes.y, 0, ticks.back().at, ticks);
    if (view.live())
        return;
    QStringList parts;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (view.summary.outcomes.of[i] > 0)
            parts << QStringLiteral("%1 %2").arg(countText(view.summary.outcomes.of[i]),
                                                 outcomeText(static_cast<Outcome>(i)));
    }
    setReading(parts.join(QStringLiteral(", ")));
}

/// What every run is asked for first, and what happened besides: the rest would only take the room of these.
QList<LegendEntry> OutcomePane::legendEntries(const Theme& theme) const
{
    QList<LegendEntry> entries;
    for (std::size_t i = 0; i < outcomeGroupCount; ++i) {
        const auto group = static_cast<OutcomeGroup>(i);
        if (m_happened[i] || group == OutcomeGroup::Ok || group == OutcomeGroup::GatewayTimeout)
            entries << LegendEntry{LegendEntry::Swatch::Box, groupText(group), theme.brushOf(group), {}};
    }
    return entries;
}

void OutcomePane::setHappened(const OutcomeCounts& counts)
{
    std::array<bool, outcomeGroupCount> happened{};
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (counts.of[i] > 0)
            happened[static_cast<std::size_t>(groupOf(static_cast<Outcome>(i)))] = true;
    }
    if (std::exchange(m_happened, happened) != happened)
        legend()->setEntries(legendEntries(themeFor(palette())));
}

QString OutcomePane::readingAt(QPointF place) const
{
    const int bins = m_bins.time.count;
    if (m_bins.counts.empty())
        return {};
    const int bin = std::clamp(static_cast<int>(place.x() * bins), 0, bins - 1);
    const OutcomeCounts& counts = m_bins.counts[static_cast<std::size_t>(bin)];
    QStringList lines{
        tr("Started %1 to %2").arg(clockText(m_bins.time.startOf(bin)), clockText(m_bins.time.startOf(bin + 1)))};
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (counts.of[i] > 0)
            lines << QStringLiteral("%1 %2").arg(countText(counts.of[i]), outcomeText(static_cast<Outcome>(i)));
    }
    if (counts.total() == 0)
        lines << tr("no requests ended");
    return lines.join(QLatin1Char('\n'));
}

void OutcomePane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_leftOut->applyTheme(theme, labelFont());
    m_item->applyTheme(theme);
    legend()->setEntries(legendEntries(theme));
}

} // namespace headroom
