#include "emulator/clientsession.h"

#include "emulator/lambdaplan.h"
#include "emulator/pushsession.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/read.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace headroom {

namespace {

using namespace std::chrono_literals;

// After a refusal the client's rest is read and thrown away for a while. Closing at once would reset the connection
// while the client still sends, and the reset would overtake the answer.
constexpr nanoseconds lingerTime = 2s;
constexpr std::size_t lingerBytes = 33'554'432;

/// What may stand in a header or a page of our own.
std::string checkedHost(beast::string_view host)
{
    const bool fine = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view(".:-_[]").find(c) != std::string_view::npos;
    });
    return fine && !host.empty() ? std::string(host) : "localhost";
}

bool isHttpError(const boost::system::error_code& error)
{
    return error.category() == make_error_code(http::error::bad_method).category()
        && error != http::error::end_of_stream && error != http::error::partial_message;
}

} // namespace

ClientSession::ClientSession(GatewayCore& core, IoSocket socket)
    : m_core(core)
    , m_socket(std::move(socket))
    , m_timer(core.io)
{
}

void ClientSession::start()
{
    Error ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    readHeader();
}

template <typename Handler> void ClientSession::at(SteadyTime time, Handler handler)
{
    m_timer.expires_at(time);
    m_timer.async_wait([self = shared_from_this(), number = ++m_timerNumber, handler](const Error& error) {
        if (!error && number == self->m_timerNumber)
            handler(*self);
    });
}

void ClientSession::closeUnlessDoneBy(nanoseconds time)
{
    at(SteadyClock::now() + time, [](ClientSession& self) { self.close(); });
}

void ClientSession::readHeader()
{
    m_frame = {};
    m_passing = false;
    m_parser.emplace();
    m_parser->header_limit(m_core.personality.headerLimit);
    m_parser->body_limit(m_core.personality.bodyLimit);
    closeUnlessDoneBy(m_core.settings.idleTimeout);
    http::async_read_header(m_socket, m_buffer, *m_parser,
                            [self = shared_from_this()](const Error& error, std::size_t) { self->onHeader(error); });
}

void ClientSession::onHeader(const Error& error)
{
    if (error)
        onUnreadable(error);
    else if (!m_parser->is_done() && beast::iequals(m_parser->get()[http::field::expect], "100-continue"))
        sendContinue();
    else
        readBody();
}

void ClientSession::sendContinue()
{
    m_out = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(m_socket, asio::buffer(m_out), [self = shared_from_this()](const Error& error, std::size_t) {
        if (error)
            self->close();
        else
            self->readBody();
    });
}

void ClientSession::readBody()
{
    http::async_read(m_socket, m_buffer, *m_parser, [self = shared_from_this()](const Error& error, std::size_t) {
        if (error)
            self->onUnreadable(error);
        else
            self->serve(self->m_parser->release());
    });
}

void ClientSession::onUnreadable(const Error& error)
{
    if (error == http::error::header_limit)
        refuse(m_core.personality.headerTooLarge);
    else if (error == http::error::body_limit)
        refuse(m_core.personality.bodyTooLarge);
    else if (isHttpError(error))
        refuse(m_core.personality.badRequest);
    else
        close();
}

GatewayIds ClientSession::idsFor(const ClientRequest& request) const
{
    const auto supplied = request["x-amzn-RequestId"];
    const auto trace = request["X-Amzn-Trace-Id"];
    GatewayIds ids;
    ids.extendedId = m_core.ids.extendedId();
    if (m_core.personality.oneId)
        ids.requestId = ids.extendedId;
    else if (m_core.personality.takesRequestId && isUuid({supplied.data(), supplied.size()}))
        ids.requestId = std::string(supplied);
    else
        ids.requestId = m_core.ids.uuid();
    if (m_core.personality.traces)
        ids.trace = continuedTrace({trace.data(), trace.size()}, m_core.ids, WallClock::now());
    ids.host = checkedHost(request[http::field::host]);
    return ids;
}

void ClientSession::serve(ClientRequest request)
{
    const SteadyTime received = SteadyClock::now();
    m_parser.reset();
    if (becomesWebSocket(request))
        return;
    if (m_buffer.size() == 0)
        m_buffer.shrink_to_fit(); // thousands may wait here for the backend
    m_frame.keepAlive = request.keep_alive();
    m_frame.http10 = request.version() == 10;
    m_frame.headOnly = request.method() == http::verb::head;
    m_core.counters.accepted.fetch_add(1, std::memory_order_relaxed);
    m_core.counters.inFlight.fetch_add(1, std::memory_order_relaxed);

    m_ids = idsFor(request);
    if (request.body().size() > m_core.personality.callLimit)
        answer(filledIn(m_core.personality.callTooLarge, m_ids));
    else
        callBackend(std::move(request), received);
}

bool ClientSession::becomesWebSocket(ClientRequest& request)
{
    const auto limits = socketLimitsOf(m_core.settings.gateway, m_core.settings.limit);
    const beast::string_view target = request.target();
    if (m_core.upstream || !limits || !beast::websocket::is_upgrade(request)
        || !isPushPage({target.data(), target.size()}))
        return false;
    m_core.counters.accepted.fetch_add(1, std::memory_order_relaxed);
    m_core.counters.answered.fetch_add(1, std::memory_order_relaxed);
    ++m_timerNumber;
    m_timer.cancel();
    std::make_shared<PushSession>(m_core, std::move(m_socket), std::move(request), *limits)->start();
    return true;
}

