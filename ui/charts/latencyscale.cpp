#include "charts/latencyscale.h"

#include "display/numbers.h"

namespace headroom {

std::vector<AxisTick> latencyTicks(const LatencyScale& scale)
{
    std::vector<AxisTick> ticks;
    for (const nanoseconds latency : roundLatencies(scale))
        ticks.push_back({scale.at(latency), axisLatencyText(latency)});
    return ticks;
}

} // namespace headroom
