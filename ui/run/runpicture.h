#pragma once

#include "analysis/heatmapgrid.h"
#include "charts/jobcurves.h"
#include "run/runview.h"

#include <memory>
#include <vector>

namespace headroom {

/// What the charts of a run draw of its many histograms: made away from the window's thread where a run is long.
struct RunPicture {
    LatencyKind kind = LatencyKind::Response;
    TimeBins time;
    LatencyScale scale;
    std::shared_ptr<const HeatMapGrid> grid; ///< of what was seen, split at the limit looked at
    std::vector<InFlightDot> dots; ///< of a live run
    PercentileCurve curve;
    PercentileCurve seenCurve; ///< under another limit: as it was measured
    JobCurves jobs;
};

[[nodiscard]] std::shared_ptr<const RunPicture> runPicture(const RunView& view, LatencyKind kind);
/// The view with a picture of this kind: its own, or one that is made.
[[nodiscard]] RunView pictured(RunView view, LatencyKind kind);

} // namespace headroom
