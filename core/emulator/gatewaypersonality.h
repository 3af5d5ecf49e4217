#pragma once

#include "emulator/gatewayanswer.h"
#include "gateway/gatewayentry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// How one gateway behaves, as plain values: the session that serves clients knows no gateway by name. Answers may hold
/// the placeholders of filledIn().
struct GatewayPersonality {
    std::string id; ///< as in the gateway catalogue
    LimitKind kind = LimitKind::Total; ///< all but Total: an answer is passed on as it comes
    std::optional<nanoseconds> totalLimit; ///< besides the limit
    std::uint32_t headerLimit = 0; ///< request line and headers together, bytes
    std::uint64_t bodyLimit = 0; ///< request body, bytes
    std::uint64_t callLimit = 0; ///< the same, as far as the backend takes it
    std::uint64_t responseLimit = 0; ///< body, bytes

    GatewayAnswer timeout; ///< the backend has not answered within the limit
    GatewayAnswer throttled; ///< the backend has no free instance
    GatewayAnswer unreachable; ///< the backend takes no connection
    GatewayAnswer backendFailed; ///< the backend broke or answered with what is no HTTP
    GatewayAnswer backendTimedOut; ///< the backend was killed by a limit of its own
    GatewayAnswer responseTooLarge; ///< past responseLimit
    GatewayAnswer bodyTooLarge; ///< past bodyLimit
    GatewayAnswer callTooLarge; ///< within bodyLimit, but past callLimit
    GatewayAnswer headerTooLarge;
    GatewayAnswer badRequest; ///< what came is no HTTP request

    std::vector<AnswerHeader> addedHeaders; ///< put on every answer that comes from the backend
    std::vector<std::string> remappedHeaders; ///< backend headers that arrive as x-amzn-Remapped-<name>
    bool closes = false; ///< gives up by closing the connection, without an answer
    bool endsBackend = false; ///< the backend is killed at the limit, instead of running on
    bool traces = false; ///< sends X-Amzn-Trace-Id to the backend
    bool oneId = false; ///< request id and extended id are the same value
    bool takesRequestId = false; ///< a client's x-amzn-RequestId with a UUID becomes the request id
};

/// What the catalogue says of a gateway, with a plain answer where it says nothing. Pure.
[[nodiscard]] GatewayPersonality personalityOf(const GatewayEntry& entry);

/// The backend is a function on Lambda: bounded in concurrency and time, started when it is needed.
[[nodiscard]] bool callsFunction(const GatewayEntry& entry);

} // namespace headroom
