#include "run/runpicture.h"

#include "charts/timeaxis.h"

#include <algorithm>

namespace headroom {

namespace {

/// A limit that is only looked at moves its line, and not the axis under it.
LatencyScale scaleOf(const RunView& view, LatencyKind kind)
{
    GatewayLimit measured = view.profile->limit;
    if (view.measured)
        measured.time = view.measured->limit;
    LatencyScale scale = latencyScale(measured, view.seen(), kind);
    if (!view.measured)
        return scale;
    scale.limit = view.profile->limit.time;
    scale.nearMark = view.profile->limit.nearMark();
    scale.high = std::max(scale.high, scale.limit + scale.limit / 5);
    scale.low = std::min(scale.low, scale.nearMark / 2);
    return scale;
}

/// The map of a view under another limit shows both.
LatencyScale mapScaleOf(const RunView& view, const LatencyScale& scale, bool near)
{
    return near ? nearLimit(scale, view.measured ? view.measured->limit : scale.limit) : scale;
}

} // namespace

std::shared_ptr<const RunPicture> runPicture(const RunView& view, const ShownLatencies& latencies)
{
    const LatencyKind kind = latencies.kind;
    auto picture = std::make_shared<RunPicture>();
    picture->latencies = latencies;
    picture->time = timeBins(shownTime(*view.profile, view.snapshot.get()));
    picture->scale = scaleOf(view, kind);
    picture->grid = std::make_shared<const HeatMapGrid>(
        heatMapGrid(view.seen(), kind, picture->time, mapScaleOf(view, picture->scale, latencies.nearLimit)));
    if (view.live())
        picture->dots = inFlightDots(*view.snapshot, *picture->grid, kind);
    picture->curve = percentileCurve(view, kind);
    picture->seenCurve = seenCurve(view, kind);
    picture->jobs = jobCurves(view);
    return picture;
}

RunView pictured(RunView view, const ShownLatencies& latencies)
{
    if (!view.picture || view.picture->latencies != latencies)
        view.picture = runPicture(view, latencies);
    return view;
}

} // namespace headroom
