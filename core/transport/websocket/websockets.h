#pragma once

#include "transport/refusals.h"
#include "transport/websocket/websocket.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace headroom {

/// WebSockets (RFC 6455; Boost.Beast) on connections that libcurl makes as for any other request: names, TLS and its
/// verification, certificates, proxies and times are the same. It stands beside Transport, not behind its interface: an
/// exchange ends with its answer, and here that is where the life of the connection begins. Handshakes are HTTP/1.1,
/// whatever the Connection says, follow no redirects and use no connection twice. Everything on the loop's thread.
/// The constructor throws std::invalid_argument for a request that cannot be sent.
class WebSockets {
public:
    /// Of the plan's requests those with a method; see TransportPlan.
    WebSockets(boost::asio::io_context& loop, const TransportPlan& plan, WebSocketSink& sink);
    ~WebSockets();
    WebSockets(const WebSockets&) = delete;
    WebSockets& operator=(const WebSockets&) = delete;

    void open(SocketId id, const SocketOrder& order);
    /// The sink hears no more of it.
    void leave(SocketId id);
    /// Drops all, open or not; nothing is heard of them.
    void abandonAll();
    /// A new token for handshakes from now on.
    void setBearer(std::string token);

private:
    struct Prepared {
        CurlRequestPtr handshake; ///< null: no WebSocket's
        std::string send;
    };
    [[nodiscard]] Result<Prepared> made(OutgoingRequest request) const;
    void prepare();
    void refuse(SocketId id, std::string why);

    boost::asio::io_context& m_loop;
    WebSocketSink& m_sink;
    RequestTerms m_terms;
    std::vector<OutgoingRequest> m_wanted;
    std::vector<Prepared> m_requests; ///< m_wanted, prepared
    SocketEvents m_events;
    Connector m_connector;
    std::unordered_map<SocketId, std::shared_ptr<WebSocket>> m_sockets; ///< closed before the connector goes
    std::shared_ptr<int> m_here = std::make_shared<int>(); ///< what is posted asks whether this still lives
};

} // namespace headroom
