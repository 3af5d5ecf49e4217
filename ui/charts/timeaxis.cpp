#include "charts/timeaxis.h"

#include "display/numbers.h"
#include "display/plansentence.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::array<nanoseconds, 14> spans{1min, 2min, 5min, 10min, 15min, 20min, 30min,
                                            1h,   2h,   4h,   8h,    24h,   72h,   168h};

nanoseconds roomAhead(nanoseconds elapsed)
{
    const auto found = std::find_if(spans.begin(), spans.end(), [&](nanoseconds span) { return span > elapsed; });
    return found == spans.end() ? elapsed : *found;
}

nanoseconds liveTime(const LoadProfile& profile, nanoseconds elapsed)
{
    const nanoseconds room = roomAhead(elapsed);
    const nanoseconds planned = std::min(durationOf(profile.load).value_or(room), room);
    // Past the plan the run drains: five-second steps, so that the columns do not shift with every second.
    const nanoseconds reached = std::chrono::ceil<std::chrono::seconds>(elapsed + 1s);
    const nanoseconds stepped = (reached + 4s) / 5s * 5s;
    return std::max({planned, planned > reached ? planned : stepped, nanoseconds(5s)});
}

} // namespace

nanoseconds shownTime(const LoadProfile& profile, const RunSnapshot* snapshot)
{
    if (!snapshot)
        return liveTime(profile, 0s);
    if (snapshot->phase != RunPhase::Finished)
        return liveTime(profile, snapshot->elapsed);
    return finishedTime(*snapshot);
}

std::vector<AxisTick> timeTicks(const TimeBins& bins, int most)
{
    std::vector<AxisTick> ticks;
    for (const std::chrono::seconds at : roundTimes(bins, most))
        ticks.push_back({static_cast<double>(at.count()), clockText(at)});
    return ticks;
}

std::uint32_t completeSeconds(const RunSnapshot& snapshot)
{
    const std::uint32_t reported = snapshot.load.empty() ? 0 : snapshot.load.back().second;
    if (snapshot.phase == RunPhase::Finished)
        return snapshot.load.empty() ? 0 : reported + 1;
    const auto longOver = std::chrono::floor<std::chrono::seconds>(snapshot.elapsed).count() - 1;
    return std::max(reported, static_cast<std::uint32_t>(std::max<std::int64_t>(0, longOver)));
}

} // namespace headroom
