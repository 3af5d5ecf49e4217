#include "analysis/changes.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr double widthInErrors = 3.92; ///< of a 95 % interval

std::optional<double> logOfEnd(const std::optional<double>& end)
{
    return end && *end > 0 ? std::optional(std::log(*end)) : std::nullopt;
}

std::optional<double> secondsOf(const std::optional<nanoseconds>& time)
{
    return time ? std::optional(toSeconds(*time)) : std::nullopt;
}

std::optional<double> exponential(const std::optional<double>& end)
{
    return end ? std::optional(std::exp(*end)) : std::nullopt;
}

} // namespace

std::optional<Range> rangeOf(const Percentile& percentile)
{
    if (!percentile.value)
        return std::nullopt;
    return Range{toSeconds(*percentile.value), secondsOf(percentile.low), secondsOf(percentile.high)};
}

std::optional<Range> logOf(const Range& range)
{
    if (range.value <= 0)
        return std::nullopt;
    return Range{std::log(range.value), logOfEnd(range.low), logOfEnd(range.high)};
}

Range differenceOf(const Range& a, const Range& b)
{
    Range difference{b.value - a.value};
    if (b.low && a.high)
        difference.low = difference.value - std::hypot(b.value - *b.low, *a.high - a.value);
    if (b.high && a.low)
        difference.high = difference.value + std::hypot(*b.high - b.value, a.value - *a.low);
    return difference;
}

std::optional<Range> ratioOf(const Range& a, const Range& b)
{
    const auto logA = logOf(a), logB = logOf(b);
    if (!logA || !logB)
        return std::nullopt;
    const Range change = differenceOf(*logA, *logB);
    return Range{std::exp(change.value), exponential(change.low), exponential(change.high)};
}

Range meanOf(std::span<const Range> ranges)
{
    const auto count = static_cast<double>(ranges.size());
    Range mean;
    std::optional<double> below = 0.0, above = 0.0;
    for (const Range& range : ranges) {
        mean.value += range.value / count;
        below = below && range.low ? std::optional(std::hypot(*below, range.value - *range.low)) : std::nullopt;
        above = above && range.high ? std::optional(std::hypot(*above, *range.high - range.value)) : std::nullopt;
    }
    if (below)
        mean.low = mean.value - *below / count;
    if (above)
        mean.high = mean.value + *above / count;
    return mean;
}

std::optional<double> errorOf(const Range& range)
{
    return range.low && range.high ? std::optional((*range.high - *range.low) / widthInErrors) : std::nullopt;
}

std::vector<bool> holmRejects(std::span<const double> pValues, double level)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return pValues[i] < pValues[j]; });
    std::vector<bool> rejects(pValues.size(), false);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        if (pValues[order[rank]] > level / static_cast<double>(order.size() - rank))
            break; // nor any larger one
        rejects[order[rank]] = true;
    }
    return rejects;
}

} // namespace headroom
