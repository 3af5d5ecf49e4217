#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

namespace headroom {

/// Whom a URL addresses. Read by libcurl's own parser, which is also the one that connects: two parsers that disagree
/// about a host would let a load out to where nobody consented (Boost.URL 1.81 takes 127.0.0.1.example.com for an IPv4
/// address).
struct Target {
    std::string scheme; ///< "http", "https", "ws" or "wss"
    std::string host; ///< lower case; IPv4 normalised, an IPv6 address without its brackets
    std::uint16_t port = 0;
    bool loopback = false; ///< this machine: 127.0.0.0/8, ::1 or localhost (RFC 6761); anything else needs consent

    [[nodiscard]] bool webSocket() const { return scheme == "ws" || scheme == "wss"; }
};

/// A WebSocket's URL as that of its handshake, which is HTTP (RFC 6455, section 4.1); any other as it is.
[[nodiscard]] std::string httpUrlOf(const std::string& url);

/// The error says what is wrong with the URL, without naming the field it stands in. A URL with ${env:...} is read as
/// it is written: in the host it is an error, elsewhere it is a text like any other.
[[nodiscard]] Result<Target> parseTarget(const std::string& url);

} // namespace headroom
