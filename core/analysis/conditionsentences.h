#pragma once

#include "analysis/conditionresult.h"
#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

namespace headroom {

// What is said of a pass condition, a sentence each, the value beside its threshold.

/// "p99 of service time is 24.1 s (23.0-25.2), beyond 23.2 s, 80 % of the 29 s limit." `refused`: the share of requests
/// that failed and never got an answer, where that is more than the percentile leaves out; else 0.
[[nodiscard]] std::string percentileSentence(const PassCondition& condition, const Percentile& percentile, Held held,
                                             const GatewayLimit& limit, double refused);
/// The sample cannot support the percentile, but surely too many took longer.
[[nodiscard]] std::string beyondSentence(const PassCondition& condition, const ShareEstimate& beyond,
                                         const GatewayLimit& limit);
/// The sample cannot support the percentile.
[[nodiscard]] std::string unsupportedSentence(const PassCondition& condition, std::uint64_t requests,
                                              const GatewayLimit& limit);

/// "Errors: 6 of 3,000 requests (0.2 %; 0.073-0.43 %), more than 0.1 %, though the range reaches below it."
[[nodiscard]] std::string shareSentence(const PassCondition& condition, const ShareEstimate& against, Held held);
/// Nothing spoke against it: "Errors: none in 3,000 requests: below 0.1 % (95 %), or, in bursts, ..."
[[nodiscard]] std::string noneSentence(const PassCondition& condition, std::uint64_t of, std::optional<double> below,
                                       const RunSnapshot& snapshot);
/// There is nothing to have a share of.
[[nodiscard]] std::string nothingToShareSentence(const PassCondition& condition);

[[nodiscard]] std::string throughputSentence(const PassCondition& condition, double perSecond, Held held);

/// With the time a share of the limit comes to: "23.2 s, 80 % of the 29 s limit"; else as written: "0.1 %".
[[nodiscard]] std::string thresholdWords(const PassCondition& condition, nanoseconds limit);
/// The measured value for a table.
[[nodiscard]] std::string valueWords(const ConditionResult& result);

/// "3.8 % (2.4-5.9 %)", "0 % (below 0.1 %)"; of what should be all, `most`: "100 % (all but 0.1 %)".
[[nodiscard]] std::string shareWords(const MeasuredShare& measured, bool most);

/// ": below 0.1 % (95 %), or, in bursts, fewer than one in 20 s", ": too few for a bound"
[[nodiscard]] std::string boundWords(std::optional<double> below, const RunSnapshot& snapshot);

} // namespace headroom
