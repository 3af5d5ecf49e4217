#pragma once

#include "profile/httprequest.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

[[nodiscard]] bool sameLetters(std::string_view a, std::string_view b); ///< of the same size
/// Header names know no case. Most have another length than the one they are compared to.
[[nodiscard]] inline bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sameLetters(a, b);
}
[[nodiscard]] std::string lowerName(std::string_view name);
[[nodiscard]] bool hasHeader(const std::vector<Header>& headers, std::string_view name);

} // namespace headroom
