#pragma once

#include "gateway/gatewayentry.h"

#include <optional>

namespace headroom {

/// What a gateway bounds of a WebSocket that it passes on. Unset: it waits as long as it takes.
struct SocketLimits {
    std::optional<nanoseconds> idle; ///< without a frame either way; then it closes
    std::optional<nanoseconds> total; ///< of the whole connection; then it closes
    std::optional<nanoseconds> work; ///< of the backend's work on one message; then it says so in a message of its own
    friend bool operator==(const SocketLimits&, const SocketLimits&) = default;
};

/// `limit` is what the gateway's own is set to, of what its kind says. Unset: it does not pass WebSockets on. Pure.
[[nodiscard]] std::optional<SocketLimits> socketLimitsOf(const GatewayEntry& entry, nanoseconds limit);

} // namespace headroom
