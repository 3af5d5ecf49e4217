#include "analysis/changes.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr double widthInErrors = 3.92; ///< of a 95 % interval

std::optional<double> logOf(const std::optional<nanoseconds>& time)
{
    return time && *time > nanoseconds(0) ? std::optional(std::log(toSeconds(*time))) : std::nullopt;
}

std::optional<double> logWidth(const Percentile& percentile)
{
    const auto low = logOf(percentile.low), high = logOf(percentile.high);
    return low && high ? std::optional(*high - *low) : std::nullopt;
}

} // namespace

ShareRange differenceOf(const ShareRange& a, const ShareRange& b)
{
    const double difference = b.share - a.share;
    return {difference,
            {difference - std::hypot(b.share - b.interval.low, a.interval.high - a.share),
             difference + std::hypot(b.interval.high - b.share, a.share - a.interval.low)}};
}

std::optional<Ratio> ratioOf(const Percentile& a, const Percentile& b)
{
    const auto logA = logOf(a.value), logB = logOf(b.value);
    if (!logA || !logB)
        return std::nullopt;
    const double change = *logB - *logA;
    Ratio ratio{std::exp(change), std::nullopt, std::nullopt};
    const auto lowA = logOf(a.low), highA = logOf(a.high), lowB = logOf(b.low), highB = logOf(b.high);
    if (lowB && highA)
        ratio.low = std::exp(change - std::hypot(*logB - *lowB, *highA - *logA));
    if (highB && lowA)
        ratio.high = std::exp(change + std::hypot(*highB - *logB, *logA - *lowA));
    return ratio;
}

std::optional<double> logRatioError(const Percentile& a, const Percentile& b)
{
    const auto widthA = logWidth(a), widthB = logWidth(b);
    return widthA && widthB ? std::optional(std::hypot(*widthA, *widthB) / widthInErrors) : std::nullopt;
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
