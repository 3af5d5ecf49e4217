#include "gateway/gatewaycatalogue.h"

#include "base/files.h"
#include "gateway/gatewayjson.h"
#include "gateway/shippedgateways.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t largestCatalogue = 4 << 20;

/// Those whose id holds the first part of the one asked for; where there are none, how to see all.
std::string similarIds(std::string_view id, const std::vector<GatewayEntry>& among)
{
    const std::string_view stem = id.substr(0, id.find('-'));
    std::vector<std::string_view> similar;
    for (const GatewayEntry& entry : among) {
        if (!stem.empty() && entry.id.find(stem) != std::string::npos)
            similar.emplace_back(entry.id);
    }
    return similar.empty() ? "'headroom-cli gateways' lists them"
                           : fmt::format("similar are {}", fmt::join(similar, ", "));
}

} // namespace

const FailureSign& timeoutSign(const GatewayEntry& entry)
{
    static const FailureSign none{.statuses = {504}, .confirmed = false};
    const auto found = std::find_if(entry.signs.begin(), entry.signs.end(),
                                    [](const FailureSign& sign) { return sign.cause == FailureCause::GatewayTimeout; });
    return found == entry.signs.end() ? none : *found;
}

nanoseconds limitTolerance(nanoseconds limit)
{
    using namespace std::chrono_literals;
    return std::min<nanoseconds>(limit / 10, 500ms);
}

const std::vector<GatewayEntry>& shippedGateways()
{
    static const std::vector<GatewayEntry> gateways = readGateways(shippedGatewaysJson(), "gateways.json").value();
    return gateways;
}

Result<std::vector<GatewayEntry>> gatewaysWith(const std::filesystem::path& ownFile)
{
    if (ownFile.empty())
        return shippedGateways();
    const auto text = readFile(ownFile, largestCatalogue);
    if (!text)
        return tl::make_unexpected(text.error());
    auto all = readGateways(*text, ownFile.string());
    if (!all)
        return all;
    const std::vector<GatewayEntry> own = *all;
    for (const GatewayEntry& entry : shippedGateways()) {
        const bool replaced =
            std::any_of(own.begin(), own.end(), [&](const GatewayEntry& one) { return one.id == entry.id; });
        if (!replaced)
            all->push_back(entry);
    }
    return all;
}

Result<std::vector<GatewayEntry>> gatewaysOf(const LoadProfile& profile)
{
    return gatewaysWith(profile.limit.catalogue.empty() ? std::filesystem::path()
                                                        : profile.folder.path / profile.limit.catalogue);
}

Result<GatewayEntry> gatewayOf(const LoadProfile& profile, const std::vector<GatewayEntry>& among)
{
    auto entry = gatewayNamed(profile.limit.gateway, among);
    if (!entry)
        return badInput("limit.gateway: " + entry.error().message);
    return entry;
}

Result<LoadProfile> settled(LoadProfile profile)
{
    if (profile.limit.kind)
        return profile;
    const auto gateways = gatewaysOf(profile);
    if (!gateways)
        return tl::make_unexpected(gateways.error());
    return gatewayOf(profile, *gateways).map([&](const GatewayEntry& entry) {
        profile.limit.kind = entry.kind;
        return profile;
    });
}

Result<GatewayEntry> gatewayNamed(std::string_view id, const std::vector<GatewayEntry>& among)
{
    const auto found = std::find_if(among.begin(), among.end(), [&](const GatewayEntry& one) { return one.id == id; });
    if (found != among.end())
        return *found;
    return badInput(fmt::format("there is no gateway '{}' in the catalogue; {}", id, similarIds(id, among)));
}

} // namespace headroom
