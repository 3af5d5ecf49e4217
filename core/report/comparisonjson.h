#pragma once

#include "analysis/comparison/comparison.h"

#include <string>

namespace headroom {

/// The comparison scripts read, schema "headroom.comparison/1": times in milliseconds, changes of times and rates as a
/// share of the baseline (0.12: 12 % more), of shares as their difference, what is not known left out, keys in a fixed
/// order, a newline at the end.
[[nodiscard]] std::string comparisonJson(const Comparison& comparison);

} // namespace headroom
