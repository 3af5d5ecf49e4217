#include "analysis/limitinference.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double smallestShare = 0.1; ///< of all failures, in the densest window
constexpr double mostByChance = 0.01;
constexpr double densityOfAMode = 2.5; ///< the densest place of an ordinary distribution, against an even spread
constexpr double growingShare = 0.1; ///< of the densest window, that the window beside it must hold
constexpr std::uint64_t fewestToGrow = 2;
constexpr nanoseconds narrowest = 100ms;
constexpr double widestShare = 0.05; ///< of the time itself
constexpr double mostLeadingUp = 0.15; ///< failures just before the cluster, of those in it

nanoseconds shareOf(nanoseconds time, double share)
{
    return nanoseconds(std::llround(toSeconds(time) * share * 1e9));
}

/// Times of failures, each standing at the middle of its cell.
class Times {
public:
    explicit Times(const CellCounts& counts)
    {
        for (const CellCount& count : counts)
            add(count.cell, count.count);
    }

    [[nodiscard]] std::uint64_t total() const { return m_places.empty() ? 0 : m_places.back().upTo; }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] nanoseconds at(std::size_t place) const { return m_places[place].time; }
    [[nodiscard]] std::uint32_t cell(std::size_t place) const { return m_places[place].cell; }

    /// The first place at or after `time`; size() past the last.
    [[nodiscard]] std::size_t from(nanoseconds time) const
    {
        const auto found = std::lower_bound(m_places.begin(), m_places.end(), time,
                                            [](const Place& place, nanoseconds of) { return place.time < of; });
        return static_cast<std::size_t>(found - m_places.begin());
    }
    /// Failures in the places from `first` on and before `end`.
    [[nodiscard]] std::uint64_t count(std::size_t first, std::size_t end) const
    {
        return first < end ? upTo(end) - upTo(first) : 0;
    }
    /// Failures with `low` <= time < `high`.
    [[nodiscard]] std::uint64_t within(nanoseconds low, nanoseconds high) const { return count(from(low), from(high)); }

    [[nodiscard]] Times without(std::size_t first, std::size_t last) const
    {
        Times rest{{}};
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (i < first || i > last)
                rest.add(m_places[i].cell, count(i, i + 1));
        }
        return rest;
    }

private:
    struct Place {
        std::uint32_t cell;
        nanoseconds time;
        std::uint64_t upTo; ///< failures here and before
    };
    void add(std::uint32_t cell, std::uint64_t count)
    {
        m_places.push_back({cell, cells::middle(cell), total() + count});
    }
    [[nodiscard]] std::uint64_t upTo(std::size_t end) const { return end == 0 ? 0 : m_places[end - 1].upTo; }

    std::vector<Place> m_places;
};

/// Places `first` to `last`, both included.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint64_t count = 0;
};

Stretch densestWindow(const Times& times)
{
    Stretch densest;
    std::size_t end = 0;
    for (std::size_t first = 0; first < times.size(); ++first) {
        const nanoseconds reach = times.at(first) + clusterWindow(times.at(first));
        while (end < times.size() && times.at(end) <= reach)
            ++end;
        const std::uint64_t count = times.count(first, end);
        if (count > densest.count)
            densest = {first, end - 1, count};
    }
    return densest;
}

/// Of a Poisson count.
double probabilityOfAtLeast(std::uint64_t count, double expected)
{
    namespace policies = boost::math::policies;
    // Counts that no run reaches but a damaged file may hold must not throw.
    using Policy =
        policies::policy<policies::promote_double<false>, policies::evaluation_error<policies::ignore_error>>;
    return boost::math::gamma_p(static_cast<double>(count), expected, Policy());
}

/// A few that ended a little earlier for reasons of their own would make the timer look set too low. What it ended lies
/// closer together.
Stretch withoutStragglers(const Times& times, const Stretch& window)
{
    const nanoseconds gap = clusterWindow(times.at(window.first)) / 4;
    const double most = mostLeadingUp * static_cast<double>(window.count);
    std::size_t first = window.first;
    for (std::size_t i = window.first + 1; i <= window.last; ++i) {
        if (static_cast<double>(times.count(window.first, i)) > most)
            break;
        if (times.at(i) - times.at(i - 1) > gap)
            first = i;
    }
    return {first, window.last, times.count(first, window.last + 1)};
}

