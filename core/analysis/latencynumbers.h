#pragma once

#include "analysis/latencysummary.h"
#include "analysis/percentiles.h"
#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>

namespace headroom {

/// Those that give an exact time.
[[nodiscard]] inline std::uint64_t answersIn(const OutcomeCounts& outcomes)
{
    return outcomes[Outcome::Ok] + outcomes[Outcome::NearLimit];
}

/// What is said of the latencies of a run, or of one of its requests: the same code for both.
struct LatencyNumbers {
    LatencySummary response, service;
    LatencySummary limited; ///< of the times that the limit is held against, see PlannedSeconds::limited()
    LatencySummary firstByte; ///< of answers only: a failure's first byte is no answer's, and none is "at least"
    PercentileEstimates responseEstimates; ///< what the intervals of `response` rest on
    std::optional<ShareEstimate> gatewayTimeouts; ///< see RunSummary
    std::optional<double> gatewayTimeoutsBelow;
    std::optional<double> answeredInTime;
    std::uint64_t answersPastLimit = 0; ///< of the times that the limit is held against
    double design = 1; ///< the widest of p90, p95 and p99 of the limited times (D)
};

/// The percentiles as they are shown, with the slowest answer of `seconds`.
[[nodiscard]] LatencySummary latencySummary(const PercentileEstimates& estimates,
                                            const std::vector<SecondOfTimes>& seconds);

/// (limit - percentile) / limit, of the times that are held against the limit; unset where censored.
[[nodiscard]] std::optional<double> headroomAt(const std::optional<Percentile>& percentile, nanoseconds limit);

/// Of the percentiles a timeout would show in first, the design of the one whose requests share their fate most.
[[nodiscard]] double widestDesign(const PercentileEstimates& service);

/// `run`: its seconds, outcomes (with what is in flight counted as unfinished) and what is in flight are looked at.
[[nodiscard]] LatencyNumbers latencyNumbers(const RunSnapshot& run, const GatewayLimit& limit, LoadCourse course);

} // namespace headroom
