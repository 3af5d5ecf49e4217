#include "report/pictureobject.h"

#include "display/convert.h"
#include "report/paintpicture.h"

#include <QPainter>

namespace headroom {

namespace {

constexpr int placeProperty = QTextFormat::UserProperty + 1;

} // namespace

QTextCharFormat PictureObject::add(const Figure& figure, double width)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(placeProperty, static_cast<int>(m_pictures.size()));
    format.setProperty(QTextFormat::ImageAltText, qString(figure.description));
    m_pictures.push_back({figure.picture, width});
    return format;
}

QSizeF PictureObject::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const Placed& one = placed(format);
    return {one.width, one.width / one.picture.width * one.picture.height};
}

void PictureObject::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int, const QTextFormat& format)
{
    paintPicture(*painter, placed(format).picture, area);
}

const PictureObject::Placed& PictureObject::placed(const QTextFormat& format) const
{
    return m_pictures[static_cast<std::size_t>(format.property(placeProperty).toInt())];
}

} // namespace headroom
