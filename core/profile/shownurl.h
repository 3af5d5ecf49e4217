#pragma once

#include "profile/httprequest.h"

#include <cstddef>
#include <string>

namespace headroom {

/// Of a query; what is longer ends in "...". The URL of a record is to be read, not to be sent again.
inline constexpr std::size_t longestShownQuery = 200;

/// Where a request goes, as reports show it: its URL with the parameters that are put behind it. Without user, password
/// and fragment, and "..." stands for every value that may be a secret (profile/redaction.h), so that it makes no
/// difference whether the profile is the one that was written or the one that a run kept. References stay as they are:
/// they name where a value comes from.
[[nodiscard]] std::string shownUrl(const HttpRequest& request, std::size_t longestQuery = longestShownQuery);

} // namespace headroom
