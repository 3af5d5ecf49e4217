#pragma once

#include "emulator/gatewaycore.h"
#include "emulator/socketlimits.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// One WebSocket to the built-in backend, behind the gateway's limits on it. A message {"take":"5s"} is answered with
/// {"state":"accepted"} at once and {"state":"done"} after that time: the work goes on behind the gateway.
/// {"work":"5s"} is done while the gateway waits for it. What else such a message has under "id" comes back with the
/// answers. Keeps itself alive by its pending operations. Emulator's thread.
class PushSession : public std::enable_shared_from_this<PushSession> {
public:
    /// core must outlive the session.
    PushSession(GatewayCore& core, IoSocket socket, ClientRequest handshake, SocketLimits limits);
    void start();

private:
    using Error = boost::system::error_code;
    void read();
    void onMessage(const Error& error);
    void serve(std::string_view message);
    void later(nanoseconds time, std::string text);
    void send(std::string text);
    void writeNext();
    /// A frame went either way: the idle limit begins anew.
    void heard();
    void onIdle();
    void closeAtLimit();
    [[nodiscard]] std::string timeoutMessage() const;

    GatewayCore& m_core;
    beast::websocket::stream<IoSocket, false> m_stream;
    ClientRequest m_handshake;
    SocketLimits m_limits;
    IoTimer m_idle;
    IoTimer m_total;
    SteadyTime m_lastHeard;
    beast::flat_buffer m_buffer;
    std::deque<std::string> m_out;
    std::size_t m_working = 0; ///< messages that are being worked on
    bool m_closing = false;
};

} // namespace headroom
