#include "gateway/gatewaycatalogue.h"

#include "base/files.h"
#include "gateway/gatewayjson.h"
#include "gateway/shippedgateways.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t largestCatalogue = 4 << 20;

/// Ids that begin as the one asked for, or hold it; all where there are none.
std::string similarIds(std::string_view id, const std::vector<GatewayEntry>& among)
{
    const std::string_view stem = id.substr(0, id.find('-'));
    std::string similar, all;
    for (const GatewayEntry& entry : among) {
        const std::string next = all.empty() ? entry.id : ", " + entry.id;
        all += next;
        if (!stem.empty() && entry.id.find(stem) != std::string::npos)
            similar += similar.empty() ? entry.id : ", " + entry.id;
    }
    return similar.empty() ? all : similar;
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

Result<GatewayEntry> gatewayNamed(std::string_view id, const std::vector<GatewayEntry>& among)
{
    const auto found = std::find_if(among.begin(), among.end(), [&](const GatewayEntry& one) { return one.id == id; });
    if (found != among.end())
        return *found;
    return badInput(fmt::format("limit.gateway: there is no gateway '{}' in the catalogue; known are {}", id,
                                similarIds(id, among)));
}

} // namespace headroom
