#pragma once

#include "charts/curvescale.h"

#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace headroom {

struct Theme;

/// A load drawn over time. The points are those of the current shape, whose stages may be on their way.
struct DrawnLoad {
    const CurveScale& scale;
    const std::vector<RateStage>& stages;
    const std::vector<CurvePoint>& points;
    std::optional<std::size_t> marked{}; ///< the chosen point, named by `text`
    QString text{};
};
void paintLoad(QPainter& painter, const DrawnLoad& drawn, const Theme& theme);

} // namespace headroom
