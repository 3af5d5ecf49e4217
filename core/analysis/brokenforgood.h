#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>

namespace headroom {

/// The first of a profile's pass conditions that no further request of this run can mend, so that a run that is to
/// abort when broken stops for it; unset: none. Pure; `run` may still go on. It is broken for good
/// - at the first gateway timeout, error, failed check ... where none may be, and the first request not answered in
///   time where all have to be;
/// - once more requests speak against a share or a percentile than the whole run may have, where the profile says how
///   many requests it sends: 61 beyond the threshold of a p99, of 6,000;
/// - once the share of them surely (95 %) lies beyond what may be, the requests in flight counted in its favour, after
///   30 s of load without warm-up, and not where they came in a few bursts: those may be over.
/// Throughput never is: it may still rise. Nor is anything in the first 5 s of a target that no request reached: that
/// run ends as never reached.
[[nodiscard]] std::optional<PassCondition> brokenForGood(const LoadProfile& profile, const RunSnapshot& run);

} // namespace headroom
