#pragma once

#include "base/units.h"

#include <QColor>
#include <QPen>
#include <QString>

namespace headroom {

struct Theme;

/// A limit's line in a chart: of the limit that was measured; while another one is looked at, of that one, and what is
/// left to see of the measured one.
enum class LimitLine { Measured, WhatIf, Ghost };

struct LimitLook {
    QPen pen;
    QColor text;
};
[[nodiscard]] LimitLook limitLook(const Theme& theme, LimitLine kind);

/// "29 s limit", "what if 20 s", "measured: 29 s"
[[nodiscard]] QString limitText(nanoseconds limit, LimitLine kind);

/// Where a line's label goes: at that side of the plot, above the line, or below it where there is no room.
struct LimitPlace {
    QRectF area;
    double y = 0; ///< of the line
    Qt::Alignment side = Qt::AlignLeft;
    bool below = false; ///< although there is room above
};
/// On a ground of its own, so that it can be read on whatever it stands.
void labelLimit(QPainter& painter, const LimitPlace& place, const QFont& font, const Theme& theme, const QString& label,
                LimitLine kind);

} // namespace headroom
