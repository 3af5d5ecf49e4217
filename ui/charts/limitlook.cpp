#include "charts/limitlook.h"

#include "display/numbers.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::LimitLook)
};

} // namespace

LimitLook limitLook(const Theme& theme, LimitLine kind)
{
    if (kind == LimitLine::Ghost)
        return {QPen(theme.secondary, 2), theme.secondary};
    return {QPen(theme.limit(), 2, kind == LimitLine::WhatIf ? Qt::DashLine : Qt::SolidLine), theme.limitText};
}

QString limitText(nanoseconds limit, LimitLine kind)
{
    const QString time = durationText(limit);
    if (kind == LimitLine::WhatIf)
        return Text::tr("what if %1").arg(time);
    return kind == LimitLine::Ghost ? Text::tr("measured: %1").arg(time) : Text::tr("%1 limit").arg(time);
}

void labelLimit(QPainter& painter, const LimitPlace& place, const QFont& font, const Theme& theme, const QString& label,
                LimitLine kind)
{
    constexpr double gap = 3;
    constexpr int groundAlpha = 215;
    QFont bold = font;
    bold.setBold(kind != LimitLine::Ghost);
    const QFontMetricsF metrics(bold);
    const double above = place.y - metrics.height() - gap;
    const double width = metrics.horizontalAdvance(label) + 2 * gap + 2;
    const double free = place.area.width() - width;
    const double left = place.side == Qt::AlignLeft ? gap + 1
        : place.side == Qt::AlignRight              ? free - gap - 1
                                                    : free / 2;
    const bool under = place.below || above < place.area.top();
    const QRectF box(place.area.left() + left, under ? place.y + gap : above, width, metrics.height() + 1);
    QColor ground = theme.background;
    ground.setAlpha(groundAlpha);
    painter.fillRect(box, ground);
    painter.setFont(bold);
    painter.setPen(limitLook(theme, kind).text);
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace headroom
