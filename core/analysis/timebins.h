#pragma once

#include "recording/runsnapshot.h"

#include <cstdint>
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

/// Bins of 1, 2, 5, 10 ... s that cover `shown` with at most so many.
[[nodiscard]] TimeBins timeBins(nanoseconds shown, int most = mostTimeBins);

/// How much time the charts of a finished run show: to its end, and five seconds at least.
[[nodiscard]] nanoseconds finishedTime(const RunSnapshot& run);

/// Round times from 0 to the end of the axis, at most `most` of them after the first.
[[nodiscard]] std::vector<std::chrono::seconds> roundTimes(const TimeBins& bins, int most);

} // namespace headroom
