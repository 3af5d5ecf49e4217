#pragma once

#include "recording/runsnapshot.h"

#include <chrono>
#include <span>

namespace headroom {

/// A run that was made elsewhere at the same time, and how much later than the first it began.
struct PartialRun {
    RunSnapshotPtr run; ///< over
    std::chrono::seconds later{0}; ///< whole seconds: histograms are kept by the second, and are not split
};

/// Several runs as if one generator had made them. Counts and cells add up, so nothing is averaged; of what the
/// generators saw of themselves the worst stands, but for the CPU share of each worker, which are listed.
[[nodiscard]] RunSnapshot joined(std::span<const PartialRun> parts);

/// A job of a part as one of the whole.
void moveBy(JobRecord& job, nanoseconds later);

} // namespace headroom
