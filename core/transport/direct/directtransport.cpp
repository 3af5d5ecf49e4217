#include "transport/direct/directtransport.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace headroom {

namespace {

constexpr std::size_t cacheLine = 64;
/// A connection that has waited longer is not trusted any more; libcurl's CURLOPT_MAXAGE_CONN.
constexpr auto longestIdle = std::chrono::seconds(118);
/// One that has waited for less is not asked whether its server has closed it: an end that comes so soon may as well
/// cross the request on its way, and a system call more for every request of users that never pause is 3 % of it.
constexpr auto briefIdle = std::chrono::microseconds(100);
/// After so many pieces of one request or answer the others have their turn, and an early answer is seen.
constexpr int piecesInARow = 16;
/// The kernel can take all of a long body in one go while the server empties its end: nobody else had a turn.
constexpr std::size_t longestPiece = 64 << 10;

} // namespace

/// What is touched first when the answer comes.
void DirectConnection::newsIsNear()
{
    __builtin_prefetch(m_wire.get());
    if (!exchange)
        return;
    for (std::size_t line = 0; line < sizeof(Exchange); line += cacheLine)
        __builtin_prefetch(reinterpret_cast<const char*>(exchange) + line);
}

void DirectConnection::socketReady(SocketNews news)
{
    m_transport.ready(*this, news);
}

DirectTransport::DirectTransport(boost::asio::io_context& loop, const TransportPlan& plan, TransferSink& sink)
    : m_loop(loop)
    , m_sink(sink)
    , m_reuse(plan.connection.reuse)
    , m_requests(plan)
    , m_refusals(loop, sink)
    , m_events(loop)
    , m_connector(loop, m_events, plan.connection,
                  [this](void* whose, std::unique_ptr<Wire> wire, const TransferResult& result) {
                      connected(*static_cast<Exchange*>(whose), std::move(wire), result);
                  })
    , m_deadlines(loop, [this](Exchange& exchange, SteadyTime now) { expire(exchange, now); })
{
}

DirectTransport::~DirectTransport()
{
    abandonAll();
    while (!m_connections.empty())
        drop(*m_connections.back());
}

void DirectTransport::start(TransferId id, const TransferOrder& order)
{
    auto sending = m_requests.sending(order);
    if (!sending)
        return refuse(id, std::move(sending.error().message));
    const SteadyTime now = sending->made ? SteadyClock::now() : order.now;
    Exchange& exchange = freeExchange();
    exchange.begin(id, std::move(sending->request), std::move(sending->head), now, m_sink);
    m_deadlines.add(exchange);
    if (DirectConnection* const idle = idleConnection(*exchange.request().origin, now))
        carry(*idle, exchange, now, true);
    else
        connect(exchange);
}

void DirectTransport::refuse(TransferId id, std::string why)
{
    m_refusals.add(id, std::move(why));
    m_events.leaveToLoop();
}

/// libcurl's timers, while it makes connections, and that of the next deadline are the loop's.
bool DirectTransport::waitUntil(SteadyTime now, SteadyTime until)
{
    const SteadyTime expires = m_deadlines.expires();
    if (m_connector.busy() || expires <= now)
        return false;
    return m_events.wait(now, std::min(until, expires));
}

void DirectTransport::abandonAll()
{
    m_refusals.forget();
    while (Exchange* const exchange = m_deadlines.first()) {
        breakConnection(*exchange);
        release(*exchange);
    }
}

Exchange& DirectTransport::freeExchange()
{
    if (m_free.empty())
        return m_exchanges.emplace_back();
    Exchange& exchange = *m_free.back();
    m_free.pop_back();
    return exchange;
}

void DirectTransport::connect(Exchange& exchange)
{
    exchange.attempt = &m_connector.connect(exchange.request().curl, &exchange);
}

void DirectTransport::connected(Exchange& exchange, std::unique_ptr<Wire> wire, const TransferResult& made)
{
    exchange.attempt = nullptr;
    if (!wire)
        return finish(exchange, exchange.notConnected(made));
    exchange.connected(made);
    m_connections.push_back(std::make_unique<DirectConnection>(*this, std::move(wire), *exchange.request().origin));
    DirectConnection& connection = *m_connections.back();
    connection.place = m_connections.size() - 1;
    connection.exchange = &exchange;
    exchange.connection = &connection;
    connection.wire().whenClosing([this, &connection] { closing(connection); });
    if (!m_events.add(connection.wire().socket(), connection))
        return static_cast<void>(
            breakOff(connection, {NetworkFailure::OutOfResources, std::strerror(errno)}, SteadyClock::now()));
    carry(connection, exchange, SteadyClock::now(), false);
}

