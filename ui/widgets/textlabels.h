#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QLabel>

namespace headroom {

/// A text of sentences: it wraps, and can be selected with mouse and keys.
inline void setUpText(QLabel* label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

/// For widths in letters. Not averageCharWidth(): where a Chinese font comes first that is twice as much.
[[nodiscard]] inline int letterWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QLatin1Char('x'));
}

[[nodiscard]] inline QFont boldOf(QFont font, double larger = 1)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * larger);
    return font;
}

} // namespace headroom
