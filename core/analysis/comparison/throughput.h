#pragma once

#include "analysis/stretches.h"
#include "recording/runsnapshot.h"

#include <optional>

namespace headroom {

/// Answers a second with their 95 % interval; an end is unset where the run is too short to tell.
struct RateRange {
    double perSecond = 0;
    std::optional<double> low, high;
    friend bool operator==(const RateRange&, const RateRange&) = default;
};

/// The interval of a throughput that was counted, by how the answers of a run's stretches differ.
[[nodiscard]] RateRange throughputRange(const RunSnapshot& run, double perSecond, LoadCourse course);

} // namespace headroom
