#pragma once

#include "recording/jobrecord.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"

#include <vector>

namespace headroom {

/// What happened since the update before, from the engine to whoever stores it. A snapshot tells of exactly the samples
/// handed over up to and including its own update; an update without one brings samples the next snapshot tells of.
struct RunUpdate {
    std::vector<Sample> samples;
    RunSnapshotPtr snapshot; ///< may be null
    std::vector<JobRecord> jobs{}; ///< handed over together with the samples
};

} // namespace headroom