void ClientSession::callBackend(ClientRequest request, SteadyTime received)
{
    Error ignored;
    Caller caller{m_socket.remote_endpoint(ignored).address().to_string(), m_ids};
    m_invocation = LambdaInvocation::start(m_core, std::move(request), std::move(caller), weak_from_this());
    if (!m_invocation) {
        m_core.counters.throttled.fetch_add(1, std::memory_order_relaxed);
        answer(filledIn(m_core.personality.throttled, m_ids));
        return;
    }
    m_clock = LimitClock(m_core.personality.kind, m_core.settings.limit, m_core.personality.totalLimit, received);
    awaitBackend();
}

void ClientSession::awaitBackend()
{
    // Also where there is no deadline: nothing else keeps the session alive now.
    at(m_clock.deadline().value_or(SteadyTime::max()), [](ClientSession& self) { self.onLimit(); });
}

void ClientSession::onLimit()
{
    if (m_core.personality.endsBackend)
        m_invocation->kill();
    else
        m_invocation->abandon();
    m_core.counters.gatewayTimeouts.fetch_add(1, std::memory_order_relaxed);
    if (!m_passing && !m_core.personality.closes) {
        answer(filledIn(m_core.personality.timeout, m_ids));
        return;
    }
    settle();
    cut();
}

void ClientSession::answerBegins(GatewayAnswer head, std::optional<std::uint64_t> length)
{
    m_passing = true;
    m_frame.date = WallClock::now();
    m_frame.length = length;
    m_frame.chunked = !length && !m_frame.http10 && !m_frame.headOnly && mayHaveBody(head.status);
    if (!length && m_frame.http10)
        m_frame.keepAlive = false; // its end is the connection's
    passOn(serialisedHead(head, m_frame));
}

void ClientSession::answerPart(std::string bytes)
{
    if (m_frame.headOnly)
        passOn({});
    else
        passOn(m_frame.chunked ? serialisedChunk(bytes) : std::move(bytes));
}

/// The client's time to take it is not the backend's: the clock starts anew when all is written.
void ClientSession::passOn(std::string bytes)
{
    m_out = std::move(bytes);
    closeUnlessDoneBy(m_core.settings.idleTimeout);
    asio::async_write(m_socket, asio::buffer(m_out),
                      [self = shared_from_this()](const Error& error, std::size_t) { self->onPassedOn(error); });
}

void ClientSession::onPassedOn(const Error& error)
{
    if (error) {
        close();
        return;
    }
    if (!m_invocation) // closed meanwhile
        return;
    m_clock.heard(SteadyClock::now());
    awaitBackend();
    m_invocation->more();
}

void ClientSession::answerEnds(bool whole)
{
    settle();
    if (!whole) {
        cut();
        return;
    }
    m_out = m_frame.chunked ? serialisedChunk({}) : std::string();
    closeUnlessDoneBy(m_core.settings.idleTimeout);
    asio::async_write(m_socket, asio::buffer(m_out),
                      [self = shared_from_this()](const Error& error, std::size_t) { self->onWritten(error); });
}

void ClientSession::answer(const GatewayAnswer& answer)
{
    settle();
    write(answer);
}

void ClientSession::settle()
{
    m_invocation.reset();
    m_core.counters.answered.fetch_add(1, std::memory_order_relaxed);
    m_core.counters.inFlight.fetch_sub(1, std::memory_order_relaxed);
}

void ClientSession::refuse(const GatewayAnswer& answer)
{
    m_core.counters.refused.fetch_add(1, std::memory_order_relaxed);
    m_parser.reset();
    m_frame.keepAlive = false;
    write(filledIn(answer, {m_core.ids.uuid(), m_core.ids.extendedId(), {}, "localhost"}));
}

void ClientSession::write(const GatewayAnswer& answer)
{
    m_frame.date = WallClock::now();
    m_out = serialised(answer, m_frame);
    closeUnlessDoneBy(m_core.settings.idleTimeout);
    asio::async_write(m_socket, asio::buffer(m_out),
                      [self = shared_from_this()](const Error& error, std::size_t) { self->onWritten(error); });
}

void ClientSession::onWritten(const Error& error)
{
    m_out = {};
    if (error)
        close();
    else if (m_frame.keepAlive)
        readHeader();
    else
        linger();
}

void ClientSession::linger()
{
    Error ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    closeUnlessDoneBy(lingerTime);
    discardRest();
}

void ClientSession::discardRest()
{
    m_buffer.clear();
    m_socket.async_read_some(m_buffer.prepare(16'384),
                             [self = shared_from_this()](const Error& error, std::size_t bytes) {
                                 self->m_discarded += bytes;
                                 if (error || self->m_discarded > lingerBytes)
                                     self->close();
                                 else
                                     self->discardRest();
                             });
}

void ClientSession::cut()
{
    Error ignored;
    if (m_passing && !m_frame.length && !m_frame.chunked) // nothing but a reset tells it from the end of the answer
        m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
    close();
}

void ClientSession::close()
{
    if (m_invocation) {
        m_invocation->leave();
        settle();
    }
    ++m_timerNumber;
    m_timer.cancel();
    Error ignored;
    m_socket.close(ignored);
}

} // namespace headroom
