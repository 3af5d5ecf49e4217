#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Method and URL of one of a profile's requests, as written there.
struct RequestPath {
    std::string method, url;
};

/// Whether a log's path can be of this request. The URL's may hold ${...}, which stands for anything up to its end, and
/// one more part in front, the stage that API Gateway takes off ("/prod"). A log without a method fits each.
[[nodiscard]] bool fits(const RequestPath& request, std::string_view method, std::string_view path);

/// Places of those that it can be of, ascending.
[[nodiscard]] std::vector<std::uint16_t> fitting(const std::vector<RequestPath>& requests, std::string_view method,
                                                 std::string_view path);

} // namespace headroom
