#include "analysis/timebins.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::array<int, 15> steps{1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1'200, 1'800, 3'600, 7'200, 14'400};

std::int64_t wholeSeconds(nanoseconds time)
{
    return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(time).count());
}

} // namespace

int TimeBins::binOf(std::uint32_t second) const
{
    const std::uint32_t bin = second / static_cast<std::uint32_t>(seconds);
    return static_cast<int>(std::min(bin, static_cast<std::uint32_t>(count - 1)));
}

TimeBins timeBins(nanoseconds shown, int most)
{
    const std::int64_t length = wholeSeconds(shown);
    const auto enough = [&](int step) { return length <= std::int64_t{step} * most; };
    const auto found = std::find_if(steps.begin(), steps.end(), enough);
    const std::int64_t step = found == steps.end() ? (length + most - 1) / most : *found;
    return {static_cast<int>(step), static_cast<int>((length + step - 1) / step)};
}

nanoseconds finishedTime(const RunSnapshot& run)
{
    std::uint32_t lastSecond = 0;
    if (!run.seconds.empty())
        lastSecond = std::max(lastSecond, run.seconds.back()->second);
    if (!run.load.empty())
        lastSecond = std::max(lastSecond, run.load.back().second);
    return std::max({run.elapsed, nanoseconds(std::chrono::seconds(lastSecond + 1)), nanoseconds(5s)});
}

std::vector<std::chrono::seconds> roundTimes(const TimeBins& bins, int most)
{
    const int end = bins.seconds * bins.count;
    const auto fits = [&](int step) { return end <= step * std::max(1, most); };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    const int step = found == steps.end() ? (end / (3'600 * std::max(1, most)) + 1) * 3'600 : *found;
    std::vector<std::chrono::seconds> times;
    for (int at = 0; at <= end; at += step)
        times.emplace_back(at);
    return times;
}

} // namespace headroom