/// libcurl is at work: what follows from it has to wait. The descriptor may be somebody else's before that.
void DirectTransport::closing(DirectConnection& connection)
{
    m_events.remove(connection.wire().socket(), connection);
    connection.closed = true;
    boost::asio::post(m_loop, [this] {
        for (std::size_t at = m_connections.size(); at-- > 0;) {
            if (at < m_connections.size() && m_connections[at]->closed)
                lost(*m_connections[at]);
        }
    });
    m_events.leaveToLoop();
}

void DirectTransport::lost(DirectConnection& connection)
{
    if (connection.exchange)
        breakOff(connection, {NetworkFailure::Receive, "the server closed the connection"}, SteadyClock::now());
    else
        drop(connection);
}

/// Its end may be here although nobody was told yet. What is sent into that is lost, for a POST for good.
bool DirectTransport::mayBeUsed(DirectConnection& connection, SteadyTime now)
{
    const auto idle = now - connection.idleSince;
    return !connection.closed && idle <= longestIdle && (idle < briefIdle || !hasNews(connection.wire().socket()));
}

DirectConnection* DirectTransport::idleConnection(Origin& origin, SteadyTime now)
{
    while (!origin.idle.empty()) {
        DirectConnection& connection = *origin.idle.back();
        if (mayBeUsed(connection, now)) {
            origin.idle.pop_back();
            return &connection;
        }
        drop(connection);
    }
    return nullptr;
}

void DirectTransport::carry(DirectConnection& connection, Exchange& exchange, SteadyTime now, bool reused)
{
    connection.exchange = &exchange;
    exchange.connection = &connection;
    const bool first = !exchange.everSent();
    exchange.sending(now, reused);
    if (first)
        m_sink.transferSent(exchange.id(), now);
    else if (exchange.resends() > 0)
        m_sink.transferResent(exchange.id(), now);
    send(connection);
}

void DirectTransport::ready(DirectConnection& connection, SocketNews news)
{
    if (!connection.exchange) {
        if (news.readable) // it was closed, or something came that nobody asked for
            drop(connection);
        return;
    }
    if (news.writable && !connection.exchange->allSent())
        send(connection);
    if (news.readable)
        receive(connection, news.ended);
}

/// Where nothing more goes out an answer may have come all the same: the exchange ends where that is read.
void DirectTransport::send(DirectConnection& connection)
{
    Exchange& exchange = *connection.exchange;
    int sends = 0;
    while (!exchange.allSent() && !exchange.refusesTheRest() && !connection.sendFailed) {
        if (sends++ == piecesInARow)
            return askAgain(connection);
        const Moved moved = connection.wire().send(exchange.headLeft(), exchange.bodyLeft().substr(0, longestPiece));
        if (moved.how == Moved::How::Later)
            return;
        if (moved.how == Moved::How::Bytes) {
            exchange.sent(moved.bytes);
            continue;
        }
        connection.sendFailed = true;
        exchange.cannotSendTheRest();
        askAgain(connection);
    }
    if (exchange.answer().whole()) // it came before all was sent
        askAgain(connection);
}

void DirectTransport::askAgain(DirectConnection& connection)
{
    if (!connection.closed)
        m_events.ask(connection.wire().socket(), connection);
}

void DirectTransport::receive(DirectConnection& connection, bool toTheEnd)
{
    for (int reads = 0; reads < piecesInARow || connection.wire().holdsMore(); ++reads) {
        const Moved moved = connection.wire().receive(m_buffer);
        if (!goesOn(connection, moved, toTheEnd))
            return;
        if (moved.how == Moved::How::Later)
            return;
        if (connection.wire().drained() && !toTheEnd)
            return;
    }
    askAgain(connection);
}

