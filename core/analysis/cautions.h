#pragma once

#include "analysis/percentiles.h"
#include "analysis/runsummary.h"
#include "base/timerange.h"

namespace headroom {

/// A thread busier than this has no room to be on time; worth a note before starts come late.
inline constexpr double busyCpuShare = 0.9;

/// What a reader must know to read the numbers right: too short a run, too few slow moments, percentiles of survivors.
[[nodiscard]] std::vector<std::string> cautions(const RunSummary& numbers, const RunSnapshot& snapshot,
                                                const PercentileEstimates& response);

/// What of the run its numbers leave out, where they leave out a warm-up.
[[nodiscard]] std::string warmUpNote(const RunSummary& numbers);
/// What numbers of a part of this run are of, and which of them cannot be told apart by the second.
[[nodiscard]] std::string rangeNote(const TimeRange& range, const RunSnapshot& run, const OutcomeCounts& ofPart,
                                    std::chrono::seconds warmUp);

} // namespace headroom
