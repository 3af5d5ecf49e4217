#pragma once

#include "analysis/stretches.h"

#include <cstdint>
#include <optional>
#include <span>

namespace headroom {

/// The requests planned in one second, and how many of them had what is counted. A second may come in several parts.
struct SecondOfHits {
    std::uint32_t second = 0;
    std::uint64_t requests = 0;
    std::uint64_t hits = 0;
};

/// A share of requests with its 95 % interval for what the same system would do again.
struct ShareEstimate {
    std::uint64_t hits = 0;
    std::uint64_t of = 0;
    double share = 0;
    double low = 0;
    double high = 1;
    double design = 1; ///< how many times the variance of independent requests
    std::uint64_t bursts = 0; ///< groups of hits more than burstGapSeconds apart
    /// A run that holds few bursts says little of how often they come, and the interval may miss. Not said of hits
    /// that go on through most of the run.
    bool fewBursts = false;
    friend bool operator==(const ShareEstimate&, const ShareEstimate&) = default;
};

inline constexpr std::uint32_t burstGapSeconds = 5;
inline constexpr std::uint64_t enoughBursts = 5;

/// Clopper-Pearson on as many requests as would be worth as much if they were independent. Seconds with hits ascend.
/// Unset without a hit: then noneSeenBound() is what can be said.
[[nodiscard]] std::optional<ShareEstimate> estimateShare(std::span<const SecondOfHits> seconds, LoadCourse course);

/// The share that would have shown at least one hit in 95 % of runs of `of` requests (the rule of three, widened for
/// requests that share their fate). Unset where that is no bound at all.
[[nodiscard]] std::optional<double> noneSeenBound(std::uint64_t of, double design);

} // namespace headroom