bool DirectTransport::goesOn(DirectConnection& connection, Moved moved, bool peerEnds)
{
    Exchange& exchange = *connection.exchange;
    const SteadyTime now = SteadyClock::now();
    bool mayBeKept = m_reuse && !peerEnds;
    if (moved.how == Moved::How::Bytes && exchange.answer().nothingCame())
        m_sink.transferBegan(exchange.id(), now);
    if (moved.how == Moved::How::Bytes)
        connection.spoilt = exchange.came({m_buffer.data(), moved.bytes}, now) != moved.bytes;
    else if (moved.how == Moved::How::Failed)
        return breakOff(connection, connection.wire().lastFault(), now);
    else if (moved.how == Moved::How::Ended && exchange.nothingCameOnKept())
        return breakOff(connection, {NetworkFailure::Receive, std::string(hungUp)}, now);
    else if (moved.how == Moved::How::Ended)
        exchange.peerEnded();
    if (exchange.answer().fault() && !exchange.heardEnough())
        return breakOff(connection, *exchange.answer().fault(), now);
    if (!exchange.over())
        return !connection.sendFailed || moved.how == Moved::How::Bytes
            || breakOff(connection, connection.wire().lastFault(), now);
    exchange.connection = nullptr;
    connection.exchange = nullptr;
    mayBeKept = mayBeKept && moved.how != Moved::How::Ended && exchange.allSent() && !exchange.heardEnough();
    if (mayBeKept && exchange.answer().keepsConnection() && nothingFollows(connection, moved))
        keep(connection, now);
    else
        drop(connection);
    finish(exchange, exchange.result(now));
    return false;
}

/// What comes behind an answer would be taken for the next one.
bool DirectTransport::nothingFollows(DirectConnection& connection, Moved last)
{
    if (connection.spoilt)
        return false;
    if (last.how == Moved::How::Bytes && connection.wire().drained())
        return true;
    return connection.wire().receive(m_buffer).how == Moved::How::Later;
}

bool DirectTransport::breakOff(DirectConnection& connection, AnswerFault fault, SteadyTime now)
{
    Exchange& exchange = *connection.exchange;
    exchange.connection = nullptr;
    connection.exchange = nullptr;
    drop(connection);
    if (exchange.nothingCameOnKept()) {
        const NextAttempt next = exchange.nextAttempt(now);
        if (next == NextAttempt::Fresh || next == NextAttempt::Resend) {
            exchange.tryAgain();
            connect(exchange);
            return false;
        }
        fault = {NetworkFailure::Receive, std::string(whyNoAttempt(next))};
    }
    finish(exchange, exchange.failure(now, fault.failure, std::move(fault.text)));
    return false;
}

void DirectTransport::expire(Exchange& exchange, SteadyTime now)
{
    const std::string text = exchange.timeoutText(now);
    breakConnection(exchange);
    finish(exchange, exchange.failure(now, NetworkFailure::Timeout, text));
}

/// Or what is being done to have one.
void DirectTransport::breakConnection(Exchange& exchange)
{
    if (exchange.attempt)
        m_connector.cancel(*std::exchange(exchange.attempt, nullptr));
    if (DirectConnection* const connection = std::exchange(exchange.connection, nullptr)) {
        connection->exchange = nullptr;
        drop(*connection);
    }
}

void DirectTransport::finish(Exchange& exchange, const TransferResult& result)
{
    m_sink.transferFinished(exchange.id(), result);
    release(exchange); // not before: a transfer begun in there must not take what `result` looks into
}

void DirectTransport::release(Exchange& exchange)
{
    m_deadlines.remove(exchange);
    exchange.end();
    m_free.push_back(&exchange);
}

void DirectTransport::keep(DirectConnection& connection, SteadyTime now)
{
    connection.idleSince = now;
    connection.origin().idle.push_back(&connection);
}

void DirectTransport::drop(DirectConnection& connection)
{
    if (!connection.closed)
        m_events.remove(connection.wire().socket(), connection);
    auto& idle = connection.origin().idle;
    if (const auto found = std::find(idle.rbegin(), idle.rend(), &connection); found != idle.rend())
        idle.erase(std::next(found).base());
    m_connections.back()->place = connection.place;
    std::swap(m_connections[connection.place], m_connections.back());
    m_connections.pop_back();
}

} // namespace headroom
