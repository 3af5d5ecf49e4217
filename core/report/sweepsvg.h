#pragma once

#include "analysis/sweep.h"

#include <string>

namespace headroom {

/// The chart as a file of its own: the percentile against the value with its interval and the limit line. Values that
/// are numbers stand where they belong, on a logarithmic scale where they span more than a factor of 20.
[[nodiscard]] std::string sweepSvg(const SweepResult& result);

} // namespace headroom
