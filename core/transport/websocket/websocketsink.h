#pragma once

#include "profile/httprequest.h"
#include "transport/transport.h"

namespace headroom {

/// Names a WebSocket from its opening to its end; the caller's to choose, never used again.
enum class SocketId : std::uint64_t {};

/// The status of a handshake that succeeded.
inline constexpr std::uint16_t switchingProtocols = 101;
/// A longer message ends its WebSocket: nobody looks further into one than checks do into a body.
inline constexpr std::size_t longestMessage = 1'000'000;

/// One WebSocket to open. Read during open() only.
struct SocketOrder {
    const TransferOrder& handshake; ///< its cookies are not sent
    const PushPlan& push;
    SteadyTime giveUpAt; ///< whatever has come by then
};

/// How a WebSocket that stood open ended, if not by who opened it.
struct SocketClosed {
    SteadyTime at;
    bool gaveUp = false; ///< on this side: SocketOrder::giveUpAt has come
    std::string_view why; ///< with the close code, where there is one; valid during the call
};

/// Hears of WebSockets, always from the loop's thread and never from inside WebSockets::open().
class WebSocketSink {
public:
    virtual ~WebSocketSink() = default;
    virtual void handshakeSent(SocketId id, SteadyTime at) = 0;
    /// Once for each that was opened. Without failure and with status 101 it stands open, and more comes; with anything
    /// else this is the end of it.
    virtual void handshakeEnded(SocketId id, const TransferResult& result) = 0;
    /// A whole message, text or binary. False: no more is wanted; the WebSocket is closed in good order.
    virtual bool socketMessage(SocketId id, std::string_view message, SteadyTime at) = 0;
    /// A ping, or a pong: the other side is there.
    virtual void socketHeard(SocketId /*id*/, SteadyTime /*at*/) { }
    virtual void socketClosed(SocketId id, const SocketClosed& closed) = 0;
};

} // namespace headroom
