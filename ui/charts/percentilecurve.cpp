#include "charts/percentilecurve.h"

#include <QLocale>

namespace headroom {

PercentileCurve percentileCurve(const RunView& view, LatencyKind kind)
{
    if (!view.snapshot)
        return {};
    const bool later = view.measured && view.snapshot == view.measured->snapshot;
    return percentileCurve(*view.snapshot, view.summary.judged(), later ? view.measured->limit : view.summary.limit,
                           kind);
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
