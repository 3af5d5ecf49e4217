#include "analysis/percentiles.h"

#include "analysis/limitinference.h"
#include "analysis/realranks.h"
#include "gateway/gatewayentry.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double rankSlack = 1e-9; ///< a rank that is whole but for rounding is that whole rank

/// Where a percentile is read from the curve, and where its spread is judged.
struct Places {
    std::optional<std::size_t> value; ///< unset: censored before
    std::optional<std::size_t> judged; ///< unset: no answers, or all of them in one last cell
};

/// The spread is judged where the percentile lies. Where the curve ends before it, or ends there with nobody left
/// waiting (its variance would read zero), the last cell before that must stand for it.
Places placesOf(const ProductLimit& curve, double share)
{
    Places places;
    places.value = curve.reaching(share);
    places.judged = curve.lastOpenAnswer(places.value ? *places.value + 1 : curve.curve().size());
    return places;
}

double shareAnswered(const ProductLimit& curve, std::size_t at)
{
    return 1 - curve.curve()[at].survival;
}

/// The latest time up to which enough requests were watched to say that the percentile lies past it: were it earlier,
/// all of those still waiting then would have had to outlast it, which happens in less than 2.5 % of samples.
std::optional<nanoseconds> watchedUntil(const ProductLimit& curve, double share, double design, nanoseconds lastKnown)
{
    const auto& places = curve.curve();
    for (auto at = places.rbegin(); at != places.rend(); ++at) {
        if (!tooFewFor(1 - share, static_cast<double>(at->atRisk) / design))
            return at == places.rbegin() ? lastKnown : cells::low(at->cell);
    }
    return std::nullopt;
}

std::optional<nanoseconds> lowEnd(const ProductLimit& curve, const PercentileEstimate& estimate, double share,
                                  double rank, nanoseconds lastKnown)
{
    const auto n = static_cast<double>(curve.total());
    const double level = std::floor(rank * n / estimate.effective + rankSlack) / n;
    if (const auto at = curve.reaching(level))
        return cells::low(curve.curve()[*at].cell);
    return watchedUntil(curve, share, estimate.spread.design, lastKnown);
}

std::optional<nanoseconds> highEnd(const ProductLimit& curve, const PercentileEstimate& estimate, double rank)
{
    const auto n = static_cast<double>(curve.total());
    const double level = std::ceil(rank * n / estimate.effective - rankSlack) / n;
    const auto at = curve.reaching(level);
    return at ? std::optional(cells::high(curve.curve()[*at].cell)) : std::nullopt;
}

/// Where the curve ends.
struct LastKnown {
    nanoseconds time{0};
    bool isLimit = false;
};

PercentileEstimate estimateAt(const ProductLimit& curve, const Places& places, const Spread& spread, double share,
                              const LastKnown& last)
{
    const auto n = static_cast<double>(curve.total());
    PercentileEstimate estimate{.percentile = {}, .spread = spread, .effective = n};
    if (places.judged) {
        const double answered = shareAnswered(curve, *places.judged);
        estimate.effective = std::min(n, answered * (1 - answered) / spread.variance);
    }
    Percentile& percentile = estimate.percentile;
    if (places.value)
        percentile.value = cells::middle(curve.curve()[*places.value].cell);
    else
        percentile.atLeast = last.time;
    percentile.atLimit = !places.value && last.isLimit;
    const RealRanks ranks = realRanks(share, estimate.effective);
    percentile.low = lowEnd(curve, estimate, share, ranks.low, last.time);
    if (places.value && ranks.high)
        percentile.high = highEnd(curve, estimate, *ranks.high);
    return estimate;
}

/// The spread at each place, in their order; places may repeat and ascend.
std::vector<Spread> spreadsAt(const ProductLimit& curve, std::span<const SecondOfTimes> seconds,
                              std::span<const std::size_t> at, LoadCourse course)
{
    if (at.empty())
        return {};
    std::uint32_t last = 0;
    for (const SecondOfTimes& second : seconds)
        last = std::max(last, second.second);
    const std::uint32_t secondsPerTick = secondsPerTickFor(last);
    const auto influences = curve.influences(seconds, at, 1 + last / secondsPerTick, secondsPerTick);
    std::vector<Spread> spreads;
    for (std::size_t i = 0; i < at.size(); ++i)
        spreads.push_back(spreadOf(influences[i], curve.greenwood(at[i]), course));
    return spreads;
}

/// Where the gateway's limit shows first in its timeouts, of which there is at least one.
std::uint32_t shortestAtALimit(const CellCounts& timeouts, nanoseconds limit)
{
    const auto clusters = timerClusters(timeouts);
    if (!clusters.empty())
        return clusters.front().firstCell;
    const std::uint32_t earliest = cells::of(limit - limitTolerance(limit));
    const auto first =
        std::find_if(timeouts.begin(), timeouts.end(), [&](const CellCount& time) { return time.cell >= earliest; });
    return first == timeouts.end() ? timeouts.front().cell : first->cell;
}

} // namespace

std::optional<Horizon> horizonOf(std::span<const SecondOfTimes> seconds, nanoseconds limit)
{
    LatencyHistogram timeouts;
    for (const SecondOfTimes& second : seconds) {
        for (const CellCount& time : second.gatewayTimeout)
            timeouts.recordCell(time.cell, time.count);
    }
    if (timeouts.total() == 0)
        return std::nullopt;
    const std::uint32_t cell = shortestAtALimit(timeouts.toCells(), limit);
    // A timer may end a little early, and a cell is as fine as times are kept: what comes that near is the limit.
    const bool isLimit = cells::low(cell) <= limit && limit <= cells::high(cell) + timerGrain;
    return Horizon{cell, isLimit ? limit : cells::low(cell)};
}

PercentileEstimates estimatePercentiles(std::span<const SecondOfTimes> seconds, std::optional<Horizon> horizon,
                                        LoadCourse course)
{
    const ProductLimit curve(seconds, horizon ? std::optional(horizon->cell) : std::nullopt);
    std::array<std::optional<Places>, percentileShares.size()> places;
    std::vector<std::size_t> judged;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (tooFewFor(percentileShares[i], static_cast<double>(curve.total())))
            continue;
        places[i] = placesOf(curve, percentileShares[i]);
        if (places[i]->judged && (judged.empty() || judged.back() != *places[i]->judged))
            judged.push_back(*places[i]->judged);
    }
    const std::vector<Spread> spreads = spreadsAt(curve, seconds, judged, course);

    PercentileEstimates estimates;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i])
            continue;
        Spread spread;
        if (places[i]->judged) {
            const auto found = std::lower_bound(judged.begin(), judged.end(), *places[i]->judged);
            spread = spreads[static_cast<std::size_t>(found - judged.begin())];
        }
        const LastKnown last{horizon ? horizon->time : cells::low(curve.curve().back().cell), horizon.has_value()};
        estimates[i] = estimateAt(curve, *places[i], spread, percentileShares[i], last);
    }
    return estimates;
}

} // namespace headroom
