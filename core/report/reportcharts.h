#pragma once

#include "analysis/runsummary.h"
#include "report/picture.h"
#include "store/runlabels.h"

#include <vector>

namespace headroom {

/// The charts of a record, of service times because the limit is held against those: how requests came out over time
/// as a heat map split at the limit, and the percentile curve with the limit's line. From the very numbers that the
/// window's charts draw. The markers stand in the heat map by number, with their notes under it. Empty where nothing
/// was sent. A chart is as large for ten million requests as for a thousand.
[[nodiscard]] std::vector<Figure> reportFigures(const RunSummary& summary, const LoadProfile& profile,
                                                const RunSnapshot& run, const RunMarkers& markers = {});

} // namespace headroom
