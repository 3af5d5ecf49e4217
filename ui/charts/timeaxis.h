#pragma once

#include "analysis/timebins.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <QString>

#include <vector>

namespace headroom {

/// How much time the charts show: a finished run exactly; a live one with room ahead that grows in steps, so that the
/// picture does not crawl; before the run (no snapshot) what the plan says.
[[nodiscard]] nanoseconds shownTime(const LoadProfile& profile, const RunSnapshot* snapshot);

struct AxisTick {
    double at = 0; ///< seconds since the run began, or what the axis at hand counts
    QString text;
    friend bool operator==(const AxisTick&, const AxisTick&) = default;
};
/// Round times from 0 to the end of the axis, at most `most` of them.
[[nodiscard]] std::vector<AxisTick> timeTicks(const TimeBins& bins, int most);

/// How many seconds are known to their end: rates of the others would read too low. Workers report a little late, so of
/// a live run a second counts once a later one is known or it has been over for a second.
[[nodiscard]] std::uint32_t completeSeconds(const RunSnapshot& snapshot);

} // namespace headroom
