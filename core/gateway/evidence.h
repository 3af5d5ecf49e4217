#pragma once

#include "profile/httprequest.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Of an answer's headers those that tell who made it, as "server: nginx/1.22.1; x-cache: Error from cloudfront".
/// None that carries a user's data: no cookies, no tokens, no locations. Bounded.
[[nodiscard]] std::string tellingHeaders(std::span<const Header> headers);

/// The headers of such a text again.
[[nodiscard]] std::vector<Header> headersIn(std::string_view evidence);

} // namespace headroom