/// So many would come together somewhere even if nothing brought them together.
bool maybeChance(const Times& times, const Stretch& densest)
{
    const nanoseconds time = times.at(densest.first);
    const auto around = static_cast<double>(times.within(time / 2, 2 * time + 1ns));
    const double width = std::log1p(toSeconds(clusterWindow(time)) / toSeconds(time));
    const double expected = densityOfAMode * around * width / std::log(4.0);
    if (static_cast<double>(densest.count) <= expected) // infinite at time zero
        return true;
    return static_cast<double>(times.total()) * probabilityOfAtLeast(densest.count, expected) >= mostByChance;
}

Stretch grown(const Times& times, Stretch stretch)
{
    const nanoseconds window = clusterWindow(times.at(stretch.first));
    const auto enough = std::max(static_cast<double>(fewestToGrow), growingShare * static_cast<double>(stretch.count));
    const auto worthIt = [&](std::size_t first, std::size_t end) {
        return static_cast<double>(times.count(first, end)) >= enough;
    };
    for (std::size_t next = times.from(times.at(stretch.first) - window); worthIt(next, stretch.first);
         next = times.from(times.at(stretch.first) - window))
        stretch.first = next;
    for (std::size_t end = times.from(times.at(stretch.last) + window + 1ns); worthIt(stretch.last + 1, end);
         end = times.from(times.at(stretch.last) + window + 1ns))
        stretch.last = end - 1;
    stretch.count = times.count(stretch.first, stretch.last + 1);
    return stretch;
}

bool isTimer(const Times& times, const Times& others, const Stretch& cluster)
{
    const nanoseconds first = times.at(cluster.first);
    const nanoseconds width = times.at(cluster.last) - first;
    if (width > std::max(narrowest, shareOf(first, widestShare)))
        return false;
    const nanoseconds before = first - 2 * width - clusterWindow(first);
    const std::uint64_t leadingUp = times.within(before, first) + others.within(before, first);
    return static_cast<double>(leadingUp) <= mostLeadingUp * static_cast<double>(cluster.count);
}

TimerCluster clusterOf(const Times& times, const Stretch& stretch)
{
    TimerCluster cluster{
        .firstCell = times.cell(stretch.first), .lastCell = times.cell(stretch.last), .count = stretch.count};
    const nanoseconds width = times.at(stretch.last) - times.at(stretch.first);
    cluster.high = cells::high(cluster.firstCell);
    cluster.low = std::max(0ns, cells::low(cluster.firstCell) - std::max(narrowest, width));
    return cluster;
}

} // namespace

nanoseconds clusterWindow(nanoseconds time)
{
    return std::max<nanoseconds>(50ms, shareOf(time, 0.01));
}

std::vector<TimerCluster> timerClusters(const CellCounts& failures, const CellCounts& others)
{
    std::vector<TimerCluster> found;
    Times times(failures);
    const Times notTimed(others);
    const double enough =
        std::max(static_cast<double>(fewestForACluster), smallestShare * static_cast<double>(times.total()));
    while (found.size() < mostClusters) {
        const Stretch densest = densestWindow(times);
        if (static_cast<double>(densest.count) < enough || maybeChance(times, densest))
            break;
        const Stretch cluster = grown(times, withoutStragglers(times, densest));
        if (!isTimer(times, notTimed, cluster))
            break;
        found.push_back(clusterOf(times, cluster));
        times = times.without(cluster.first, cluster.last);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.firstCell < b.firstCell; });
    return found;
}

std::optional<nanoseconds> likelySetting(const TimerCluster& cluster, std::span<const nanoseconds> known)
{
    std::vector<nanoseconds> within;
    const auto add = [&](nanoseconds value) {
        if (value > 0ns && cluster.fits(value))
            within.push_back(value);
    };
    for (const nanoseconds value : known)
        add(value);
    const nanoseconds latest = cluster.high + timerGrain;
    add(latest - latest % 500ms);
    add(latest - latest % 500ms - 500ms);
    const bool one =
        !within.empty() && std::all_of(within.begin(), within.end(), [&](auto value) { return value == within[0]; });
    return one ? std::optional(within[0]) : std::nullopt;
}

} // namespace headroom
