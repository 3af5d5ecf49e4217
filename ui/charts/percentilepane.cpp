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

namespace {

/// The point by which that share was answered.
auto reachedAt(const PercentileCurve& curve, double share)
{
    return std::find_if(curve.points.begin(), curve.points.end(),
                        [&](const PercentileCurve::Point& point) { return point.share >= share; });
}

/// Where the axis of shares ends.
double endOf(const PercentileCurve& curve)
{
    return curve.lastShare > 0 ? nines(curve.lastShare) : 2;
}

} // namespace

PercentilePane::PercentilePane(QWidget* parent)
    : ChartPane(tr("Percentiles"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_before(new QLineSeries)
    , m_line(new QLineSeries)
    , m_item(new PercentileItem(chart()))
    , m_grip(new LimitGrip(plot()))
    , m_model(new PercentileModel(this))
{
    for (QLineSeries* line : {m_before, m_line}) {
        chart()->addSeries(line);
        line->attachAxis(m_axes.x);
        line->attachAxis(m_axes.y);
    }
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::cursorMoved, plot(), &PlotView::showCursor);
}

void PercentilePane::show(const RunView& view, const RunPicture& picture)
{
    const LatencyKind kind = picture.latencies.kind;
    const LatencyScale scale = withBaseline(picture.scale, kind);
    m_curve = picture.curve;
    m_scale = scale;
    m_kind = kind;
    const double end = endOf(m_curve);
    setTicks(m_axes.x, 0, end, percentileTicks(shareAtNines(end)));
    setTicks(m_axes.y, scale.bottom(), scale.top(), latencyTicks(scale));
    QList<QPointF> points;
    for (const PercentileCurve::Point& point : m_curve.points)
        points << QPointF(std::min(nines(point.share), end), scale.at(point.latency));
    m_line->replace(points);
    drawBaseline();
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
    const auto reached = reachedAt(m_curve, share);
    const QString percent = QLocale().toString(share * 100, 'f', share > 0.99 ? 3 : 1);
    if (reached == m_curve.points.end()) {
        return m_curve.atLeast ? tr("%1 % would take %2 or longer").arg(percent, latencyText(*m_curve.atLeast))
                               : QString();
    }
    const double ofLimit = toSeconds(reached->latency) / toSeconds(m_scale.limit);
    return tr("%1 % answered within %2:\n%3 of the limit")
               .arg(percent, latencyText(reached->latency), shareText(ofLimit))
        + baselineAt(share);
}

/// A line more, where there is one.
QString PercentilePane::baselineAt(double share) const
{
    if (!m_baseline)
        return {};
    const PercentileCurve& before = m_baseline->curve(m_kind);
    const auto reached = reachedAt(before, share);
    if (reached != before.points.end())
        return QLatin1Char('\n') + tr("%1, the baseline: %2").arg(m_baseline->name, latencyText(reached->latency));
    return before.atLeast
        ? QLatin1Char('\n') + tr("%1, the baseline: %2 or longer").arg(m_baseline->name, latencyText(*before.atLeast))
        : QString();
}

void PercentilePane::setBaseline(std::shared_ptr<const Baseline> baseline)
{
    m_model->setBaseline(baseline);
    m_baseline = std::move(baseline);
    fillLegend(themeFor(palette()));
}

/// Room for both: at the edge of an axis a time would stand where it never was.
LatencyScale PercentilePane::withBaseline(LatencyScale scale, LatencyKind kind) const
{
    if (!m_baseline || m_baseline->curve(kind).points.empty())
        return scale;
    const nanoseconds last = m_baseline->curve(kind).points.back().latency;
    scale.low = std::min(scale.low, m_baseline->scale(kind).low);
    scale.high = std::max(scale.high, last + last / 10);
    return scale;
}

void PercentilePane::drawBaseline()
{
    const double end = endOf(m_curve);
    QList<QPointF> points;
    if (m_baseline) {
        for (const PercentileCurve::Point& point : m_baseline->curve(m_kind).points) {
            if (nines(point.share) <= end)
                points << QPointF(nines(point.share), m_scale.at(point.latency));
        }
    }
    m_before->replace(points);
}

void PercentilePane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_line->setPen(QPen(theme.of(OutcomeGroup::Ok), 2));
    m_before->setPen(QPen(theme.secondary, 1.5, Qt::DashLine));
    m_item->applyTheme(theme, labelFont());
    fillLegend(theme);
}

void PercentilePane::fillLegend(const Theme& theme)
{
    using Swatch = LegendEntry::Swatch;
    QList<LegendEntry> entries{{Swatch::Line, tr("% answered by"), theme.of(OutcomeGroup::Ok), {}}};
    if (m_baseline)
        entries << LegendEntry{Swatch::DashedLine, tr("baseline"), theme.secondary, {}};
    legend()->setEntries(entries);
}

} // namespace headroom
