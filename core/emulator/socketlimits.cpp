#include "emulator/socketlimits.h"

#include "emulator/emulatorsettings.h"
#include "emulator/gatewaypersonality.h"

namespace headroom {

std::optional<SocketLimits> socketLimitsOf(const GatewayEntry& entry, nanoseconds limit)
{
    const bool webSocketApi = entry.id.starts_with("aws-apigw-websocket");
    if (callsFunction(entry) && !webSocketApi)
        return std::nullopt; // a function is called with a request and answers once
    if (entry.kind == LimitKind::Idle)
        return SocketLimits{limit, entry.totalLimit, std::nullopt};
    if (!webSocketApi)
        return SocketLimits{}; // its limit is over with the handshake
    const GatewayEntry connection = shippedGateway("aws-apigw-websocket-idle");
    return SocketLimits{connection.limit, connection.totalLimit, limit};
}

} // namespace headroom
