#include "widgets/card.h"

#include "theme/theme.h"

#include <QPainter>

namespace headroom {

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

void Card::setMarked(bool marked)
{
    if (m_marked == marked)
        return;
    m_marked = marked;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    constexpr double radius = 5;
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_marked ? theme.accent : theme.grid, m_marked ? 1.5 : 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
}

} // namespace headroom
