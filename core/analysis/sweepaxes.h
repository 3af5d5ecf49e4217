#pragma once

#include "analysis/sweep.h"

#include <cstddef>
#include <vector>

namespace headroom {

/// What a point of the chart stands at: the percentile's value, or the time it is at least.
[[nodiscard]] nanoseconds shownTime(const Percentile& time);

/// Where a sweep's values and times lie on its chart, the same for every picture of it. Values that are numbers stand
/// where they belong, on a logarithmic scale where they span more than a factor of 20; others at equal distances.
struct SweepAxes {
    std::vector<double> places; ///< of the rows, from left to right: 0 to 1
    nanoseconds highest{0}; ///< the top of the chart, above the limit and every interval; the bottom is 0
    bool logarithmic = false;
};
[[nodiscard]] SweepAxes sweepAxes(const SweepResult& result);

} // namespace headroom
