#pragma once

#include "profile/httprequest.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Header names know no case.
[[nodiscard]] bool sameName(std::string_view a, std::string_view b);
[[nodiscard]] std::string lowerName(std::string_view name);
[[nodiscard]] bool hasHeader(const std::vector<Header>& headers, std::string_view name);

} // namespace headroom
