#pragma once

#include "analysis/latencysummary.h"
#include "analysis/percentilecurve.h"
#include "charts/latencyscale.h"
#include "run/runview.h"

#include <optional>
#include <vector>

namespace headroom {

/// That of the view's run without its warm-up.
[[nodiscard]] PercentileCurve percentileCurve(const RunView& view, LatencyKind kind);

/// Of a view under another limit: the curve as it was measured. Else empty.
[[nodiscard]] PercentileCurve seenCurve(const RunView& view, LatencyKind kind);

/// 0, 50, 90, 95, 99, 99.9 ... %, as far as the axis goes.
[[nodiscard]] std::vector<AxisTick> percentileTicks(double lastShare);

/// A percentile of the summary together with its share.
struct SharePercentile {
    double share = 0;
    const std::optional<Percentile>* percentile = nullptr;
};
/// p50 to p99.9 of a summary, in order; those the sample cannot support are unset inside.
[[nodiscard]] std::vector<SharePercentile> percentilesOf(const LatencySummary& summary);
[[nodiscard]] const LatencySummary& latenciesOf(const RunSummary& summary, LatencyKind kind);

} // namespace headroom
