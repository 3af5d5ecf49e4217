#include "emulator/gatewayids.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool isRoot(std::string_view text)
{
    return text.size() == 35 && text.starts_with("1-") && text[10] == '-' && isHex(text.substr(2, 8))
        && isHex(text.substr(11));
}

/// The value of one "Name=value" part of a trace header, empty where it is missing.
std::string_view tracePart(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        std::string_view part = header.substr(0, end);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=')
            return part.substr(name.size() + 1);
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
}

std::mt19937_64 unpredictable()
{
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device()};
    return std::mt19937_64(seed);
}

} // namespace

IdSource::IdSource()
    : m_random(unpredictable())
{
}

std::string IdSource::hex(std::size_t digits)
{
    std::string text;
    while (text.size() < digits)
        text += fmt::format("{:016x}", m_random());
    text.resize(digits);
    return text;
}

std::string IdSource::uuid()
{
    std::string id = hex(32);
    id[12] = '4';
    id[16] = "89ab"[m_random() & 3U];
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        id.insert(at, 1, '-');
    return id;
}

std::string IdSource::extendedId()
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string id(15, ' ');
    std::generate(id.begin(), id.end(), [&] { return alphabet[m_random() & 63U]; });
    return id + '=';
}

std::string IdSource::traceRoot(WallTime now)
{
    return fmt::format("1-{:08x}-{}", static_cast<std::uint32_t>(WallClock::to_time_t(now)), hex(24));
}

std::string IdSource::traceParent()
{
    return hex(16);
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !isHex(text.substr(i, 1)))
            return false;
    }
    return true;
}

std::string continuedTrace(std::string_view supplied, IdSource& ids, WallTime now)
{
    const std::string_view root = tracePart(supplied, "Root");
    if (!isRoot(root))
        return fmt::format("Root={};Parent={};Sampled=0", ids.traceRoot(now), ids.traceParent());
    const std::string_view parent = tracePart(supplied, "Parent");
    const bool hasParent = parent.size() == 16 && isHex(parent);
    const std::string_view sampled = tracePart(supplied, "Sampled");
    return fmt::format("Root={};Parent={};Sampled={}", root, hasParent ? std::string(parent) : ids.traceParent(),
                       sampled == "1" ? "1" : "0");
}

} // namespace headroom
