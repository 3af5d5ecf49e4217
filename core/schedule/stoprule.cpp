#include "schedule/stoprule.h"

#include "profile/loadwords.h"
#include "schedule/ratecurve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

/// Starts due before `duration`: the first number whose planned start is not before it. The integral is right to one,
/// and the curve itself settles that one, so the count agrees with what is sent.
std::uint64_t dueBefore(const RateCurve& curve, nanoseconds duration)
{
    const auto about = static_cast<double>(curve.arrivalsBy(duration));
    auto number = static_cast<std::uint64_t>(std::max(0.0, std::floor(about) - 2));
    for (;; ++number) {
        const auto moment = curve.momentOf(static_cast<long double>(number));
        if (!moment || *moment >= duration)
            return number;
    }
}

std::optional<std::uint64_t> startsOfShape(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    const auto duration = plannedLength(load);
    if (!open || !duration)
        return load.requests;
    return std::min(dueBefore(rateCurve(*open), *duration),
                    load.requests.value_or(std::numeric_limits<std::uint64_t>::max()));
}

std::optional<nanoseconds> durationOfShape(const LoadShape& load)
{
    const auto duration = plannedLength(load);
    const auto* open = std::get_if<OpenModel>(&load.model);
    if (!open || !load.requests)
        return duration;
    const auto byCount = rateCurve(*open).momentOf(static_cast<long double>(*load.requests));
    return byCount ? std::min(*byCount, duration.value_or(nanoseconds::max())) : duration;
}

} // namespace

std::optional<std::uint64_t> plannedStarts(const LoadShape& load)
{
    auto sum = startsOfShape(load);
    for (const LoadShape& next : load.then) {
        const auto more = startsOfShape(next);
        sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
    }
    return sum;
}

std::optional<std::uint64_t> plannedRequests(const LoadProfile& profile)
{
    const auto starts = plannedStarts(profile.load);
    const std::uint64_t steps = profile.order == LoadProfile::Order::InOrder ? profile.requests.size() : 1;
    return starts ? std::optional(*starts * steps) : std::nullopt;
}

std::optional<nanoseconds> plannedDuration(const LoadShape& load)
{
    if (load.then.empty())
        return durationOfShape(load);
    // A shape but the last lasts its planned time, however soon its count is sent.
    nanoseconds before = plannedLength(load).value_or(nanoseconds(0));
    for (std::size_t i = 0; i + 1 < load.then.size(); ++i)
        before += plannedLength(load.then[i]).value_or(nanoseconds(0));
    const auto last = durationOfShape(load.then.back());
    return last ? std::optional(before + *last) : std::nullopt;
}

} // namespace headroom
