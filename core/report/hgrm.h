#pragma once

#include "analysis/latencyscale.h"
#include "base/timerange.h"

#include <string>

namespace headroom {

// What HdrHistogram's own tools read. They know no "at least": every request is there with its own time, failures and
// timeouts with the time they took, so that what they draw is a lower bound wherever a request failed.

/// The times of what was planned within `range`, all requests.
[[nodiscard]] LatencyHistogram timesOf(const RunSnapshot& run, const TimeRange& range, LatencyKind kind);

/// HdrHistogram's percentile distribution as text (".hgrm", outputPercentileDistribution with five steps to each
/// halving), in milliseconds.
[[nodiscard]] std::string percentileDistribution(const LatencyHistogram& times);

/// What timesOf() holds, as comments to put behind it: no other file tells that failures are among the times, and a
/// fast one looks like a quick answer. HdrHistogram's plotter and hdr-plot pass over lines that begin with '#',
/// wherever they are; behind the table they are out of the way of who takes the first line for its header.
[[nodiscard]] std::string whatTimesHold(const RunSnapshot& run, const TimeRange& range, LatencyKind kind,
                                        std::chrono::seconds warmUp);

/// An interval log, format 1.3 (".hlog"): one histogram a second and kind, tagged "response" and "service". Values are
/// microseconds, the maximum column milliseconds. By planned start.
[[nodiscard]] std::string histogramLog(const RunSnapshot& run, const TimeRange& range);

} // namespace headroom
