#pragma once

#include "analysis/comparison/comparison.h"

#include <string>
#include <string_view>

namespace headroom {

/// "WORSE", "BETTER", "SAME", "NO CHANGE SHOWN", "TOO FEW"; "INVALID" where a run is
[[nodiscard]] std::string_view comparisonWord(const Comparison& comparison);

/// A comparison for people: what it comes to, the runs, what they were asked that differed, a table of the metrics.
/// Values without their intervals, which the JSON and each run's own summary have.
[[nodiscard]] std::string comparisonText(const Comparison& comparison);

/// How a metric reads in a table: without the reason, or the size that could be shown, for which there is no room.
[[nodiscard]] std::string briefReading(const MetricComparison& metric);

} // namespace headroom
