#pragma once

#include "charts/timeaxis.h"

#include <QChart>

class QCategoryAxis;
class QFont;
class QFontMetrics;
class QLineSeries;

namespace headroom {

struct Theme;

/// An axis with labels of its own at given values.
[[nodiscard]] QCategoryAxis* newLabelledAxis();

/// Both axes of a chart. Qt Charts lays an axis out by a series, so an empty one is added with them.
struct LabelledAxes {
    QCategoryAxis* x = nullptr;
    QCategoryAxis* y = nullptr;
};
[[nodiscard]] LabelledAxes addLabelledAxes(QChart* chart);

/// Sets range and labels. Labels outside the range would be drawn outside the plot, so they are left out.
void setTicks(QCategoryAxis* axis, double from, double to, const std::vector<AxisTick>& ticks);
void styleAxis(QCategoryAxis* axis, const Theme& theme, const QFont& font);

/// Room for the widest axis labels; the same for all charts over time, so that their plots line up. The second is for
/// a chart without an axis on the right.
[[nodiscard]] QMargins sharedMargins(const QFontMetrics& metrics);
[[nodiscard]] QMargins loneMargins(const QFontMetrics& metrics);

/// About `most` round values from 0 to at least `highest`: 0, 20, 40, 60.
[[nodiscard]] std::vector<AxisTick> countTicks(double highest, int most);

} // namespace headroom
