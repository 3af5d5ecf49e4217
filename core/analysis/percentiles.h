#pragma once

#include "analysis/latencysummary.h"
#include "analysis/productlimit.h"
#include "analysis/stretches.h"

#include <array>

namespace headroom {

/// Past this time nothing can be known: the gateway gives up.
struct Horizon {
    std::uint32_t cell = 0;
    nanoseconds time{0};
};
/// The shortest of the times that make up the limit's cluster of gateway timeouts, so that a stray early one does not
/// pull it down; of several limits, the first: past it, not all requests are seen. Fewer than five, or spread without
/// a cluster (who waited in the generator, or was sent again, comes late): the shortest that can be of the profile's
/// limit, because a timer does not fire early; where all came earlier, the shortest, because there is nothing else to
/// go by. None, no horizon. Where the limit lies in that same cell it is the limit.
[[nodiscard]] std::optional<Horizon> horizonOf(std::span<const SecondOfTimes> seconds, nanoseconds limit);

/// A percentile with what its interval rests on.
struct PercentileEstimate {
    Percentile percentile;
    Spread spread;
    double effective = 0; ///< independent requests that would tell as much (n*)
};

inline constexpr std::array<double, 5> percentileShares{0.5, 0.9, 0.95, 0.99, 0.999};
inline constexpr std::array<std::string_view, 5> percentileNames{"p50", "p90", "p95", "p99", "p99.9"};

/// In the order of percentileShares; one the sample cannot support is unset.
using PercentileEstimates = std::array<std::optional<PercentileEstimate>, 5>;

/// Product-limit percentiles with 95 % intervals for what the same system would do again. No random numbers: the same
/// data always give the same result.
[[nodiscard]] PercentileEstimates estimatePercentiles(std::span<const SecondOfTimes> seconds,
                                                      std::optional<Horizon> horizon, LoadCourse course);

} // namespace headroom
