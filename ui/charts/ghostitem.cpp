#include "charts/ghostitem.h"

#include <QChart>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace headroom {

namespace {

constexpr double aboveGrid = 5;
constexpr double highestBar = 14;

} // namespace

QBrush ghostBrush(const Theme& theme, GhostKind kind)
{
    switch (kind) {
    case GhostKind::Finished:
        return {theme.limit(), Qt::BDiagPattern};
    case GhostKind::NotFinished:
        return {theme.secondary, Qt::DiagCrossPattern};
    case GhostKind::Unknown:
        break;
    }
    return {theme.background};
}

GhostItem::GhostItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveGrid);
}

void GhostItem::setLanes(std::shared_ptr<const GhostLanes> lanes, double span)
{
    m_lanes = std::move(lanes);
    m_span = span;
    update();
}

void GhostItem::setChosen(std::optional<std::size_t> row)
{
    m_chosen = row;
    update();
}

void GhostItem::applyTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QRectF GhostItem::boundingRect() const
{
    return m_chart->rect();
}

QRectF GhostItem::rectOf(const GhostBar& bar) const
{
    const QRectF area = m_chart->plotArea();
    const double lane = area.height() / std::max(1, m_lanes->lanes);
    const double gap = lane > 4 ? 1 : 0;
    const double height = std::max(1.0, std::min(lane, highestBar) - gap);
    const double left = area.left() + bar.from / m_span * area.width();
    const double right = area.left() + bar.to / m_span * area.width();
    const double bottom = area.bottom() - bar.lane * lane - gap / 2;
    return {QPointF(left, bottom - height), QPointF(std::max(right, left + 1), bottom)};
}

void GhostItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (!m_lanes)
        return;
    painter->save();
    painter->setClipRect(m_chart->plotArea());
    for (const GhostBar& bar : m_lanes->bars) {
        if (bar.kind != GhostKind::Unknown || bar.to > bar.from)
            paintBar(*painter, bar);
    }
    painter->setClipRect(m_chart->plotArea().adjusted(-5, -5, 5, 5)); // circles stand on the edge
    for (const GhostBar& bar : m_lanes->bars) {
        if (bar.kind == GhostKind::Unknown)
            paintUnknown(*painter, bar);
    }
    painter->restore();
}

void GhostItem::paintBar(QPainter& painter, const GhostBar& bar) const
{
    const QRectF rect = rectOf(bar);
    const bool chosen = m_chosen == bar.row;
    QColor edge = bar.kind == GhostKind::Finished ? m_theme.limit() : m_theme.secondary;
    const bool thin = rect.height() < 3;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor under = edge;
    under.setAlpha(thin ? 150 : 40);
    painter.fillRect(rect, under);
    if (!thin) {
        painter.setPen(QPen(chosen ? m_theme.accent : edge, chosen ? 2 : 1));
        painter.setBrush(ghostBrush(m_theme, bar.kind));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (chosen) {
        painter.fillRect(rect, m_theme.accent);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (bar.to > m_span)
        paintArrow(painter, rect);
}

void GhostItem::paintArrow(QPainter& painter, const QRectF& bar) const
{
    const double right = m_chart->plotArea().right();
    const double half = std::max(3.0, bar.height() / 2);
    const double middle = bar.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.text);
    painter.drawPolygon(
        QPolygonF{QPointF(right, middle), QPointF(right - half, middle - half), QPointF(right - half, middle + half)});
}

/// Of no length, for nothing says how long it went on, if it did.
void GhostItem::paintUnknown(QPainter& painter, const GhostBar& bar) const
{
    const QRectF rect = rectOf(bar);
    const bool chosen = m_chosen == bar.row;
    painter.setPen(QPen(chosen ? m_theme.accent : m_theme.text, chosen ? 2 : 1.2));
    painter.setBrush(m_theme.background);
    painter.drawEllipse(QPointF(rect.left(), m_chart->plotArea().bottom() - 4), 3, 3);
}

} // namespace headroom
