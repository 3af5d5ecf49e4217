#pragma once

#include "analysis/latencyscale.h"
#include "charts/timeaxis.h"

namespace headroom {

/// The labels of roundLatencies(), at their places on the axis.
[[nodiscard]] std::vector<AxisTick> latencyTicks(const LatencyScale& scale);

} // namespace headroom
