#pragma once

#include "report/picture.h"

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

#include <vector>

namespace headroom {

/// Charts inside a text: each takes `width` of the device's pixels and is drawn as vectors.
class PictureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int type = QTextFormat::UserObject + 1;

    explicit PictureObject(QObject* parent)
        : QObject(parent)
    {
    }
    /// The format of the character that stands for it; its description is what that shows for whom cannot see it.
    [[nodiscard]] QTextCharFormat add(const Figure& figure, double width);

    QSizeF intrinsicSize(QTextDocument* document, int place, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int place,
                    const QTextFormat& format) override;

private:
    struct Placed {
        Picture picture;
        double width = 0;
    };
    [[nodiscard]] const Placed& placed(const QTextFormat& format) const;

    std::vector<Placed> m_pictures;
};

} // namespace headroom
