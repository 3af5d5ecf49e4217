#include "charts/curvespane.h"

#include "charts/percentileitem.h"
#include "display/numbers.h"
#include "theme/runlook.h"

#include <QCategoryAxis>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

constexpr double emptyAxis = 0.99; ///< share at its end
constexpr double markDistance = 7; ///< pixels between the intervals of two curves

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

CurvesPane::CurvesPane(const QString& title, QWidget* parent)
    : ChartPane(title, parent)
    , m_axes(addLabelledAxes(chart()))
{
    plot()->setPlotMargins(loneMargins(fontMetrics()));
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::cursorMoved, plot(), &PlotView::showCursor);
}

void CurvesPane::setCurves(std::vector<NamedCurve> curves, const LatencyScale& scale)
{
    m_curves = std::move(curves);
    m_scale = scale;
    setCount(m_curves.size());
    m_lastShare = 0;
    for (const NamedCurve& curve : m_curves)
        m_lastShare = std::max(m_lastShare, curve.curve.lastShare);
    if (m_lastShare <= 0)
        m_lastShare = emptyAxis;
    setTicks(m_axes.x, 0, nines(m_lastShare), percentileTicks(m_lastShare));
    setTicks(m_axes.y, m_scale.bottom(), m_scale.top(), latencyTicks(m_scale));
    CurvesPane::applyTheme(themeFor(palette()));
}

void CurvesPane::setCount(std::size_t count)
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

/// The last of those that have the same limit: over the others.
bool CurvesPane::drawsLimit(std::size_t number) const
{
    return std::none_of(m_curves.begin() + static_cast<std::ptrdiff_t>(number) + 1, m_curves.end(),
                        [&](const NamedCurve& later) { return later.limit == m_curves[number].limit; });
}

bool CurvesPane::pastLimit(std::size_t number) const
{
    return std::any_of(m_curves.begin(), m_curves.end(), [&](const NamedCurve& one) {
        return !one.curve.points.empty() && one.curve.points.back().latency > m_curves[number].limit;
    });
}

void CurvesPane::draw(std::size_t number)
{
    const NamedCurve& named = m_curves[number];
    QList<QPointF> points;
    for (const PercentileCurve::Point& point : named.curve.points)
        points << QPointF(std::min(nines(point.share), nines(m_lastShare)), m_scale.at(point.latency));
    m_drawn[number].line->replace(points);
    LatencyScale scale = m_scale;
    scale.limit = named.limit;
    scale.nearMark = named.nearMark;
    m_drawn[number].item->setCurve(named.curve, named.times, scale);
}

QString CurvesPane::readingAt(QPointF place) const
{
    if (m_curves.empty())
        return {};
    const double share = shareAtNines(place.x() * nines(m_lastShare));
    QStringList lines{tr("%1 % answered within").arg(QLocale().toString(share * 100, 'f', share > 0.99 ? 3 : 1))};
    for (const NamedCurve& named : m_curves)
        lines << QStringLiteral("%1  %2").arg(named.name, placeOn(named.curve, share));
    return lines.join(QLatin1Char('\n'));
}

void CurvesPane::applyTheme(const Theme& theme)
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
            {m_lastShare, pen.color(), (static_cast<double>(i) - middle) * markDistance, drawsLimit(i), pastLimit(i)});
        draw(i);
    }
    setLegend(theme);
}

void CurvesPane::setLegend(const Theme& theme)
{
    QList<LegendEntry> entries;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const QPen pen = runPen(theme, i);
        entries << LegendEntry{LegendEntry::Swatch::Line, m_curves[i].name, pen.brush(), {}, pen.style()};
    }
    legend()->setEntries(entries);
}

} // namespace headroom
