#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <QString>

#include <vector>

namespace headroom {

/// Wider than this many bins a bar is less than two pixels, and Qt Charts takes 20 times as long to paint them.
inline constexpr int mostTimeBins = 300;

/// The time axis the charts over time share: bins of whole seconds since the run began, by planned start.
struct TimeBins {
    int seconds = 1; ///< width of a bin
    int count = 1;

    [[nodiscard]] double span() const { return static_cast<double>(seconds) * count; }
    /// The bin a second falls in; what lies beyond the axis counts in its last bin, so that nothing is lost.
    [[nodiscard]] int binOf(std::uint32_t second) const;
    [[nodiscard]] nanoseconds startOf(int bin) const { return std::chrono::seconds(std::int64_t{seconds} * bin); }
    friend bool operator==(const TimeBins&, const TimeBins&) = default;
};

/// Bins of 1, 2, 5, 10 ... s that cover `shown` with at most mostTimeBins.
[[nodiscard]] TimeBins timeBins(nanoseconds shown);

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
