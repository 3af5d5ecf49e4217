#include "transport/headernames.h"

#include <algorithm>
#include <cctype>

namespace headroom {

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string lowerName(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool hasHeader(const std::vector<Header>& headers, std::string_view name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const Header& header) { return sameName(header.name, name); });
}

} // namespace headroom
