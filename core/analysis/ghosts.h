#pragma once

#include "analysis/latencysummary.h"
#include "analysis/stretches.h"
#include "base/timerange.h"
#include "recording/backendrecord.h"
#include "recording/runsnapshot.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// What a second of a function with 1 GB of memory costs, in US dollars: x86 in us-east-1, first tier, as published in
/// December 2024 (https://aws.amazon.com/lambda/pricing/; Arm was 0.0000133334). Only a default: prices drift.
inline constexpr double lambdaPricePerGbSecond = 0.0000166667;

/// What a run's joined logs say of the work behind the wall: requests the gateway gave up on (its timeouts), and how
/// they ended on the server. What the log does not tell is unknown, never no.
struct GhostSummary {
    std::uint64_t timedOut = 0; ///< requests with a gateway timeout; the next four add up to it
    std::uint64_t finished = 0; ///< ghosts: the backend did its work, and nobody got it
    std::uint64_t stopped = 0; ///< ended by the function's own timeout
    std::uint64_t failed = 0; ///< crashed
    std::uint64_t unknown = 0;
    std::uint64_t withoutEnd = 0; ///< of the unknown: in the log, but without an end; the others are not in it

    std::optional<nanoseconds> medianWork, longestWork; ///< of the ghosts: how long the server had them
    /// Server time after the gateway had given up, of all of the timed-out requests whose duration is known. Where only
    /// durations are known it is at least this: work that waited for its turn began later.
    nanoseconds wasted{0};
    std::uint64_t wastedOf = 0; ///< requests it is summed over
    std::optional<double> wastedGbSeconds; ///< unset where no memory size is logged
    double pricePerGbSecond = lambdaPricePerGbSecond;
    std::uint64_t repeated = 0; ///< invocations beyond the first of their request, of the whole run: something retries

    std::uint64_t functions = 0; ///< joined invocations of a function whose report was read
    std::uint64_t coldStarts = 0; ///< of those
    std::optional<nanoseconds> medianInit;
    std::optional<std::uint32_t> mostMemoryMb; ///< the most that any of them used
    std::optional<std::uint32_t> memorySizeMb; ///< of the newest

    /// Service times as they would have been without a gateway that gives up: a ghost tells its own, everything else
    /// that did not finish is censored where the server left off.
    LatencySummary trueService;

    std::array<std::uint64_t, logJoinCount> joins{}; ///< joined requests by what joined them
    std::optional<double> leastSure; ///< of those joined by time
    // From the log as a whole, see JoinedLog.
    std::vector<std::string> files;
    std::string formats;
    std::uint64_t lines = 0, otherLines = 0, invocations = 0, left = 0, notKept = 0, ambiguous = 0, throttles = 0;
    std::optional<ClockSkew> skew;

    [[nodiscard]] std::uint64_t joined() const
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t count : joins)
            sum += count;
        return sum;
    }
    [[nodiscard]] std::optional<double> wastedCost() const
    {
        return wastedGbSeconds ? std::optional(*wastedGbSeconds * pricePerGbSecond) : std::nullopt;
    }
};

/// Server time of one request after its client was told that the gateway gave up. By durations alone it is the work
/// less what the client waited, which is the least it can be; where the clocks' difference is known and the work's end
/// lies clearly later than that, it is counted from there. Unset where no duration is known.
[[nodiscard]] std::optional<nanoseconds> wastedTime(const BackendRecord& record, const std::optional<ClockSkew>& skew);

/// What of a run is looked at.
struct GhostScope {
    TimeRange range{}; ///< as of every other number: without the warm-up, or the part that was asked for
    LoadCourse course = LoadCourse::Level;
    double pricePerGbSecond = lambdaPricePerGbSecond;
};

/// Pure. `run` is the whole run.
[[nodiscard]] GhostSummary ghostSummary(const JoinedLog& log, const RunSnapshot& run, const GhostScope& scope);

} // namespace headroom
