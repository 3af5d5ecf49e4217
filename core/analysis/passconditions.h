#pragma once

#include "analysis/runsummary.h"

namespace headroom {

/// What a run is judged by: the profile's conditions, and "check_failed = 0" for requests with checks of whose failure
/// no condition speaks (check_failed or errors, of that request or of all); and "not_done = 0" for jobs of which none
/// speaks. The flag `implied` marks those.
struct JudgedCondition {
    PassCondition condition;
    bool implied = false;
};
[[nodiscard]] std::vector<JudgedCondition> judgedConditions(const LoadProfile& profile, const RunSnapshot& snapshot);

/// Pure. Each condition held against a finished run; `numbers` is complete but for conditions, verdict and what follows
/// from it.
///
/// The measured value decides, as it stands beside its threshold. Its 95 % interval does not, but where it reaches to
/// the other side the sentence says so. Nothing seen of what may not be is a pass with its bound. What the sample
/// cannot tell is undecided, and no pass:
/// - a percentile of too few requests, unless so many took longer that it surely lies beyond the threshold;
/// - a percentile censored before the threshold ("p99 response <= 40 s", where the gateway gave up after 29 s). One
///   that is censored at the threshold or past it is broken: those requests were still waiting;
/// - a share of nothing: near_limit without an answer, gateway_timeout where nothing was answered and none was seen.
[[nodiscard]] std::vector<ConditionResult> judgeConditions(const LoadProfile& profile, const RunSnapshot& snapshot,
                                                           const RunSummary& numbers);

} // namespace headroom
