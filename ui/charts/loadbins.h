#pragma once

#include "charts/timeaxis.h"

#include <vector>

namespace headroom {

/// What the generator did in one bin of time. Rates are over the seconds known, so that a bin just begun is not low.
struct LoadBin {
    double plannedPerSecond = 0;
    double sentPerSecond = 0;
    std::uint64_t inFlight = 0; ///< the most at the end of any second
    std::uint64_t lateStarts = 0;
    std::uint64_t droppedStarts = 0;
    nanoseconds maxLag{0};
    int secondsKnown = 0; ///< 0: this bin lies ahead
    friend bool operator==(const LoadBin&, const LoadBin&) = default;
};

struct LoadBins {
    TimeBins time;
    std::vector<LoadBin> bins;

    [[nodiscard]] double highestRate() const;
    [[nodiscard]] std::uint64_t mostInFlight() const;
};

/// What lies ahead of a live run holds the planned rate only.
[[nodiscard]] LoadBins loadBins(const LoadProfile& profile, const RunSnapshot* snapshot, const TimeBins& time);

} // namespace headroom
