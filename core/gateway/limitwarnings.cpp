#include "gateway/limitwarnings.h"

#include "gateway/gatewaycatalogue.h"
#include "profile/profilejson.h"

#include <fmt/format.h>

#include <optional>

namespace headroom {

namespace {

/// What the gateway can be set to at most; one that cannot be set has its default.
std::optional<nanoseconds> longestOf(const GatewayEntry& entry)
{
    if (entry.longestLimit)
        return entry.longestLimit;
    return entry.adjustable == false ? entry.limit : std::nullopt;
}

void warnOfTime(const GatewayEntry& entry, nanoseconds time, std::vector<std::string>& warnings)
{
    if (const auto longest = longestOf(entry); longest && time > *longest)
        warnings.push_back(fmt::format("The limit of {} is longer than {} can be given, {}: it gives up before.",
                                       formatDuration(time), entry.id, formatDuration(*longest)));
    else if (entry.shortestLimit && time < *entry.shortestLimit)
        warnings.push_back(fmt::format("The limit of {} is shorter than {} can be given, {}: it gives up later.",
                                       formatDuration(time), entry.id, formatDuration(*entry.shortestLimit)));
}

} // namespace

std::vector<std::string> warningsBeforeRun(const LoadProfile& profile)
{
    std::vector<std::string> warnings = profileWarnings(profile);
    const auto gateways = gatewaysOf(profile);
    const auto entry = gateways ? gatewayOf(profile, *gateways) : tl::make_unexpected(gateways.error());
    if (!entry) // said when the run is to start
        return warnings;
    warnOfTime(*entry, profile.limit.time, warnings);
    const auto shipped = gatewayNamed(profile.limit.gateway, shippedGateways());
    if (shipped && *shipped != *entry)
        warnings.push_back(fmt::format("{} is the gateway of that id in {}, in place of the one Headroom comes with.",
                                       entry->id, profile.limit.catalogue));
    return warnings;
}

} // namespace headroom
