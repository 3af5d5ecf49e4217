#pragma once

#include "recording/latencyhistogram.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// Timers that count from a clock read earlier in their loop, as nginx's do, end a little before their time.
inline constexpr nanoseconds timerGrain = std::chrono::milliseconds(10);

/// Failures that ended after the same time, as they do when something stops waiting for them: a timer never fires
/// early, and late only a little.
struct TimerCluster {
    std::uint32_t firstCell = 0;
    std::uint32_t lastCell = 0;
    std::uint64_t count = 0;
    /// The timer is set to something from `low` to `high`, the time of the first failure. What lies between timer and
    /// stopwatch (network, the timer's grain) moves all of them, and how much is not known: at least 100 ms are
    /// allowed for, or as much as they differ.
    nanoseconds low{0};
    nanoseconds high{0};
    /// Whether the timer may be set to this.
    [[nodiscard]] bool fits(nanoseconds setting) const { return setting >= low && setting <= high + timerGrain; }
    friend bool operator==(const TimerCluster&, const TimerCluster&) = default;
};

inline constexpr std::uint64_t fewestForACluster = 5;
inline constexpr std::size_t mostClusters = 3;

/// How near to each other two times must be to count as the same: 1 %, at least 50 ms.
[[nodiscard]] nanoseconds clusterWindow(nanoseconds time);

/// The timers behind the times (service times, ascending by cell) at which failures ended, ascending; at most
/// mostClusters. Empty where they are fewer than fewestForACluster or merely spread.
///
/// The densest window that holds at least a tenth of all is taken, if so many would not come together by chance in
/// times spread evenly over a factor of four (m P(Poisson >= k) < 1 %); it grows while the windows beside it hold
/// enough. It is no timer if it is too wide (5 %, at least 100 ms) or if failures lead up to it, as they do to the
/// middle of any ordinary distribution. What is found is taken away, and the rest is looked at again.
///
/// `others`: failures that were left out because no timer ended them, but may lead up to the rest.
[[nodiscard]] std::vector<TimerCluster> timerClusters(const CellCounts& failures, const CellCounts& others = {});

/// The one value that fits the cluster and that somebody is likely to have set: one of `known` or a multiple of half
/// a second. Unset where there is none, or several.
[[nodiscard]] std::optional<nanoseconds> likelySetting(const TimerCluster& cluster, std::span<const nanoseconds> known);

} // namespace headroom
