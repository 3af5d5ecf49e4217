#include "gateway/recognise.h"

#include <algorithm>

namespace headroom {

namespace {

bool hasHeaderLike(std::span<const Header> headers, const Header& wanted)
{
    return std::any_of(headers.begin(), headers.end(), [&](const Header& header) {
        return header.name == wanted.name && header.value.find(wanted.value) != std::string::npos;
    });
}

/// How much a sign asks for besides the status: a text is worth more than a header many gateways send.
std::size_t weight(const FailureSign& sign)
{
    return sign.headers.size() + (sign.bodyContains.empty() ? 0 : 2);
}

std::size_t heaviestAgreement(const GatewayEntry& entry, const FailureSeenFrom& seen)
{
    std::size_t heaviest = 0;
    for (const FailureSign& sign : entry.signs) {
        if (sign.confirmed && agrees(sign, seen))
            heaviest = std::max(heaviest, weight(sign));
    }
    return heaviest;
}

} // namespace

bool agrees(const FailureSign& sign, const FailureSeenFrom& seen)
{
    if (std::find(sign.statuses.begin(), sign.statuses.end(), seen.status) == sign.statuses.end())
        return false;
    return seen.bodyStart.find(sign.bodyContains) != std::string_view::npos
        && std::all_of(sign.headers.begin(), sign.headers.end(),
                       [&](const Header& wanted) { return hasHeaderLike(seen.headers, wanted); });
}

std::vector<const GatewayEntry*> gatewaysBehind(const FailureSeenFrom& seen, const std::vector<GatewayEntry>& among)
{
    std::size_t heaviest = 1;
    std::vector<const GatewayEntry*> found;
    for (const GatewayEntry& entry : among) {
        const std::size_t mine = heaviestAgreement(entry, seen);
        if (mine < heaviest)
            continue;
        if (mine > heaviest)
            found.clear();
        heaviest = mine;
        found.push_back(&entry);
    }
    return found;
}

} // namespace headroom
