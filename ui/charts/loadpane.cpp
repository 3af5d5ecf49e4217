#include "charts/loadpane.h"

#include "charts/lagband.h"
#include "charts/leftoutshade.h"
#include "display/numbers.h"
#include "models/charttables.h"
#include "theme/theme.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QLineSeries>

#include <algorithm>

namespace headroom {

namespace {

/// A step line: a rate holds over its whole bin. Bins that are not drawn end the line.
template <typename Value, typename Shown> QList<QPointF> steps(const LoadBins& bins, Value value, Shown shown)
{
    QList<QPointF> points;
    for (int i = 0; i < bins.time.count; ++i) {
        const LoadBin& bin = bins.bins[static_cast<std::size_t>(i)];
        if (!shown(bin))
            break;
        const double from = static_cast<double>(i) * bins.time.seconds;
        points << QPointF(from, value(bin)) << QPointF(from + bins.time.seconds, value(bin));
    }
    return points;
}

bool isKnown(const LoadBin& bin)
{
    return bin.secondsKnown > 0;
}

bool isPlanned(const LoadBin& bin)
{
    return isKnown(bin) || bin.plannedPerSecond > 0;
}

} // namespace

LoadPane::LoadPane(QWidget* parent)
    : ChartPane(tr("Load"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_inFlightAxis(newLabelledAxis())
    , m_planned(new QLineSeries)
    , m_sent(new QLineSeries)
    , m_inFlight(new QLineSeries(this))
    , m_inFlightArea(new QAreaSeries(m_inFlight))
    , m_lag(new LagBand(chart()))
    , m_leftOut(new LeftOutShade(chart()))
    , m_model(new LoadModel(this))
{
    chart()->addAxis(m_inFlightAxis, Qt::AlignRight);
    for (QAbstractSeries* series : {static_cast<QAbstractSeries*>(m_inFlightArea),
                                    static_cast<QAbstractSeries*>(m_planned), static_cast<QAbstractSeries*>(m_sent)}) {
        chart()->addSeries(series);
        series->attachAxis(m_axes.x);
        series->attachAxis(series == m_inFlightArea ? m_inFlightAxis : m_axes.y);
    }
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
}

void LoadPane::show(const RunView& view, const TimeBins& time)
{
    m_bins = loadBins(*view.profile, view.snapshot.get(), time);
    // Room above, so that the rate does not lie on the frame.
    const std::vector<AxisTick> rates = countTicks(m_bins.highestRate() * 1.1, 4);
    const std::vector<AxisTick> inFlight = countTicks(static_cast<double>(m_bins.mostInFlight()) * 1.1, 4);
    setTicks(m_axes.x, 0, time.span(), timeTicks(time, 8));
    setTicks(m_axes.y, 0, rates.back().at, rates);
    setTicks(m_inFlightAxis, 0, inFlight.back().at, inFlight);
    replaceLines();
    m_lag->setBins(m_bins);
    m_leftOut->setJudged(view.summary, time);
    m_model->setBins(m_bins);
    plot()->setSteps(time.count);
    if (!view.live())
        setReading(
            tr("Planned %1, sent %2, largest generator lag %3")
                .arg(countText(view.summary.planned), countText(view.summary.sent), latencyText(view.summary.maxLag)));
}

void LoadPane::replaceLines()
{
    QList<QPointF> planned = steps(
        m_bins, [](const LoadBin& bin) { return bin.plannedPerSecond; }, isPlanned);
    if (planned != m_planned->points()) // hardly ever: the plan is known before
        m_planned->replace(planned);
    m_sent->replace(steps(
        m_bins, [](const LoadBin& bin) { return bin.sentPerSecond; }, isKnown));
    m_inFlight->replace(steps(
        m_bins, [](const LoadBin& bin) { return static_cast<double>(bin.inFlight); }, isKnown));
}

QString LoadPane::readingAt(QPointF place) const
{
    if (m_bins.bins.empty())
        return {};
    const int index = std::clamp(static_cast<int>(place.x() * m_bins.time.count), 0, m_bins.time.count - 1);
    const LoadBin& bin = m_bins.bins[static_cast<std::size_t>(index)];
    QStringList lines{
        tr("%1 to %2").arg(clockText(m_bins.time.startOf(index)), clockText(m_bins.time.startOf(index + 1)))};
    lines << tr("planned %1/s").arg(perSecondText(bin.plannedPerSecond));
    if (bin.secondsKnown > 0) {
        lines << tr("sent %1/s").arg(perSecondText(bin.sentPerSecond));
        lines << tr("in flight %1").arg(countText(bin.inFlight));
        lines << tr("largest lag %1, %2 late starts, %3 dropped")
                     .arg(latencyText(bin.maxLag), countText(bin.lateStarts), countText(bin.droppedStarts));
    }
    return lines.join(QLatin1Char('\n'));
}

void LoadPane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    styleAxis(m_inFlightAxis, theme, labelFont());
    m_inFlightAxis->setGridLineVisible(false);
    QColor area = theme.accent;
    area.setAlpha(theme.dark ? 70 : 55);
    m_inFlightArea->setBrush(area);
    m_inFlightArea->setPen(Qt::NoPen);
    m_planned->setPen(QPen(theme.secondary, 1.5, Qt::DashLine));
    m_sent->setPen(QPen(theme.of(OutcomeGroup::Ok), 2));
    m_lag->setColour(theme.limit());
    m_leftOut->applyTheme(theme, labelFont());
    using Swatch = LegendEntry::Swatch;
    legend()->setEntries({
        {Swatch::DashedLine, tr("planned/s"), theme.secondary, {}},
        {Swatch::Line, tr("sent/s"), theme.of(OutcomeGroup::Ok), {}},
        {Swatch::Box, tr("in flight (right)"), area, {}},
        {Swatch::Box, tr("generator lag"), theme.limit(), {}},
    });
}

} // namespace headroom
