#pragma once

#include "emulator/gatewayanswer.h"
#include "emulator/gatewaycore.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What the gateway knows about the sender of a request.
struct Caller {
    std::string address;
    GatewayIds ids;
};

/// The request as the user's own server gets it: hop-by-hop headers gone, X-Forwarded-* and the caller's trace (if it
/// has one) added as API Gateway does, Host naming the server itself, and one request a connection. Pure.
[[nodiscard]] ClientRequest forwardedRequest(ClientRequest request, const Caller& caller, std::string_view authority,
                                             std::uint16_t gatewayPort);

/// The server's answer as the gateway passes it on, without its body: without hop-by-hop headers, length, Date and
/// Server (the gateway sets its own date; an application on Lambda has no server), with the named headers remapped.
/// Pure.
[[nodiscard]] GatewayAnswer forwardedAnswer(http::response_header<> response, const std::vector<std::string>& remapped);

} // namespace headroom
