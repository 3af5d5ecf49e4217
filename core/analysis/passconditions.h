#pragma once

#include "analysis/runsummary.h"

namespace headroom {

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
/// A run without conditions of its own that would pass although fewer than half of its requests were answered in time
/// has one more, "answered_in_time >= 50 %": implied, and broken.
[[nodiscard]] std::vector<ConditionResult> judgeConditions(const LoadProfile& profile, const RunSnapshot& snapshot,
                                                           const RunSummary& numbers);

} // namespace headroom
