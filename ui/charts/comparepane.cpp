#include "charts/comparepane.h"

#include "charts/percentileitem.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "models/comparedpercentilesmodel.h"
#include "theme/runlook.h"

#include <QCategoryAxis>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

constexpr double emptyAxis = 0.99; ///< share at its end
constexpr double markDistance = 7; ///< pixels between the intervals of two runs

LatencyScale scaleOfAll(const std::vector<RunView>& runs, LatencyKind kind)
{
    LatencyScale scale = latencyScale(runs.back().profile->limit, runs.back().snapshot.get(), kind);
    for (const RunView& run : runs) {
        const LatencyScale own = latencyScale(run.profile->limit, run.snapshot.get(), kind);
        scale.low = std::min(scale.low, own.low);
        scale.high = std::max(scale.high, own.high);
    }
    return scale;
}

/// Where a curve stands at a share: the time by which so many were answered.
QString placeOn(const PercentileCurve& curve, double share)
{
    const auto reached = std::find_if(curve.points.begin(), curve.points.end(),
                                      [&](const PercentileCurve::Point& point) { return point.share >= share; });
    if (reached != curve.points.end())
        return latencyText(reached->latency);
    return curve.atLeast ? QStringLiteral("≥ %1").arg(latencyText(*curve.atLeast)) : QStringLiteral("–");
}

} // namespace

ComparePane::ComparePane(QWidget* parent)
    : ChartPane(tr("Percentiles"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_model(new ComparedPercentilesModel(this))
{
    setModel(m_model);
    plot()->setPlotMargins(loneMargins(fontMetrics()));
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::cursorMoved, plot(), &PlotView::showCursor);
    show(nullptr, LatencyKind::Response);
}

void ComparePane::show(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind)
{
    m_runs = std::move(runs);
    m_kind = kind;
    const std::size_t count = m_runs ? m_runs->runs.size() : 0;
    setRunCount(count);
    m_scale = count > 0 ? scaleOfAll(m_runs->runs, kind) : LatencyScale();
    m_lastShare = 0;
    for (std::size_t i = 0; i < count; ++i)
        m_lastShare = std::max(m_lastShare, curveOf(i).lastShare);
    if (m_lastShare <= 0)
        m_lastShare = emptyAxis;
    setTicks(m_axes.x, 0, nines(m_lastShare), percentileTicks(m_lastShare));
    setTicks(m_axes.y, m_scale.bottom(), m_scale.top(), latencyTicks(m_scale));
    m_model->setRuns(m_runs, kind);
    ComparePane::applyTheme(themeFor(palette()));
    if (m_runs)
        setReading(qString(m_runs->comparison.sentences.front()));
}

void ComparePane::setRunCount(std::size_t count)
{
    while (m_drawn.size() > count) {
        chart()->removeSeries(m_drawn.back().line);
        delete m_drawn.back().line;
        delete m_drawn.back().item;
        m_drawn.pop_back();
    }
    while (m_drawn.size() < count) {
        const Drawn drawn{new QLineSeries, new PercentileItem(chart())};
        chart()->addSeries(drawn.line);
        drawn.line->attachAxis(m_axes.x);
        drawn.line->attachAxis(m_axes.y);
        m_drawn.push_back(drawn);
    }
}

const PercentileCurve& ComparePane::curveOf(std::size_t run) const
{
    return m_kind == LatencyKind::Response ? m_runs->response[run] : m_runs->service[run];
}

LatencyScale ComparePane::scaleOf(std::size_t run) const
{
    LatencyScale scale = m_scale;
    scale.limit = m_runs->runs[run].profile->limit.time;
    scale.nearMark = m_runs->runs[run].profile->limit.nearMark();
    return scale;
}

/// The last run of those that have the same limit: over the others.
bool ComparePane::drawsLimit(std::size_t run) const
{
    const auto& runs = m_runs->runs;
    return std::none_of(runs.begin() + static_cast<std::ptrdiff_t>(run) + 1, runs.end(), [&](const RunView& later) {
        return later.profile->limit.time == runs[run].profile->limit.time;
    });
}

void ComparePane::draw(std::size_t run)
{
    const PercentileCurve& curve = curveOf(run);
    QList<QPointF> points;
    for (const PercentileCurve::Point& point : curve.points)
        points << QPointF(std::min(nines(point.share), nines(m_lastShare)), m_scale.at(point.latency));
    m_drawn[run].line->replace(points);
    m_drawn[run].item->setCurve(curve, latenciesOf(m_runs->runs[run].summary, m_kind), scaleOf(run));
}

QString ComparePane::readingAt(QPointF place) const
{
    if (!m_runs)
        return {};
    const double share = shareAtNines(place.x() * nines(m_lastShare));
    QStringList lines{tr("%1 % answered within").arg(QLocale().toString(share * 100, 'f', share > 0.99 ? 3 : 1))};
    for (std::size_t i = 0; i < m_runs->runs.size(); ++i)
        lines << QStringLiteral("%1  %2").arg(runLetter(i), placeOn(curveOf(i), share));
    return lines.join(QLatin1Char('\n'));
}

void ComparePane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    const double middle = (static_cast<double>(m_drawn.size()) - 1) / 2;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const QPen pen = runPen(theme, i);
        m_drawn[i].line->setPen(pen);
        m_drawn[i].item->applyTheme(theme, labelFont());
        m_drawn[i].item->setAmong(
            {m_lastShare, pen.color(), (static_cast<double>(i) - middle) * markDistance, drawsLimit(i)});
        draw(i);
    }
    setLegend(theme);
}

void ComparePane::setLegend(const Theme& theme)
{
    QList<LegendEntry> entries;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const QPen pen = runPen(theme, i);
        entries << LegendEntry{LegendEntry::Swatch::Line, runLetter(i), pen.brush(), {}, pen.style()};
    }
    legend()->setEntries(entries);
}

} // namespace headroom
