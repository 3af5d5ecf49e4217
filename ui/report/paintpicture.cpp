#include "report/paintpicture.h"

#include "display/convert.h"
#include "report/reportcolours.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace headroom {

namespace {

QColor colourOf(Ink ink)
{
    return QColor::fromRgb(lightInks[static_cast<std::size_t>(ink)] | 0xff000000U);
}

struct ShapePainter {
    QPainter& painter;

    void operator()(const Boxes& shape) const
    {
        for (const Box& box : shape.boxes)
            painter.fillRect(QRectF(box.x, box.y, box.width, box.height), colourOf(shape.ink));
    }
    void operator()(const Line& shape) const
    {
        if (shape.spots.empty())
            return;
        QPainterPath path(QPointF(shape.spots.front().x, shape.spots.front().y));
        for (const Spot& spot : shape.spots)
            path.lineTo(spot.x, spot.y);
        QPen pen(colourOf(shape.ink), shape.width);
        if (shape.dashed)
            pen.setDashPattern({5 / shape.width, 3 / shape.width});
        painter.strokePath(path, pen);
    }
    void operator()(const Word& word) const
    {
        const QString text = qString(word.text);
        const double length = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text);
        const double before = word.at == Word::At::Start ? 0 : word.at == Word::At::Middle ? length / 2 : length;
        painter.setPen(colourOf(word.ink));
        painter.drawText(QPointF(word.spot.x - before, word.spot.y), text);
    }
};

} // namespace

void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area)
{
    if (picture.width <= 0 || picture.height <= 0)
        return;
    painter.save();
    painter.translate(area.topLeft());
    const double scale = std::min(area.width() / picture.width, area.height() / picture.height);
    painter.scale(scale, scale);
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(wordSize));
    font.setBold(false);
    painter.setFont(font);
    for (const Shape& shape : picture.shapes)
        std::visit(ShapePainter{painter}, shape);
    painter.restore();
}

} // namespace headroom
