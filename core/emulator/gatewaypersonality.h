#pragma once

#include "base/result.h"
#include "base/units.h"
#include "emulator/gatewayanswer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// How one gateway behaves, as plain values: the session that serves clients knows no gateway by name. Answers may hold
/// the placeholders of filledIn().
struct GatewayPersonality {
    std::string id; ///< as in the gateway catalogue
    nanoseconds shortestLimit{};
    nanoseconds longestLimit{};
    std::size_t headerLimit = 0; ///< request line and headers together, bytes
    std::size_t bodyLimit = 0; ///< request body, bytes

    GatewayAnswer timeout; ///< the backend has not answered within the limit
    GatewayAnswer throttled; ///< the backend has no free instance
    GatewayAnswer backendFailed; ///< the backend broke, was killed or answered with what is no HTTP
    GatewayAnswer bodyTooLarge; ///< past bodyLimit
    GatewayAnswer callTooLarge; ///< within bodyLimit, but more than Lambda takes
    GatewayAnswer headerTooLarge;
    GatewayAnswer badRequest; ///< what came is no HTTP request

    std::vector<AnswerHeader> addedHeaders; ///< put on every answer that comes from the backend
    std::vector<std::string> remappedHeaders; ///< backend headers that arrive as x-amzn-Remapped-<name>
    bool oneId = false; ///< request id and extended id are the same value
    bool takesRequestId = false; ///< a client's x-amzn-RequestId with a UUID becomes the request id
};

/// Every gateway that can be emulated.
[[nodiscard]] const std::vector<GatewayPersonality>& gatewayPersonalities();

/// The error names the ids there are.
[[nodiscard]] Result<GatewayPersonality> findPersonality(std::string_view id);

} // namespace headroom
