#include "charts/percentilepane.h"

#include "charts/limitgrip.h"
#include "charts/percentileitem.h"
#include "display/numbers.h"
#include "models/percentilemodel.h"

#include <QCategoryAxis>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>

namespace headroom {

PercentilePane::PercentilePane(QWidget* parent)
    : ChartPane(tr("Percentiles"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_line(new QLineSeries)
    , m_item(new PercentileItem(chart()))
    , m_grip(new LimitGrip(plot()))
    , m_model(new PercentileModel(this))
{
    chart()->addSeries(m_line);
    m_line->attachAxis(m_axes.x);
    m_line->attachAxis(m_axes.y);
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::cursorMoved, plot(), &PlotView::showCursor);
}

void PercentilePane::show(const RunView& view, const RunPicture& picture)
{
    const LatencyKind kind = picture.kind;
    const LatencyScale& scale = picture.scale;
    m_curve = picture.curve;
    m_scale = scale;
    const double end = m_curve.lastShare > 0 ? nines(m_curve.lastShare) : 2;
    setTicks(m_axes.x, 0, end, percentileTicks(shareAtNines(end)));
    setTicks(m_axes.y, scale.bottom(), scale.top(), latencyTicks(scale));
    QList<QPointF> points;
    for (const PercentileCurve::Point& point : m_curve.points)
        points << QPointF(std::min(nines(point.share), end), scale.at(point.latency));
    m_line->replace(points);
    m_item->setMeasured(view.measured ? std::optional(view.measured->limit) : std::nullopt, picture.seenCurve);
    m_item->setOver(view.over());
    m_item->setCurve(m_curve, latenciesOf(view.summary, kind), scale);
    if (view.over())
        m_grip->setLine(scale, scale.bottom(), view.measured ? view.measured->limit : scale.limit);
    else
        m_grip->clear();
    m_model->setSummary(view.summary);
    const LatencySummary& latencies = latenciesOf(view.summary, kind);
    if (!view.live())
        setReading(tr("p50 %1, p95 %2, p99 %3")
                       .arg(percentileText(latencies.p50, scale.limit), percentileText(latencies.p95, scale.limit),
                            percentileText(latencies.p99, scale.limit)));
}

QString PercentilePane::readingAt(QPointF place) const
{
    if (m_curve.lastShare <= 0)
        return {};
    const double share = shareAtNines(place.x() * nines(m_curve.lastShare));
    const auto reached = std::find_if(m_curve.points.begin(), m_curve.points.end(),
                                      [&](const PercentileCurve::Point& point) { return point.share >= share; });
    const QString percent = QLocale().toString(share * 100, 'f', share > 0.99 ? 3 : 1);
    if (reached == m_curve.points.end()) {
        return m_curve.atLeast ? tr("%1 % would take %2 or longer").arg(percent, latencyText(*m_curve.atLeast))
                               : QString();
    }
    const double ofLimit = toSeconds(reached->latency) / toSeconds(m_scale.limit);
    return tr("%1 % answered within %2:\n%3 of the limit")
        .arg(percent, latencyText(reached->latency), shareText(ofLimit));
}

void PercentilePane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_line->setPen(QPen(theme.of(OutcomeGroup::Ok), 2));
    m_item->applyTheme(theme, labelFont());
    using Swatch = LegendEntry::Swatch;
    legend()->setEntries({{Swatch::Line, tr("% answered by"), theme.of(OutcomeGroup::Ok), {}}});
}

} // namespace headroom
