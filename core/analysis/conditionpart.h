#pragma once

#include "analysis/runsummary.h"

#include <optional>

namespace headroom {

/// Which part of a run a condition is held against. Looks into the snapshot and the summary that it is of.
struct ConditionPart {
    const SecondsOfRun& seconds;
    const LatencySummary& response;
    const LatencySummary& service;
    const LatencySummary& limited; ///< see RunSummary
    const OutcomeCounts& outcomes;
    std::optional<double> gatewayTimeoutsBelow;
    double design = 1;
    double throughput = 0;
    nanoseconds elapsed{0};
};

/// The request that the condition names; all of the run where it names none, or the profile has but one.
[[nodiscard]] ConditionPart partOf(const PassCondition& condition, const RunSnapshot& snapshot,
                                   const RunSummary& numbers);

/// Failures that tell nothing of time; past what a percentile leaves out it is one of survivors.
[[nodiscard]] double refusedShare(const ConditionPart& part);

} // namespace headroom
