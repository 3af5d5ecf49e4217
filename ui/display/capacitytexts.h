#pragma once

#include "display/runtexts.h"
#include "run/capacityfeed.h"

namespace headroom {

/// The first line of a search: how it goes, or what it found.
[[nodiscard]] RunHeadline capacityHeadline(const CapacityView& view);

/// "Step 3, confirming 11.3/s: 0:24 of 1:00 judged, 12 in flight"; empty between steps and after the search.
[[nodiscard]] QString stepUnderWayText(const CapacityView& view);

/// "Searches up to 100 a second to api.example.com, about 25 min; a rate passes with its p99 of service time surely
/// within 23.2 s." What the settings can be seen to be wrong about is said by checkedForSearch.
[[nodiscard]] QString capacityPlan(const LoadProfile& profile, const CapacitySettings& settings);
/// "up to 100 a second for up to 2 h": what is agreed to.
[[nodiscard]] QString capacityLoadText(const CapacitySettings& settings);

/// "about 18 min"; below a minute in seconds, so that the end is seen coming.
[[nodiscard]] QString aboutText(nanoseconds time);

/// "pass", "fail", "undecided", "invalid"
[[nodiscard]] QString stepVerdictText(StepVerdict verdict);

} // namespace headroom
