#include "analysis/truetimes.h"

#include "analysis/plannedseconds.h"

#include <algorithm>

namespace headroom {

namespace {

CellCounts copied(std::span<const CellCount> cells)
{
    return {cells.begin(), cells.end()};
}

bool takeOne(CellCounts& counts, std::uint32_t cell)
{
    const auto found =
        std::find_if(counts.begin(), counts.end(), [&](const CellCount& one) { return one.cell == cell; });
    if (found == counts.end())
        return false;
    if (--found->count == 0)
        counts.erase(found);
    return true;
}

void addOne(CellCounts& counts, std::uint32_t cell)
{
    const auto at = std::lower_bound(counts.begin(), counts.end(), cell,
                                     [](const CellCount& one, std::uint32_t wanted) { return one.cell < wanted; });
    if (at != counts.end() && at->cell == cell)
        ++at->count;
    else
        counts.insert(at, {cell, 1});
}

} // namespace

TrueTimes::TrueTimes(const RunSnapshot& run)
{
    const PlannedSeconds planned(run);
    for (const SecondOfTimes& second : planned.service()) {
        m_place.emplace(second.second, m_seconds.size()); // what was in flight comes later, in seconds of its own
        m_seconds.push_back(
            {second.second, copied(second.answered), copied(second.gatewayTimeout), copied(second.otherCensored)});
    }
}

void TrueTimes::move(std::uint32_t second, nanoseconds service, nanoseconds really, bool finished)
{
    const auto place = m_place.find(second);
    if (place == m_place.end())
        return;
    Second& one = m_seconds[place->second];
    if (takeOne(one.gatewayTimeout, cells::of(service)))
        addOne(finished ? one.answered : one.otherCensored, cells::of(really));
}

std::vector<SecondOfTimes> TrueTimes::seconds() const
{
    std::vector<SecondOfTimes> views;
    views.reserve(m_seconds.size());
    for (const Second& one : m_seconds)
        views.push_back({one.second, one.answered, one.gatewayTimeout, one.otherCensored});
    return views;
}

} // namespace headroom
