#include "charts/sweepitem.h"

#include "display/numbers.h"

#include <QChart>
#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::SweepItem)
};

} // namespace

SweepItem::SweepItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(20);
}

void SweepItem::setResult(std::optional<SweepResult> result, const SweepAxes& axes)
{
    m_result = std::move(result);
    m_axes = axes;
    update();
}

void SweepItem::applyTheme(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
    update();
}

QRectF SweepItem::boundingRect() const
{
    return m_chart->rect();
}

QPointF SweepItem::at(std::size_t row, nanoseconds time) const
{
    const QRectF area = m_chart->plotArea();
    return {area.left() + across(m_axes.places[row]) * area.width(),
            area.bottom() - toSeconds(time) / toSeconds(m_axes.highest) * area.height()};
}

void SweepItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_chart->plotArea().adjusted(-1, -1, 1, 1));
    if (!m_result) {
        painter->setFont(m_font);
        painter->setPen(m_theme.secondary);
        painter->drawText(m_chart->plotArea(), Qt::AlignCenter, Text::tr("No value has been measured yet."));
    } else {
        paintLimit(*painter);
        paintCourse(*painter);
        for (std::size_t row = 0; row < m_result->rows.size(); ++row)
            paintRow(*painter, row);
    }
    painter->restore();
}

void SweepItem::paintLimit(QPainter& painter) const
{
    const QRectF area = m_chart->plotArea();
    const double y = std::round(at(0, m_result->limit).y());
    painter.setPen(QPen(m_theme.limit(), 2));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    QFont bold = m_font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_theme.limitText);
    painter.drawText(QRectF(area.left() + 6, y - 24, area.width() - 12, 21), Qt::AlignLeft | Qt::AlignBottom,
                     Text::tr("%1 limit").arg(durationText(m_result->limit)));
}

/// From value to value, where it was measured: what lies between was not.
void SweepItem::paintCourse(QPainter& painter) const
{
    QPolygonF course;
    for (std::size_t row = 0; row < m_result->rows.size(); ++row) {
        if (const auto& time = m_result->rows[row].time)
            course << at(row, shownTime(*time));
    }
    painter.setPen(QPen(m_theme.secondary, 1.2, Qt::DashLine));
    painter.drawPolyline(course);
}

QColor SweepItem::colourOf(StaysUnder under) const
{
    switch (under) {
    case StaysUnder::Surely:
    case StaysUnder::AsMeasured:
        return m_theme.of(OutcomeGroup::Ok);
    case StaysUnder::Over:
    case StaysUnder::SurelyOver:
        return m_theme.limit();
    case StaysUnder::Unknown:
        break;
    }
    return m_theme.secondary;
}

void SweepItem::paintRow(QPainter& painter, std::size_t row) const
{
    constexpr double half = 5;
    const SweepRow& one = m_result->rows[row];
    if (!one.time) {
        const QPointF foot = at(row, nanoseconds(0));
        painter.setFont(m_font);
        painter.setPen(m_theme.secondary);
        painter.drawText(QRectF(foot.x() - 60, foot.y() - 26, 120, 20), Qt::AlignCenter, Text::tr("too few"));
        return;
    }
    const nanoseconds time = shownTime(*one.time);
    const bool open = !one.time->high;
    const QColor colour = colourOf(one.under);
    const QPointF point = at(row, time), low = at(row, one.time->low.value_or(time));
    const QPointF high(point.x(), open ? m_chart->plotArea().top() + half : at(row, *one.time->high).y());
    painter.setPen(QPen(colour, 2));
    painter.drawLine(low, high);
    painter.drawLine(low - QPointF(half, 0), low + QPointF(half, 0));
    const double slant = open ? half * 1.5 : 0; // open upwards: an arrow instead of an end
    painter.drawLine(high + QPointF(-half, slant), high);
    painter.drawLine(high + QPointF(half, slant), high);
    painter.setBrush(one.time->value ? colour : m_theme.background); // hollow: at least so long
    painter.drawEllipse(point, half, half);
}

} // namespace headroom
