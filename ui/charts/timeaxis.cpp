#include "charts/timeaxis.h"

#include "display/numbers.h"
#include "display/plansentence.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::array<int, 15> steps{1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1'200, 1'800, 3'600, 7'200, 14'400};
constexpr std::array<nanoseconds, 14> spans{1min, 2min, 5min, 10min, 15min, 20min, 30min,
                                            1h,   2h,   4h,   8h,    24h,   72h,   168h};

std::int64_t wholeSeconds(nanoseconds time)
{
    return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(time).count());
}

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

int TimeBins::binOf(std::uint32_t second) const
{
    const std::uint32_t bin = second / static_cast<std::uint32_t>(seconds);
    return static_cast<int>(std::min(bin, static_cast<std::uint32_t>(count - 1)));
}

TimeBins timeBins(nanoseconds shown)
{
    const std::int64_t length = wholeSeconds(shown);
    const auto enough = [&](int step) { return length <= std::int64_t{step} * mostTimeBins; };
    const auto found = std::find_if(steps.begin(), steps.end(), enough);
    const std::int64_t step = found == steps.end() ? (length + mostTimeBins - 1) / mostTimeBins : *found;
    return {static_cast<int>(step), static_cast<int>((length + step - 1) / step)};
}

nanoseconds shownTime(const LoadProfile& profile, const RunSnapshot* snapshot)
{
    if (!snapshot)
        return liveTime(profile, 0s);
    if (snapshot->phase != RunPhase::Finished)
        return liveTime(profile, snapshot->elapsed);
    std::uint32_t lastSecond = 0;
    if (!snapshot->seconds.empty())
        lastSecond = std::max(lastSecond, snapshot->seconds.back()->second);
    if (!snapshot->load.empty())
        lastSecond = std::max(lastSecond, snapshot->load.back().second);
    return std::max({snapshot->elapsed, nanoseconds(std::chrono::seconds(lastSecond + 1)), nanoseconds(5s)});
}

std::vector<AxisTick> timeTicks(const TimeBins& bins, int most)
{
    const int end = bins.seconds * bins.count;
    const auto fits = [&](int step) { return end <= step * std::max(1, most); };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    const int step = found == steps.end() ? (end / (3'600 * std::max(1, most)) + 1) * 3'600 : *found;
    std::vector<AxisTick> ticks;
    for (int at = 0; at <= end; at += step)
        ticks.push_back({static_cast<double>(at), clockText(std::chrono::seconds(at))});
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
