#pragma once

#include "display/runtexts.h"
#include "run/sweepfeed.h"

namespace headroom {

/// The first line of a sweep: how it goes, or what it found.
[[nodiscard]] RunHeadline sweepHeadline(const SweepView& view);
/// "200 (3 of 5): 0:12 of 0:30, 4 in flight", then what has to be known of the result; empty where there is nothing.
[[nodiscard]] QString sweepDetails(const SweepView& view);
/// "5 runs of 30 s each to api.example.com, one after the other, about 3 min. p95 of each decides."
[[nodiscard]] QString sweepPlan(const std::vector<PlannedRun>& planned, double share);
/// "5 times 20/s for 30 s": what is agreed to.
[[nodiscard]] QString sweepLoadText(const std::vector<PlannedRun>& planned);

/// "p95 of service time"
[[nodiscard]] QString sweptTimeTitle(double share, LimitKind heldAgainst);
/// "surely under", "under", "over", "surely over", "not known"
[[nodiscard]] QString staysUnderText(StaysUnder under);

} // namespace headroom
