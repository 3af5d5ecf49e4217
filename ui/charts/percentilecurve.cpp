#include "charts/percentilecurve.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace headroom {

namespace {

/// While a run goes on its last share grows with each answer, and an axis that ends elsewhere is laid out anew, which
/// takes Qt Charts longer than all else of the picture: it grows a tenth of a nine at a time.
PercentileCurve grownInSteps(PercentileCurve curve)
{
    constexpr double step = 0.1;
    const double end = std::floor(nines(curve.lastShare) / step) * step;
    if (curve.lastShare <= 0 || end <= 0)
        return curve;
    curve.lastShare = shareAtNines(end);
    const auto beyond = std::find_if(curve.points.begin(), curve.points.end(),
                                     [&](const auto& point) { return point.share >= curve.lastShare; });
    if (beyond != curve.points.end()) { // it reaches the end, with that point
        curve.points.erase(std::next(beyond), curve.points.end());
        curve.atLeast.reset();
    }
    return curve;
}

} // namespace

PercentileCurve percentileCurve(const RunView& view, LatencyKind kind)
{
    if (!view.snapshot)
        return {};
    const bool later = view.measured && !view.summary.whatIfs.empty() && view.summary.whatIfs.front().beyond;
    PercentileCurve curve =
        percentileCurve(*view.snapshot, view.summary.judged(), later ? view.measured->limit : view.summary.limit, kind);
    return view.live() ? grownInSteps(std::move(curve)) : curve;
}

PercentileCurve seenCurve(const RunView& view, LatencyKind kind)
{
    return view.measured ? percentileCurve(*view.measured->snapshot, view.summary.judged(), view.measured->limit, kind)
                         : PercentileCurve();
}

std::vector<AxisTick> percentileTicks(double lastShare)
{
    std::vector<AxisTick> ticks;
    for (const double share : roundShares(lastShare))
        ticks.push_back({nines(share), QLocale().toString(share * 100, 'g', 8)});
    return ticks;
}

std::vector<SharePercentile> percentilesOf(const LatencySummary& summary)
{
    return {
        {0.5, &summary.p50}, {0.9, &summary.p90}, {0.95, &summary.p95}, {0.99, &summary.p99}, {0.999, &summary.p99_9}};
}

const LatencySummary& latenciesOf(const RunSummary& summary, LatencyKind kind)
{
    return kind == LatencyKind::Response ? summary.response : summary.service;
}

} // namespace headroom
