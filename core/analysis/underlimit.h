#pragma once

#include "analysis/runsummary.h"
#include "base/timerange.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>

namespace headroom {

// A run as another limit would have had it, with the load as it was (see WhatIf for what that leaves out). It is made
// from the histograms, so that every number is computed again by the code that computes it of any run; the measured run
// stays what it is.

struct UnderLimit {
    LoadProfile profile; ///< with the other limit
    /// Under an earlier limit: what took longer counts as a gateway timeout there. Under a later one: as measured.
    RunSnapshotPtr snapshot;
    /// Its verdict and conditions are those of an earlier limit. Under a later one they are left out, and the outcomes
    /// are as measured: what became of the gateway's timeouts no run can tell, so that `answeredInTime` is the least it
    /// could be. `whatIfs` has the limit asked about, `reasons` its sentence.
    RunSummary summary;
};

/// Of a finished run. `limit` is between a millisecond and cells::highest.
[[nodiscard]] UnderLimit underLimit(const LoadProfile& profile, const RunSnapshotPtr& run,
                                    const std::optional<TimeRange>& range, nanoseconds limit);

/// The run with all that took longer than the profile's limit, an earlier one, given up there. Which kinds of failure
/// that takes from is kept nowhere: those that wait longest are taken first (the client's own timeouts, then what was
/// unfinished). Where the limit is on the first byte or on silence, the slowest answers of a second stand for those
/// that began too late or were silent for too long.
[[nodiscard]] RunSnapshot cutAt(const RunSnapshot& run, const LoadProfile& profile);

} // namespace headroom
