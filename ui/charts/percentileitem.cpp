#include "charts/percentileitem.h"

#include "display/numbers.h"

#include <QChart>
#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::PercentileItem)
};

} // namespace

PercentileItem::PercentileItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(20);
}

void PercentileItem::setCurve(PercentileCurve curve, const LatencySummary& summary, const LatencyScale& scale)
{
    m_curve = std::move(curve);
    m_summary = summary;
    m_scale = scale;
    update();
}

void PercentileItem::applyTheme(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
    update();
}

void PercentileItem::setAmong(const Among& among)
{
    m_among = among;
    update();
}

void PercentileItem::setMeasured(std::optional<nanoseconds> limit, PercentileCurve seen)
{
    m_measured = limit;
    m_seen = std::move(seen);
    update();
}

QRectF PercentileItem::boundingRect() const
{
    return m_chart->rect();
}

double PercentileItem::xOf(double share) const
{
    const QRectF area = m_chart->plotArea();
    return area.left() + nines(share) / nines(lastShare()) * area.width();
}

double PercentileItem::yOf(nanoseconds latency) const
{
    const QRectF area = m_chart->plotArea();
    return area.bottom()
        - (m_scale.at(latency) - m_scale.bottom()) / (m_scale.top() - m_scale.bottom()) * area.height();
}

void PercentileItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_chart->plotArea().adjusted(-1, -1, 1, 1));
    if (!m_among || m_among->limit)
        paintLimit(*painter);
    if (m_measured)
        paintSeen(*painter);
    if (m_curve.lastShare > 0) {
        paintIntervals(*painter);
        paintCensored(*painter);
    } else if (!m_among) {
        painter->setFont(m_font);
        painter->setPen(m_theme.secondary);
        painter->drawText(m_chart->plotArea(), Qt::AlignCenter,
                          m_over ? Text::tr("No percentiles: too few answers.")
                                 : Text::tr("No percentiles yet: too few answers."));
    }
    painter->restore();
}

void PercentileItem::paintIntervals(QPainter& painter) const
{
    constexpr double half = 3;
    constexpr double openEnd = 16;
    painter.setPen(QPen(m_among ? m_among->colour : m_theme.text, 1.2));
    for (const SharePercentile& at : percentilesOf(m_summary)) {
        const std::optional<Percentile>& percentile = *at.percentile;
        if (!percentile || !percentile->value || at.share > m_curve.lastShare)
            continue;
        const double x = xOf(at.share) + (m_among ? m_among->aside : 0);
        const double low = yOf(percentile->low.value_or(*percentile->value));
        const double high = percentile->high ? yOf(*percentile->high) : yOf(*percentile->value) - openEnd;
        painter.drawLine(QPointF(x, low), QPointF(x, high));
        painter.drawLine(QPointF(x - half, low), QPointF(x + half, low));
        const double slant = percentile->high ? 0 : half * 1.5; // open upwards: an arrow instead of an end
        painter.drawLine(QPointF(x - half, high + slant), QPointF(x, high));
        painter.drawLine(QPointF(x + half, high + slant), QPointF(x, high));
        painter.setBrush(m_theme.background);
        painter.drawEllipse(QPointF(x, yOf(*percentile->value)), half, half);
    }
}

void PercentileItem::paintLimit(QPainter& painter) const
{
    const QRectF area = m_chart->plotArea();
    const double near = std::round(yOf(m_scale.nearMark));
    painter.setPen(QPen(m_theme.nearLimit(), 1.2, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), near), QPointF(area.right(), near));
    if (m_measured)
        paintLimitLine(painter, *m_measured, LimitLine::Ghost);
    paintLimitLine(painter, m_scale.limit, m_measured ? LimitLine::WhatIf : LimitLine::Measured);
}

void PercentileItem::paintLimitLine(QPainter& painter, nanoseconds limit, LimitLine kind) const
{
    const QRectF area = m_chart->plotArea();
    const double y = std::round(yOf(limit));
    const LimitLook look = limitLook(m_theme, kind);
    painter.setPen(look.pen);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const Qt::Alignment side = kind == LimitLine::Ghost ? Qt::AlignHCenter : Qt::AlignLeft;
    // Results of jobs belong above the limit: the label gives way to them.
    const LimitPlace place = m_among && m_among->pastLimit
        ? LimitPlace{area, std::max(y, yOf(m_scale.nearMark)), side, true}
        : LimitPlace{area, y, side};
    labelLimit(painter, place, m_font, m_theme, limitText(limit, kind), kind);
}

/// What lies past a what-if limit was measured, and stays to be seen.
void PercentileItem::paintSeen(QPainter& painter) const
{
    QPolygonF line;
    for (const PercentileCurve::Point& point : m_seen.points) {
        if (point.latency > m_scale.limit && nines(point.share) <= nines(lastShare()))
            line << QPointF(xOf(point.share), yOf(point.latency));
    }
    painter.setPen(QPen(m_theme.secondary, 1.6, Qt::DotLine));
    painter.drawPolyline(line);
}

void PercentileItem::paintCensored(QPainter& painter) const
{
    if (!m_curve.atLeast)
        return;
    constexpr double head = 6;
    const double y = yOf(*m_curve.atLeast);
    const double from = m_curve.points.empty() ? m_chart->plotArea().left() : xOf(m_curve.points.back().share);
    const double to = m_chart->plotArea().right() - 2;
    const QColor alone = *m_curve.atLeast >= m_scale.limit ? m_theme.limitText : m_theme.secondary;
    const QColor colour = m_among ? m_among->colour : alone;
    painter.setPen(QPen(colour, 2.5));
    painter.setBrush(colour);
    if (!m_curve.points.empty())
        painter.drawLine(QPointF(from, yOf(m_curve.points.back().latency)), QPointF(from, y));
    painter.drawLine(QPointF(from, y), QPointF(to - head, y));
    painter.drawPolygon(QPolygonF{{to, y}, {to - head, y - head / 2}, {to - head, y + head / 2}});
    painter.setFont(m_font);
    const QRectF above(to - 100, y - 63, 100, 60);
    painter.drawText(above, Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("≥ %1").arg(latencyText(*m_curve.atLeast)));
}

} // namespace headroom
