#include "analysis/percentilecurve.h"

#include "analysis/jobnumbers.h"
#include "analysis/percentiles.h"
#include "analysis/plannedseconds.h"
#include "analysis/runpart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double fewestBeyond = 10;
constexpr double thinnestStep = 1.0 / 150; // of a nine: less than a pixel on any screen

PercentileCurve curveOf(const ProductLimit& estimate, std::optional<nanoseconds> horizon)
{
    PercentileCurve result;
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
        result.atLeast = horizon ? *horizon : cells::low(estimate.curve().back().cell);
    return result;
}

} // namespace

double nines(double share)
{
    return -std::log10(std::max(1 - share, 1e-12));
}

double shareAtNines(double place)
{
    return 1 - std::pow(10, -place);
}

PercentileCurve percentileCurve(const RunSnapshot& run, const TimeRange& judged, nanoseconds limit, LatencyKind kind)
{
    const RunSnapshotPtr part = judged == TimeRange{} ? nullptr : plannedWithin(run, judged);
    const PlannedSeconds planned(part ? *part : run);
    const auto& seconds = kind == LatencyKind::Response ? planned.response() : planned.service();
    const auto horizon = horizonOf(seconds, limit);
    PercentileCurve curve = curveOf(ProductLimit(seconds, horizon ? std::optional(horizon->cell) : std::nullopt),
                                    horizon ? std::optional(horizon->time) : std::nullopt);
    const bool onlyFailures = curve.points.empty() && curve.atLeast && *curve.atLeast < limit;
    return onlyFailures ? PercentileCurve{} : curve; // how fast a target refuses says nothing of how fast it answers
}

PercentileCurve jobsCurve(const RunSnapshot& run, const TimeRange& judged, std::size_t request, JobKind kind,
                          JobTime time)
{
    const RunSnapshotPtr part = judged == TimeRange{} ? nullptr : plannedWithin(run, judged);
    const PlannedJobs jobs(part ? *part : run, request, kind);
    const auto& times = time == JobTime::Completion ? jobs.completion()
        : time == JobTime::Acceptance               ? jobs.accepted()
                                                    : jobs.silence();
    if (std::ranges::all_of(times, [](const SecondOfTimes& second) { return second.answered.empty(); }))
        return {}; // how fast a target refuses says nothing of how fast it would have been done
    // No horizon: the limit ends requests, and a job outlives those it takes.
    return curveOf(ProductLimit(times, std::nullopt), std::nullopt);
}

std::vector<double> roundShares(double lastShare)
{
    constexpr std::array<double, 10> shares{0, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999};
    std::vector<double> round;
    std::copy_if(shares.begin(), shares.end(), std::back_inserter(round),
                 [&](double share) { return share <= lastShare; });
    return round;
}

} // namespace headroom
