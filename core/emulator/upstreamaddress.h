#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace headroom {

/// Where the user's own server listens.
struct UpstreamAddress {
    std::string host; ///< name or address; an IPv6 address without its brackets
    std::string port;
    std::string authority; ///< as the Host header spells it: "127.0.0.1:8000", "[::1]:8000", "web.local"
};

/// Reads "http://host:port". No https, no user and password, no path: each is refused with its own sentence, because a
/// part that is silently dropped would send the load somewhere else than the user believes.
[[nodiscard]] Result<UpstreamAddress> parseUpstream(std::string_view url);

} // namespace headroom
