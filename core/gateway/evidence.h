#pragma once

#include "profile/httprequest.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Of an answer's headers those that tell who made it, as "server: nginx/1.22.1; x-cache: Error from cloudfront".
/// None that carries a user's data: no cookies, no tokens, no locations. Bounded. `clean` takes secrets out of a value
/// before it is cut: of one cut in two nothing would be found.
[[nodiscard]] std::string tellingHeaders(std::span<const Header> headers,
                                         const std::function<std::string(std::string)>& clean = {});

/// The headers of such a text again.
[[nodiscard]] std::vector<Header> headersIn(std::string_view evidence);

} // namespace headroom
