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

} // namespace

std::optional<std::uint64_t> plannedRequests(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    const auto duration = load.duration ? load.duration : stagesLength(load);
    if (!open || !duration)
        return load.requests;
    return std::min(dueBefore(rateCurve(*open), *duration),
                    load.requests.value_or(std::numeric_limits<std::uint64_t>::max()));
}

std::optional<nanoseconds> plannedDuration(const LoadShape& load)
{
    const auto duration = load.duration ? load.duration : stagesLength(load);
    const auto* open = std::get_if<OpenModel>(&load.model);
    if (!open || !load.requests)
        return duration;
    const auto byCount = rateCurve(*open).momentOf(static_cast<long double>(*load.requests));
    return byCount ? std::min(*byCount, duration.value_or(nanoseconds::max())) : duration;
}

} // namespace headroom
