#pragma once

#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <vector>

namespace headroom {

/// Of the finished requests planned in each second those that speak against a condition: that had the outcome, missed
/// the limit, or, of a percentile, surely took longer than its threshold. Ascending by second. Empty of throughput.
[[nodiscard]] std::vector<SecondOfHits> hitsAgainst(const PassCondition& condition, const SecondsOfRun& seconds,
                                                    const GatewayLimit& limit);

/// The same of jobs that have ended, for a condition that is held against jobs.
[[nodiscard]] std::vector<SecondOfHits> jobHitsAgainst(const PassCondition& condition, const SecondsOfJobs& seconds);

/// A percentile of times up to the first byte: it is held against the limit, and the limit against those.
[[nodiscard]] bool upToFirstByte(const PassCondition& condition, const GatewayLimit& limit);

/// The share of requests, 0 to 1, that may speak against it: 0.001 for "errors <= 0.1 %", 0.01 for a p99.
[[nodiscard]] double allowedAgainst(const PassCondition& condition);

} // namespace headroom
