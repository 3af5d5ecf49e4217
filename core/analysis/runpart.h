#pragma once

#include "base/timerange.h"
#include "recording/runsnapshot.h"

#include <chrono>

namespace headroom {

// A part of a run as if it were all of it, so that everything that summarises a run summarises the part. Requests
// belong to it by their planned start; time begins anew with it (seconds, ages, `elapsed`, `startedAt`).
//
// What is counted again: sent, finished and outcomes from the requests; planned, late and dropped starts, the latest
// start and the CPU share from the seconds of the load; failures of a kind where it is the only one of its outcome, or
// all or none of that outcome were planned here. What cannot be split and stays of the whole run: the cells of the
// generator's lag (p99 lag), the counts of other kinds of failure, and when the first of a kind came, which reads as
// the part's beginning where it came before. A request sent but lost to a cut run file counts as sent in the part.
//
// Copies every second it keeps, but for those of a part that begins with the run: meant for a step of a search or the
// end of a run, not for every tick of a long one.

[[nodiscard]] RunSnapshotPtr plannedWithin(const RunSnapshot& run, const TimeRange& range);

/// Whether the counts of every kind of failure are those of the part alone.
[[nodiscard]] bool failuresAreOfPart(const RunSnapshot& run, const OutcomeCounts& ofPart);

/// The run without its warm-up.
[[nodiscard]] RunSnapshotPtr withoutFirst(const RunSnapshot& run, std::chrono::seconds warmUp);

} // namespace headroom
