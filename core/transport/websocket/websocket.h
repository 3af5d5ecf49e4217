#pragma once

#include "transport/direct/connector.h"
#include "transport/websocket/websocketsink.h"
#include "transport/websocket/wirestream.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// One WebSocket from its connection to its end. What is pending keeps it alive; end() closes everything. The loop's
/// thread.
class WebSocket : public std::enable_shared_from_this<WebSocket> {
public:
    struct Terms {
        SocketId id{};
        CurlRequestPtr request; ///< the handshake, as HTTP
        std::vector<Header> extraHeaders; ///< of this handshake only
        std::string send;
        std::vector<std::string> protocols;
        std::optional<nanoseconds> pingEvery;
        SteadyTime openBy; ///< else the handshake has failed
        SteadyTime giveUpAt;
    };
    /// Called last of all: nothing is heard of it any more.
    using Over = std::function<void(SocketId)>;

    WebSocket(boost::asio::io_context& loop, SocketEvents& events, Connector& connector, WebSocketSink& sink,
              Terms terms, Over over);

    void connect();
    /// The connector's answer.
    void connected(std::unique_ptr<Wire> wire, const TransferResult& made);
    /// Closes in good order; the sink hears no more.
    void leave();
    /// Closes at once and says nothing.
    void end();

private:
    using Error = boost::system::error_code;
    using Stream = boost::beast::websocket::stream<WireStream, false>;
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<SteadyClock, boost::asio::wait_traits<SteadyClock>, Executor>;
    using Answer = boost::beast::websocket::response_type;
    enum class State : std::uint8_t { Connecting, Handshake, Open, Leaving, Over };

    void shakeHands();
    void addHeaders(boost::beast::websocket::request_type& request) const;
    void onHandshake(const Error& error);
    [[nodiscard]] TransferResult result(SteadyTime end);
    void handshakeEnded(TransferResult result);
    void onHeard(boost::beast::websocket::frame_type kind);
    void sendFirst();
    void readMessage();
    void onMessage(const Error& error);
    void onDeadline();
    void pingLater();
    void closedBy(const Error& error);
    [[nodiscard]] std::string whyClosed(const Error& error) const;
    void closed(const SocketClosed& how);
    void expireAt(SteadyTime moment);

    boost::asio::io_context& m_loop;
    SocketEvents& m_events;
    Connector& m_connector;
    WebSocketSink& m_sink;
    Terms m_terms;
    Over m_over;
    State m_state = State::Connecting;
    Connector::Attempt* m_attempt = nullptr;
    SteadyTime m_sent = neverHappened;
    nanoseconds m_dns{0}, m_connect{0}, m_tls{0};
    std::optional<Stream> m_stream;
    Timer m_deadline;
    std::optional<Timer> m_pings;
    bool m_pinging = false;
    boost::beast::flat_buffer m_buffer;
    Answer m_answer;
    std::vector<Header> m_headers; ///< of m_answer, as results have them
    std::string m_failureText;
};

} // namespace headroom
