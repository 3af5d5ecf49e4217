#pragma once

#include "analysis/latencyscale.h"
#include "base/timerange.h"
#include "recording/jobrecord.h"

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

/// The product-limit estimate of what was planned within `judged`, thinned to what a screen can show. Empty before
/// there are answers.
[[nodiscard]] PercentileCurve percentileCurve(const RunSnapshot& run, const TimeRange& judged, nanoseconds limit,
                                              LatencyKind kind);

/// Which time of a job is meant; see JobNumbers.
enum class JobTime { Completion, Acceptance, Silence };
/// The same of the jobs of one request, from their planned start (a silence: from what was heard before it). What goes
/// on counts as censored at its age. Empty before one has got so far.
[[nodiscard]] PercentileCurve jobsCurve(const RunSnapshot& run, const TimeRange& judged, std::size_t request,
                                        JobKind kind, JobTime time);

/// 0, 50, 75, 90, 95, 99, 99.9 ... %, as far as the axis goes: for labels.
[[nodiscard]] std::vector<double> roundShares(double lastShare);

} // namespace headroom
