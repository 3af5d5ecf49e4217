#pragma once

#include "analysis/heatmapgrid.h"
#include "charts/jobcurves.h"
#include "run/runview.h"

#include <memory>
#include <vector>

namespace headroom {

/// Which times the charts show, and how much of them.
struct ShownLatencies {
    LatencyKind kind = LatencyKind::Response;
    bool nearLimit = false; ///< the heat map around its limit alone
    friend bool operator==(const ShownLatencies&, const ShownLatencies&) = default;
};

/// What the charts of a run draw of its many histograms: made away from the window's thread where a run is long.
struct RunPicture {
    ShownLatencies latencies;
    TimeBins time;
    LatencyScale scale; ///< of all answers
    std::shared_ptr<const HeatMapGrid> grid; ///< of what was seen, split at the limit looked at, with its own scale
    std::vector<InFlightDot> dots; ///< of a live run
    PercentileCurve curve;
    PercentileCurve seenCurve; ///< under another limit: as it was measured
    JobCurves jobs;
};

[[nodiscard]] std::shared_ptr<const RunPicture> runPicture(const RunView& view, const ShownLatencies& latencies);
/// The view with a picture of these times: its own, or one that is made.
[[nodiscard]] RunView pictured(RunView view, const ShownLatencies& latencies);

} // namespace headroom
