#pragma once

#include "profile/loadshape.h"

#include <cstddef>
#include <vector>

namespace headroom {

// A shape of a load as a curve with points, and what becomes of it when one is moved, added or removed. Pure.

/// The stages a shape goes through, of users too: there a rate's count is their number, per second. A constant load is
/// one stage; where nothing says how long it lasts, of a length that is only shown.
[[nodiscard]] std::vector<RateStage> stagesOf(const LoadShape& shape);
/// The shape with these stages. One stage that holds its value leaves a constant load constant.
[[nodiscard]] LoadShape withStages(LoadShape shape, const std::vector<RateStage>& stages);
/// A load without stages and without a time to stop after: its end cannot be moved.
[[nodiscard]] bool endIsOpen(const LoadShape& shape);
[[nodiscard]] bool isConstant(const LoadShape& shape); ///< has no stages
[[nodiscard]] bool ofUsers(const LoadShape& shape);
[[nodiscard]] nanoseconds lengthOf(const std::vector<RateStage>& stages);
[[nodiscard]] double peakOf(const std::vector<RateStage>& stages); ///< requests a second, or users

/// Where a stage begins or ends. The end of one and the beginning of the next are one point, unless the load jumps.
struct CurvePoint {
    std::size_t stage = 0;
    bool end = false;
    nanoseconds at{0}; ///< from the shape's beginning
    double value = 0; ///< requests a second, or users
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};
[[nodiscard]] std::vector<CurvePoint> pointsOf(const std::vector<RateStage>& stages);

/// What a move snaps to: round steps of about a fiftieth of what is shown. Users come whole.
struct CurveSteps {
    nanoseconds time{0};
    double value = 0;
};
[[nodiscard]] CurveSteps stepsFor(const std::vector<RateStage>& stages, bool users);

/// The point goes to that moment and value, as far as its neighbours let it: it never passes one, and the points behind
/// it stay where they are. The first stays at the beginning; the last takes the end of the load along. `steps` of zero:
/// no snapping.
[[nodiscard]] std::vector<RateStage> moved(std::vector<RateStage> stages, const CurvePoint& point, nanoseconds at,
                                           double value, const CurveSteps& steps);
/// A new point on the way, which divides the stage it lies in. Beyond the end: a further stage up to there.
[[nodiscard]] std::vector<RateStage> withPoint(std::vector<RateStage> stages, nanoseconds at, double value,
                                               const CurveSteps& steps);
/// Without the point: its two stages become one; a first or last one goes with its stage. The last stage stays.
[[nodiscard]] std::vector<RateStage> without(std::vector<RateStage> stages, const CurvePoint& point);

} // namespace headroom
