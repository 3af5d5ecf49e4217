#include "schedule/stoprule.h"

#include "schedule/constantpacer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

/// Starts due before `duration`: the first number whose planned start is not before it. The quotient is right to one,
/// and the pacer itself settles that one, so the count agrees with what is sent.
std::uint64_t dueBefore(const Rate& rate, nanoseconds duration)
{
    const ConstantPacer pacer(rate);
    auto number = static_cast<std::uint64_t>(std::max(0.0, std::floor(toSeconds(duration) * rate.perSecond()) - 2));
    while (pacer.plannedStart(number) < duration)
        ++number;
    return number;
}

} // namespace

std::optional<std::uint64_t> plannedRequests(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    if (!open || !load.duration)
        return load.requests;
    return std::min(dueBefore(open->rate, *load.duration),
                    load.requests.value_or(std::numeric_limits<std::uint64_t>::max()));
}

std::optional<nanoseconds> plannedDuration(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    if (!open || !load.requests)
        return load.duration;
    const nanoseconds byCount = ConstantPacer(open->rate).plannedStart(*load.requests);
    return std::min(byCount, load.duration.value_or(nanoseconds::max()));
}

} // namespace headroom
