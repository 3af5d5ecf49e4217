#include "charts/markeritem.h"

#include "display/convert.h"
#include "theme/theme.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double aboveSeries = 30;
constexpr double leastNote = 24; ///< pixels: less shows nothing of a word

} // namespace

MarkerItem::MarkerItem(QChart* chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(aboveSeries);
}

void MarkerItem::setMarkers(const RunMarkers& markers, double span, bool notes)
{
    if (m_markers == markers && m_span == span && m_notes == notes)
        return;
    m_markers = markers;
    m_span = span;
    m_notes = notes;
    update();
}

void MarkerItem::applyTheme(const Theme& theme, const QFont& font)
{
    m_line = theme.accent;
    m_text = theme.text;
    m_background = theme.background;
    m_background.setAlpha(225);
    m_font = font;
    update();
}

QRectF MarkerItem::boundingRect() const
{
    return m_chart->rect();
}

void MarkerItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF area = m_chart->plotArea();
    const auto xOf = [&](nanoseconds at) { return std::round(area.left() + toSeconds(at) / m_span * area.width()); };
    for (auto marker = m_markers.begin(); marker != m_markers.end(); ++marker) {
        const double x = xOf(marker->first);
        if (x > area.right())
            break;
        painter->setPen(QPen(m_line, 2, Qt::DashDotLine));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const auto next = std::next(marker);
        const double right = next == m_markers.end() ? area.right() : std::min(area.right(), xOf(next->first));
        if (m_notes)
            paintNote(*painter, qString(marker->second), x, right);
    }
}

/// To the next marker at most; the last one's may stand to its left.
void MarkerItem::paintNote(QPainter& painter, const QString& note, double x, double right) const
{
    const QFontMetricsF metrics(m_font);
    const double wanted = metrics.horizontalAdvance(note) + 8;
    const QRectF area = m_chart->plotArea();
    const bool toTheLeft = right >= area.right() && right - x < wanted && x - area.left() > right - x;
    const double width = std::min(wanted, toTheLeft ? x - area.left() - 4 : right - x - 4);
    if (note.isEmpty() || width < leastNote)
        return;
    const QRectF box(toTheLeft ? x - width - 2 : x + 2, area.top() + 1, width, metrics.height() + 1);
    QColor ground = m_background;
    ground.setAlphaF(0.75); // what it stands on shows through: the cells of timeouts, most of all
    painter.fillRect(box, ground);
    painter.setFont(m_font);
    painter.setPen(m_text);
    painter.drawText(box, Qt::AlignCenter, metrics.elidedText(note, Qt::ElideRight, width - 6));
}

} // namespace headroom
