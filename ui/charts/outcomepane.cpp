#include "charts/outcomepane.h"

#include "charts/leftoutshade.h"
#include "display/numbers.h"
#include "models/charttables.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace headroom {

OutcomePane::OutcomePane(QWidget* parent)
    : ChartPane(tr("Outcomes per second"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_series(new QStackedBarSeries)
    , m_barAxis(new QValueAxis)
    , m_heightAxis(new QValueAxis)
    , m_leftOut(new LeftOutShade(chart()))
    , m_model(new OutcomeModel(this))
{
    for (std::size_t i = 0; i < outcomeGroupCount; ++i) {
        m_sets[i] = new QBarSet(groupText(static_cast<OutcomeGroup>(i)));
        m_series->append(m_sets[i]);
    }
    m_series->setBarWidth(1);
    chart()->addSeries(m_series);
    chart()->addAxis(m_barAxis, Qt::AlignBottom);
    chart()->addAxis(m_heightAxis, Qt::AlignLeft);
    m_barAxis->hide();
    m_heightAxis->hide();
    m_series->attachAxis(m_barAxis);
    m_series->attachAxis(m_heightAxis);
    plot()->setRenderHint(QPainter::Antialiasing, false); // it would leave seams between bars
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
}

void OutcomePane::show(const RunView& view, const TimeBins& time)
{
    m_bins = outcomeBins(view.snapshot.get(), time);
    replaceBars();
    m_leftOut->setJudged(view.summary, time);
    m_model->setBins(m_bins);
    plot()->setSteps(time.count);
    const std::vector<AxisTick> ticks = countTicks(m_bins.highestPerSecond() * 1.05, 4);
    m_barAxis->setRange(-0.5, time.count - 0.5);
    m_heightAxis->setRange(0, ticks.back().at);
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

void OutcomePane::replaceBars()
{
    const auto bins = static_cast<std::size_t>(m_bins.time.count);
    for (std::size_t i = 0; i < outcomeGroupCount; ++i) {
        QList<qreal> heights;
        heights.reserve(m_bins.time.count);
        for (std::size_t bin = 0; bin < bins; ++bin)
            heights << m_bins.perSecond(bin, static_cast<OutcomeGroup>(i));
        if (m_sets[i]->count() > 0)
            m_sets[i]->remove(0, m_sets[i]->count());
        m_sets[i]->append(heights);
    }
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
    QList<LegendEntry> entries;
    for (std::size_t i = 0; i < outcomeGroupCount; ++i) {
        const auto group = static_cast<OutcomeGroup>(i);
        m_sets[i]->setBrush(theme.brushOf(group));
        m_sets[i]->setPen(QPen(theme.of(group), 1)); // also closes the seams that rounding leaves between bars
        entries << LegendEntry{LegendEntry::Swatch::Box, groupText(group), theme.brushOf(group), {}};
    }
    legend()->setEntries(entries);
}

} // namespace headroom
