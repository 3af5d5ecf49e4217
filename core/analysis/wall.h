#pragma once

#include "analysis/latencynumbers.h"
#include "analysis/tailfit.h"
#include "recording/runsnapshot.h"

#include <array>
#include <optional>
#include <vector>

namespace headroom {

/// How likely it is to run into the limit, and how far past it those lie who did. What is counted and bounded stands in
/// RunSummary (gatewayTimeouts, gatewayTimeoutsBelow); here is what that means a day, and what a fit of the slowest
/// requests' service times estimates beside it.
struct Wall {
    nanoseconds limit{0}; ///< where the gateway gave up, or is said to
    bool timeouts = false; ///< some were seen
    double loadPerSecond = 0; ///< requests sent a second, while they were sent
    std::vector<TailModel> models; ///< that carry the estimates, best first
    std::optional<TailRefusal> refused; ///< why there is no estimate; exactly one of this and models is filled
    /// Timeouts seen: the median time they would have needed, and the service time's percentiles that lie past the
    /// limit, in the order of percentileShares.
    std::optional<TailTime> medianNeeded;
    std::array<std::optional<TailTime>, percentileShares.size()> percentiles;
    /// None seen: the share of requests that would reach the limit if the tail goes on as it began. A rare kind of
    /// request that was never seen is not in it, so the bound stays the headline.
    std::optional<TailChance> chance;

    /// Of a share of requests: how many a day, at this load.
    [[nodiscard]] double perDay(double share) const { return share * loadPerSecond * 86'400; }
};

/// Of a finished run; takes tens of milliseconds. Unset where nothing was answered or there is no limit.
[[nodiscard]] std::optional<Wall> wallOf(const LoadProfile& profile, const RunSnapshot& run, LoadCourse course);

} // namespace headroom
