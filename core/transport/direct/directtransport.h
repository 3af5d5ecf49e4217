#pragma once

#include "transport/direct/connector.h"
#include "transport/direct/deadlines.h"
#include "transport/direct/directconnection.h"
#include "transport/direct/directrequests.h"
#include "transport/direct/exchange.h"
#include "transport/refusals.h"
#include "transport/socketevents.h"
#include "transport/transport.h"

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace headroom {

/// HTTP/1.1 driven directly on connections that libcurl makes, for requests that need nothing else of it (see
/// transportchoice.h): a third of the CPU time and of the memory that its transfers take. Everything that the target
/// sees and that is recorded is as CurlTransport has it; where the two differ is written at readAnswerHead().
/// Connections are kept alive and used again, newest first. A kept one that closes before a byte of the answer came may
/// make the request go out once more on a fresh connection (see resend.h): `sent` stays the first time, the rest is of
/// the connection that brought the answer.
/// The constructor throws std::invalid_argument for a request that cannot be sent; checkConnection() comes before it.
class DirectTransport final : public Transport {
public:
    DirectTransport(boost::asio::io_context& loop, const TransportPlan& plan, TransferSink& sink);
    ~DirectTransport() override;
    DirectTransport(const DirectTransport&) = delete;
    DirectTransport& operator=(const DirectTransport&) = delete;

    void start(TransferId id, const TransferOrder& order) override;
    void abandonAll() override;
    void setBearer(std::string token) override { m_requests.setBearer(std::move(token)); }
    bool handleOne() override { return m_events.handleOne(); }
    bool waitUntil(SteadyTime now, SteadyTime until) override;
    void wake() override { m_events.wake(); }

private:
    friend class DirectConnection;

    void refuse(TransferId id, std::string why);
    Exchange& freeExchange();
    void connect(Exchange& exchange);
    void connected(Exchange& exchange, std::unique_ptr<Wire> wire, const TransferResult& made);
    void closing(DirectConnection& connection);
    void lost(DirectConnection& connection);
    [[nodiscard]] static bool mayBeUsed(DirectConnection& connection, SteadyTime now);
    [[nodiscard]] DirectConnection* idleConnection(Origin& origin, SteadyTime now);
    void carry(DirectConnection& connection, Exchange& exchange, SteadyTime now, bool reused);

    void ready(DirectConnection& connection, SocketNews news);
    void send(DirectConnection& connection);
    void receive(DirectConnection& connection, bool toTheEnd);
    void askAgain(DirectConnection& connection);
    // False: the exchange has left the connection, which may be gone.
    [[nodiscard]] bool goesOn(DirectConnection& connection, Moved moved, bool peerEnds);
    bool breakOff(DirectConnection& connection, AnswerFault fault, SteadyTime now);
    [[nodiscard]] bool nothingFollows(DirectConnection& connection, Moved last);
    void expire(Exchange& exchange, SteadyTime now);
    void breakConnection(Exchange& exchange);

    void finish(Exchange& exchange, const TransferResult& result);
    void release(Exchange& exchange);
    void keep(DirectConnection& connection, SteadyTime now);
    void drop(DirectConnection& connection);

    boost::asio::io_context& m_loop;
    TransferSink& m_sink;
    bool m_reuse;
    DirectRequests m_requests;
    Refusals m_refusals;
    SocketEvents m_events;
    Connector m_connector;
    std::vector<std::unique_ptr<DirectConnection>> m_connections; ///< closed before the connector goes
    std::deque<Exchange> m_exchanges; ///< a deque: they stay where they are
    std::vector<Exchange*> m_free;
    Deadlines m_deadlines;
    std::array<char, 64 * 1024> m_buffer{}; ///< what is being read; nothing stays in it
};

} // namespace headroom
