#include "transport/websocket/websockets.h"

#include "profile/target.h"

#include <boost/asio/post.hpp>

#include <stdexcept>
#include <utility>

namespace headroom {

namespace {

Connection overHttp1(Connection connection)
{
    connection.http = Connection::Http::Http1;
    return connection;
}

} // namespace

WebSockets::WebSockets(boost::asio::io_context& loop, const TransportPlan& plan, WebSocketSink& sink)
    : m_loop(loop)
    , m_sink(sink)
    , m_terms{plan.auth, plan.connection.serverName, plan.clientTimeout, true}
    , m_wanted(plan.requests)
    , m_events(loop)
    , m_connector(loop, m_events, overHttp1(plan.connection),
                  [](void* whose, std::unique_ptr<Wire> wire, const TransferResult& result) {
                      static_cast<WebSocket*>(whose)->connected(std::move(wire), result);
                  })
{
    prepare();
}

WebSockets::~WebSockets()
{
    abandonAll();
}

void WebSockets::prepare()
{
    m_requests.clear();
    for (const OutgoingRequest& request : m_wanted) {
        auto prepared = request.method.empty() ? Result<Prepared>(Prepared{}) : made(request);
        if (!prepared)
            throw std::invalid_argument(prepared.error().message);
        m_requests.push_back(std::move(*prepared));
    }
}

/// WebSockets that are being opened keep the request they began with.
void WebSockets::setBearer(std::string token)
{
    m_terms.auth = BearerAuth{std::move(token)};
    prepare();
}

Result<WebSockets::Prepared> WebSockets::made(OutgoingRequest request) const
{
    std::string send = std::exchange(request.body, {});
    request.hasBody = false;
    request.url = httpUrlOf(request.url);
    return makeCurlRequest(std::move(request), m_terms).map([&](CurlRequestPtr handshake) {
        return Prepared{std::move(handshake), std::move(send)};
    });
}

void WebSockets::open(SocketId id, const SocketOrder& order)
{
    const TransferOrder& handshake = order.handshake;
    auto prepared = handshake.filled ? made(*handshake.filled) : Result<Prepared>(m_requests.at(handshake.request));
    if (!prepared)
        return refuse(id, prepared.error().message);
    WebSocket::Terms terms;
    terms.id = id;
    terms.request = std::move(prepared->handshake);
    terms.extraHeaders.assign(handshake.extraHeaders.begin(), handshake.extraHeaders.end());
    terms.send = std::move(prepared->send);
    terms.protocols = order.push.protocols;
    terms.pingEvery = order.push.pingEvery;
    terms.openBy = SteadyClock::now() + std::chrono::duration_cast<SteadyClock::duration>(m_terms.clientTimeout);
    terms.giveUpAt = order.giveUpAt;
    const auto socket = std::make_shared<WebSocket>(m_loop, m_events, m_connector, m_sink, std::move(terms),
                                                    [this](SocketId over) { m_sockets.erase(over); });
    m_sockets.emplace(id, socket);
    socket->connect();
}

/// Told from the loop: who opens one must not be told of its end from within.
void WebSockets::refuse(SocketId id, std::string why)
{
    boost::asio::post(m_loop, [this, id, why = std::move(why), here = std::weak_ptr(m_here)] {
        if (here.expired())
            return;
        TransferResult result;
        result.end = SteadyClock::now();
        result.failure = NetworkFailure::Other;
        result.failureText = why;
        m_sink.handshakeEnded(id, result);
    });
}

void WebSockets::leave(SocketId id)
{
    if (const auto found = m_sockets.find(id); found != m_sockets.end()) {
        const auto socket = found->second;
        socket->leave();
    }
}

void WebSockets::abandonAll()
{
    m_here = std::make_shared<int>();
    for (const auto& [id, socket] : std::exchange(m_sockets, {}))
        socket->end();
}

} // namespace headroom
