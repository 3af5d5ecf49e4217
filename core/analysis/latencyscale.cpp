#include "analysis/latencyscale.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double rowsPerDecade = 10;
constexpr double fewestRows = 24; ///< of a scale that is shorter than a decade
constexpr double roomAboveLimit = 2;
constexpr double shareOfFaster = 0.09; ///< of a part of a scale: the row of all that is faster, with room for a label
constexpr double shareOfSlower = 0.04;
constexpr nanoseconds lowestShown = 100us;

double log10ms(nanoseconds latency)
{
    return std::log10(toMilliseconds(std::max(latency, nanoseconds(1us))));
}

nanoseconds fromLog10ms(double position)
{
    return nanoseconds(std::llround(std::pow(10, position) * 1e6));
}

/// 1, 3, 10, 30 ... at or below the latency.
nanoseconds roundedDown(nanoseconds latency)
{
    const double decade = std::floor(log10ms(latency) + 1e-9);
    const nanoseconds three = fromLog10ms(decade) * 3;
    return latency >= three ? three : fromLog10ms(decade);
}

void addRows(std::vector<nanoseconds>& edges, nanoseconds to, double perDecade)
{
    const double from = log10ms(edges.back());
    const double length = log10ms(to) - from;
    const int rows = std::max(1, static_cast<int>(std::lround(length * perDecade)));
    for (int row = 1; row < rows; ++row)
        edges.push_back(fromLog10ms(from + length * row / rows));
    edges.push_back(to); // exactly, not by way of a logarithm
}

/// 1, 3, 10, 30 ...
std::vector<nanoseconds> stepsOfDecades(const LatencyScale& scale)
{
    std::vector<nanoseconds> steps;
    for (int decade = static_cast<int>(std::floor(scale.bottom())); decade <= static_cast<int>(scale.top()); ++decade) {
        for (const int factor : {1, 3})
            steps.push_back(fromLog10ms(decade) * factor);
    }
    return steps;
}

/// About six, of 1, 2 or 5 of a power of ten each.
std::vector<nanoseconds> evenSteps(const LatencyScale& scale)
{
    const double rough = toMilliseconds(scale.high - scale.low) / 6;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double step = rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
    std::vector<nanoseconds> steps;
    for (double at = std::ceil(toMilliseconds(scale.low) / step); at * step <= toMilliseconds(scale.high); ++at)
        steps.emplace_back(std::llround(at * step * 1e6));
    return steps;
}

} // namespace

const Distribution& distributionOf(const SecondOfRun& second, LatencyKind kind)
{
    return kind == LatencyKind::Response ? second.response : second.service;
}

double LatencyScale::at(nanoseconds latency) const
{
    return log10ms(std::clamp(latency, low, high));
}

nanoseconds LatencyScale::fasterBelow() const
{
    return fromLog10ms(bottom() + span() * shareOfFaster);
}

nanoseconds LatencyScale::latencyAt(double position) const
{
    return fromLog10ms(position);
}

LatencyScale latencyScale(const GatewayLimit& limit, const RunSnapshot* snapshot, LatencyKind kind)
{
    nanoseconds fastest = nanoseconds::max();
    nanoseconds slowest{0};
    const auto include = [&](const CellCounts& counts) {
        if (counts.empty())
            return;
        fastest = std::min(fastest, cells::low(counts.front().cell));
        slowest = std::max(slowest, cells::high(counts.back().cell));
    };
    if (snapshot) {
        for (const auto& second : snapshot->seconds) {
            include(distributionOf(*second, kind).answered);
            include(distributionOf(*second, kind).gatewayTimeout);
        }
    }
    LatencyScale scale;
    scale.limit = limit.time;
    scale.nearMark = limit.nearMark();
    scale.heldAgainst = limit.heldAgainst();
    const nanoseconds start = fastest == nanoseconds::max() ? limit.time / 300 : fastest;
    scale.low = std::max(roundedDown(std::min(start, limit.nearMark() / 10)), lowestShown);
    scale.high = std::max(slowest + slowest / 20,
                          nanoseconds(std::llround(static_cast<double>(limit.time.count()) * roomAboveLimit)));
    return scale;
}

LatencyScale nearLimit(LatencyScale scale, nanoseconds other)
{
    const nanoseconds low = std::min({scale.limit / 2, other / 2, scale.nearMark / 10 * 9});
    const nanoseconds high = std::max(scale.limit, other) / 10 * 11;
    const double span = (log10ms(high) - log10ms(low)) / (1 - shareOfFaster - shareOfSlower);
    scale.low = fromLog10ms(log10ms(low) - span * shareOfFaster);
    scale.high = fromLog10ms(log10ms(high) + span * shareOfSlower);
    scale.part = true;
    return scale;
}

std::vector<nanoseconds> latencyRows(const LatencyScale& scale)
{
    const double perDecade = scale.span() < 1 ? fewestRows / scale.span() : rowsPerDecade;
    std::vector<nanoseconds> edges{scale.low};
    if (scale.part)
        edges.push_back(scale.fasterBelow());
    const nanoseconds last = scale.part ? fromLog10ms(scale.top() - scale.span() * shareOfSlower) : scale.high;
    for (const nanoseconds edge : {scale.nearMark, scale.limit, last}) {
        if (edge > edges.back())
            addRows(edges, edge, perDecade);
    }
    if (scale.part)
        edges.push_back(scale.high);
    return edges;
}

std::vector<nanoseconds> roundLatencies(const LatencyScale& scale)
{
    const double clearance = 0.15 * std::min(1.0, scale.span()); // of a decade
    constexpr double rounding = 1e-6; // a label exactly on the end of the axis is shown
    std::vector<nanoseconds> latencies;
    for (const nanoseconds latency : scale.span() < 1 ? evenSteps(scale) : stepsOfDecades(scale)) {
        const double at = log10ms(latency);
        const bool shown = at > scale.bottom() - rounding && at < scale.top() + rounding;
        if (shown && std::abs(at - log10ms(scale.limit)) > clearance)
            latencies.push_back(latency);
    }
    return latencies;
}

} // namespace headroom
