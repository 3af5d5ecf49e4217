#include "charts/percentilecurve.h"

#include "analysis/percentiles.h"
#include "analysis/plannedseconds.h"
#include "analysis/runpart.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double fewestBeyond = 10;
constexpr double thinnestStep = 1.0 / 150; // of a nine: less than a pixel on any screen

} // namespace

double nines(double share)
{
    return -std::log10(std::max(1 - share, 1e-12));
}

double shareAtNines(double place)
{
    return 1 - std::pow(10, -place);
}

PercentileCurve percentileCurve(const RunView& view, LatencyKind kind)
{
    PercentileCurve result;
    if (!view.snapshot)
        return result;
    const TimeRange part = view.summary.judged();
    const RunSnapshotPtr judged = part == TimeRange{} ? view.snapshot : plannedWithin(*view.snapshot, part);
    const PlannedSeconds planned(*judged);
    const auto& seconds = kind == LatencyKind::Response ? planned.response() : planned.service();
    const auto horizon = horizonOf(seconds, view.summary.limit);
    const ProductLimit estimate(seconds, horizon ? std::optional(horizon->cell) : std::nullopt);
    if (static_cast<double>(estimate.total()) <= fewestBeyond)
        return result;
    result.lastShare = 1 - fewestBeyond / static_cast<double>(estimate.total());
    double lastPlace = -1;
    for (const CurveCell& cell : estimate.curve()) {
        const double share = 1 - cell.survival;
        if (cell.answered == 0 || nines(share) - lastPlace < thinnestStep)
            continue;
        lastPlace = nines(share);
        result.points.push_back({share, cells::middle(cell.cell)});
        if (share >= result.lastShare)
            break;
    }
    const bool complete = !result.points.empty() && result.points.back().share >= result.lastShare;
    if (!complete && !estimate.curve().empty())
        result.atLeast = horizon ? horizon->time : cells::low(estimate.curve().back().cell);
    return result;
}

std::vector<AxisTick> percentileTicks(double lastShare)
{
    constexpr std::array<double, 10> shares{0, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999};
    std::vector<AxisTick> ticks;
    for (const double share : shares) {
        if (share <= lastShare)
            ticks.push_back({nines(share), QLocale().toString(share * 100, 'g', 8)});
    }
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
