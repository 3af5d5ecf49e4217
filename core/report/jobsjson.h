#pragma once

#include "analysis/jobnumbers.h"
#include "report/jsonvalues.h"

#include <vector>

namespace headroom {

/// "jobs" of the summary: all of them counted, then those of each request and kind.
///   ended, done, open      counts; open: go on (a run under way)
///   by_request[]           name, kind ("polled", "pushed", "streamed"), ended, open,
///     ends {done, failed, refused, lost, given_up, unfinished}      add up to ended; given_up are the abandoned ones
///     accepted_ms, completion_ms, longest_silence_ms                percentiles as response_ms; from the planned start
///     parts, parts_per_job, done_past_limit
[[nodiscard]] Json jobsJson(const std::vector<JobsSummary>& jobs);

} // namespace headroom
