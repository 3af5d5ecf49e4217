#pragma once

#include "base/timerange.h"
#include "recording/runsnapshot.h"

#include <chrono>

namespace headroom {

// A part of a run as if it were all of it, so that everything that summarises a run summarises the part. Requests
// belong to it by their planned start; time begins anew with it (seconds, ages, `elapsed`, `startedAt`).
//
// What is counted again: sent, finished and outcomes from the requests; planned, late and dropped starts, the latest
// start and the CPU share from the seconds of the load. What cannot be split and stays of the whole run: the cells of
// the generator's lag (p99 lag) and the counts of the failure examples. A request sent but lost to a cut run file
// counts as sent in the part.
//
// Copies every second it keeps: meant for a step of a search or the end of a run, not for every tick of a long one.

[[nodiscard]] RunSnapshotPtr plannedWithin(const RunSnapshot& run, const TimeRange& range);

/// The run without its warm-up.
[[nodiscard]] RunSnapshotPtr withoutFirst(const RunSnapshot& run, std::chrono::seconds warmUp);

} // namespace headroom
