#include "transport/headernames.h"

#include <algorithm>

namespace headroom {

namespace {

/// Of ASCII letters only, whatever the locale: names are compared for every header of every answer.
constexpr unsigned char lowered(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte | 0x20U) : byte;
}

} // namespace

bool sameLetters(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lowered(x) == lowered(y); });
}

std::string lowerName(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return static_cast<char>(lowered(c)); });
    return lower;
}

bool hasHeader(const std::vector<Header>& headers, std::string_view name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const Header& header) { return sameName(header.name, name); });
}

} // namespace headroom
