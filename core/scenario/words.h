#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace headroom {

/// ASCII only, whatever the locale: what HTTP's names are made of.
[[nodiscard]] inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return lower;
}

} // namespace headroom
