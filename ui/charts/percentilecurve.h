#pragma once

#include "analysis/latencysummary.h"
#include "charts/latencyscale.h"
#include "run/runview.h"

#include <optional>
#include <vector>

namespace headroom {

/// How many were answered by when, as a curve over an axis that gives every further nine of a percentile the same
/// width (as HdrHistogram's plotter does).
struct PercentileCurve {
    struct Point {
        double share = 0; ///< of the requests, answered by then
        nanoseconds latency{0};
        friend bool operator==(const Point&, const Point&) = default;
    };
    std::vector<Point> points; ///< ascending in both
    std::optional<nanoseconds> atLeast; ///< the curve is censored here: the rest took this long or longer
    double lastShare = 0; ///< the axis ends here: fewer than ten requests lie beyond; 0: too few to draw
};

/// Where a share stands on the axis: 0 at 0 %, 1 at 90 %, 2 at 99 % ...
[[nodiscard]] double nines(double share);
[[nodiscard]] double shareAtNines(double place);

/// The product-limit estimate of the view's run without its warm-up, thinned to what a screen can show. Empty before
/// there are answers.
[[nodiscard]] PercentileCurve percentileCurve(const RunView& view, LatencyKind kind);

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
