#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <cstdint>
#include <vector>

namespace headroom {

/// The service times of one request's failures, as far as they may tell of a limit.
///
/// Which failures count as timeouts: the gateway's own, and 5xx answers and cut connections, because a gateway whose
/// limit is not the profile's, or a function that is cut off before, looks like that. A snapshot keeps these last
/// together with all else that got no answer. They need no cells of their own to be told apart, for
/// - how many there were is counted by the second of the run;
/// - the client's own timeouts all end at the client timeout, and what is unfinished when a run is cut lasted longest;
/// - of the rest, the longest are taken: who is refused (429, 4xx) is not kept waiting. Within a second they may be
///   taken for each other where a refusal took long;
/// - a limit cuts off answers too, so a failure that took no longer than an ordinary answer to the same request (its
///   slowest 1 % aside), or less than a tenth of the limit or 2 s, whichever is less, did not run into one.
struct TimeoutLike {
    const SecondsOfRun* seconds = nullptr; ///< of the run, which must outlive this
    CellCounts gateway; ///< its timeouts
    CellCounts other; ///< 5xx answers and cut connections that took long
    CellCounts ordinary; ///< and those that ran into no limit
};

/// For each of several requests, or for the only one.
[[nodiscard]] std::vector<TimeoutLike> timeoutLike(const LoadProfile& profile, const RunSnapshot& snapshot);

/// 5xx answers and connections that failed.
[[nodiscard]] std::uint64_t failedByTarget(const OutcomeCounts& outcomes);

} // namespace headroom
