#include "serverlog/timematch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostTried = 16; ///< requests to either side of an invocation's start
constexpr double leastWeight = 1e-6; ///< about fourteen spreads off: no pair
constexpr double leastSure = 0.5;

struct Edge {
    std::size_t invocation, request;
    double weight;
};

/// How far a moment lies outside of where it belongs, a log's grain taken off.
double spreadsBetween(nanoseconds logged, nanoseconds expected, nanoseconds grain, nanoseconds spread)
{
    const nanoseconds early = expected - (logged + grain);
    const nanoseconds late = logged - expected;
    const nanoseconds off = std::max({early, late, 0ns});
    return toSeconds(off) / toSeconds(spread);
}

double weightOf(const UnnamedInvocation& invocation, const UnnamedRequest& request, nanoseconds spread)
{
    if (request.answered && invocation.status != 0 && invocation.status != request.status)
        return 0;
    double off = spreadsBetween(invocation.start, request.sent, invocation.grain, spread);
    if (request.answered && invocation.end)
        off += spreadsBetween(*invocation.end, request.end, invocation.grain, spread);
    else if (invocation.end && !request.answered) // what ends clearly before was answered in time
        off +=
            toSeconds(std::max(request.end - (*invocation.end + invocation.grain) - spread, 0ns)) / toSeconds(spread);
    return std::exp(-off);
}

/// Requests of each of the profile's by the time they were sent.
using BySent = std::map<std::uint16_t, std::vector<std::size_t>>;

BySent bySent(std::span<const UnnamedRequest> requests)
{
    BySent sorted;
    for (std::size_t i = 0; i < requests.size(); ++i)
        sorted[requests[i].request].push_back(i);
    for (auto& [request, places] : sorted) {
        std::stable_sort(places.begin(), places.end(),
                         [&](std::size_t a, std::size_t b) { return requests[a].sent < requests[b].sent; });
    }
    return sorted;
}

std::vector<Edge> edgesBetween(std::span<const UnnamedInvocation> invocations, std::span<const UnnamedRequest> requests,
                               const BySent& sorted, nanoseconds spread)
{
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < invocations.size(); ++i) {
        for (const std::uint16_t request : invocations[i].requests) {
            const auto found = sorted.find(request);
            if (found == sorted.end())
                continue;
            const auto& places = found->second;
            const auto near =
                std::lower_bound(places.begin(), places.end(), invocations[i].start + invocations[i].grain / 2,
                                 [&](std::size_t place, nanoseconds time) { return requests[place].sent < time; });
            const auto from = near - std::min<std::ptrdiff_t>(near - places.begin(), mostTried);
            const auto to = near + std::min<std::ptrdiff_t>(places.end() - near, mostTried);
            for (auto place = from; place != to; ++place) {
                const double weight = weightOf(invocations[i], requests[*place], spread);
                if (weight > leastWeight)
                    edges.push_back({i, *place, weight});
            }
        }
    }
    return edges;
}

/// The heaviest first, each side once. Places decide between equals, so that equal logs give equal pairs.
std::vector<TimeMatch> heaviestPairs(std::vector<Edge> edges, std::size_t invocations, std::size_t requests)
{
    std::vector<double> ofInvocation(invocations), ofRequest(requests);
    for (const Edge& edge : edges) {
        ofInvocation[edge.invocation] += edge.weight;
        ofRequest[edge.request] += edge.weight;
    }
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.weight > b.weight; });
    std::vector<bool> takenInvocation(invocations), takenRequest(requests);
    std::vector<TimeMatch> pairs;
    for (const Edge& edge : edges) {
        if (takenInvocation[edge.invocation] || takenRequest[edge.request])
            continue;
        takenInvocation[edge.invocation] = takenRequest[edge.request] = true;
        const double all = ofInvocation[edge.invocation] + ofRequest[edge.request] - edge.weight;
        pairs.push_back({edge.invocation, edge.request, edge.weight / all});
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const TimeMatch& a, const TimeMatch& b) { return a.invocation < b.invocation; });
    return pairs;
}

/// What "shortly" is in these pairs: the mean distance of starts, as an exponential's. A few pairs teach little.
nanoseconds learntSpread(std::span<const UnnamedInvocation> invocations, std::span<const UnnamedRequest> requests,
                         const std::vector<TimeMatch>& pairs, nanoseconds spread)
{
    constexpr nanoseconds least = 2ms;
    constexpr std::size_t fewest = 10;
    if (pairs.size() < fewest)
        return spread;
    std::vector<double> off;
    for (const TimeMatch& pair : pairs) {
        const UnnamedInvocation& invocation = invocations[pair.invocation];
        off.push_back(spreadsBetween(invocation.start, requests[pair.request].sent, invocation.grain, spread));
    }
    std::nth_element(off.begin(), off.begin() + off.size() / 2, off.end());
    const double mean = off[off.size() / 2] / std::log(2.0); // from the median: wrong pairs are far off
    return std::clamp(std::chrono::round<nanoseconds>(std::chrono::duration<double>(toSeconds(spread) * mean)), least,
                      spread);
}

} // namespace

TimeMatches matchByTime(std::span<const UnnamedInvocation> invocations, std::span<const UnnamedRequest> requests,
                        nanoseconds spread)
{
    const BySent sorted = bySent(requests);
    const auto edgesWith = [&](nanoseconds width) { return edgesBetween(invocations, requests, sorted, width); };
    const auto pairsOf = [&](std::vector<Edge> edges) {
        return heaviestPairs(std::move(edges), invocations.size(), requests.size());
    };
    const nanoseconds learnt = learntSpread(invocations, requests, pairsOf(edgesWith(spread)), spread);
    std::vector<Edge> edges = edgesWith(learnt);
    std::vector<bool> fits(invocations.size());
    for (const Edge& edge : edges)
        fits[edge.invocation] = true;
    TimeMatches matches;
    matches.ambiguous = static_cast<std::uint64_t>(std::count(fits.begin(), fits.end(), true));
    for (const TimeMatch& pair : pairsOf(std::move(edges))) {
        if (pair.sure <= leastSure)
            continue;
        matches.pairs.push_back(pair);
        --matches.ambiguous;
    }
    return matches;
}

} // namespace headroom
