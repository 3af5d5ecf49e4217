#include "transport/websocket/websocket.h"

#include "transport/curlurl.h"
#include "transport/headernames.h"
#include "transport/resend.h"
#include "transport/websocket/closewords.h"

#include <boost/asio/error.hpp>
#include <boost/beast/http/error.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

using namespace std::chrono_literals;

/// For the server to answer a close: who wanted no more is not kept waiting by it.
constexpr auto longestGoodbye = 1s;

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

/// A line of a request's list, as libcurl has them: "Name: value", or "Name;" for an empty one.
Header headerOf(std::string_view line)
{
    const std::size_t end = line.find_first_of(":;");
    if (end == std::string_view::npos || line[end] == ';')
        return {std::string(line.substr(0, end)), {}};
    std::string_view value = line.substr(end + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return {std::string(line.substr(0, end)), std::string(value)};
}

AnswerFault handshakeFault(const boost::system::error_code& error, const WireStream& stream)
{
    if (stream.fault())
        return *stream.fault();
    const bool ended =
        error == asio::error::eof || error == http::error::end_of_stream || error == http::error::partial_message;
    if (ended && stream.firstByte() == neverHappened)
        return {NetworkFailure::Receive, std::string(hungUp)};
    if (ended)
        return {NetworkFailure::Receive, "the server closed the connection inside the WebSocket's handshake"};
    if (error == http::error::header_limit || error == http::error::body_limit || error == http::error::buffer_overflow)
        return {NetworkFailure::TooLarge, "the answer to the WebSocket's handshake is too large"};
    return {NetworkFailure::Protocol, fmt::format("no WebSocket handshake: {}", error.message())};
}

} // namespace

WebSocket::WebSocket(asio::io_context& loop, SocketEvents& events, Connector& connector, WebSocketSink& sink,
                     Terms terms, Over over)
    : m_loop(loop)
    , m_events(events)
    , m_connector(connector)
    , m_sink(sink)
    , m_terms(std::move(terms))
    , m_over(std::move(over))
    , m_deadline(loop)
    , m_buffer(longestMessage + 1) // read_message_max() speaks first
{
}

void WebSocket::connect()
{
    expireAt(std::min(m_terms.openBy, m_terms.giveUpAt));
    m_attempt = &m_connector.connect(m_terms.request, this);
}

void WebSocket::expireAt(SteadyTime moment)
{
    m_deadline.expires_at(moment);
    m_deadline.async_wait([self = shared_from_this(), moment](const Error& error) {
        if (!error && self->m_deadline.expiry() == moment) // else it was moved after it had fired
            self->onDeadline();
    });
}

void WebSocket::connected(std::unique_ptr<Wire> wire, const TransferResult& made)
{
    m_attempt = nullptr;
    m_dns = made.dns;
    m_connect = made.connect;
    m_tls = made.tls;
    if (!wire)
        return handshakeEnded(made);
    m_stream.emplace(m_loop, m_events, std::move(wire));
    m_state = State::Handshake;
    shakeHands();
}

void WebSocket::shakeHands()
{
    m_stream->set_option(
        websocket::stream_base::decorator([this](websocket::request_type& request) { addHeaders(request); }));
    m_stream->control_callback([this](websocket::frame_type kind, boost::beast::string_view) { onHeard(kind); });
    m_stream->read_message_max(longestMessage);
    const CurlUrlPtr& target = m_terms.request->target;
    const std::string query = part(target, CURLUPART_QUERY);
    const std::string path = part(target, CURLUPART_PATH) + (query.empty() ? "" : "?" + query);
    m_sent = SteadyClock::now();
    m_sink.handshakeSent(m_terms.id, m_sent);
    m_stream->async_handshake(m_answer, hostAndPort(target), path,
                              [self = shared_from_this()](const Error& error) { self->onHandshake(error); });
    m_answer.result(0U); // Beast begins with a 500 that nobody sent
}

/// Those that a plain request would have, in its order; a Host of the user's own takes the place of Beast's.
void WebSocket::addHeaders(websocket::request_type& request) const
{
    std::vector<Header> headers = m_terms.extraHeaders;
    if (m_terms.request->signer) {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        for (const Header& header : m_terms.request->signer->headers(now))
            headers.push_back(header);
    }
    for (const curl_slist* line = m_terms.request->headers.get(); line; line = line->next)
        headers.push_back(headerOf(line->data));
    for (const Header& header : headers) {
        if (sameName(header.name, "Host"))
            request.set(http::field::host, header.value);
        else
            request.insert(header.name, header.value);
    }
    if (!m_terms.protocols.empty())
        request.set(http::field::sec_websocket_protocol, fmt::format("{}", fmt::join(m_terms.protocols, ", ")));
}

void WebSocket::onHandshake(const Error& error)
{
    if (m_state != State::Handshake)
        return;
    TransferResult ended = result(SteadyClock::now());
    // Another status than 101 is an answer, if not the one that was hoped for.
    const bool answered = !error || (ended.status != 0 && ended.status != switchingProtocols);
    if (!answered) {
        const AnswerFault fault = handshakeFault(error, m_stream->next_layer());
        m_failureText = fault.text;
        ended.failure = fault.failure;
        ended.failureText = m_failureText;
    }
    handshakeEnded(ended);
}

TransferResult WebSocket::result(SteadyTime end)
{
    TransferResult result;
    result.sent = m_sent;
    result.end = end;
    result.dns = m_dns;
    result.connect = m_connect;
    result.tls = m_tls;
    if (!m_stream) // never connected
        return result;
    const WireStream& wire = m_stream->next_layer();
    result.firstByte = wire.firstByte();
    result.lastByte = wire.lastByte();
    result.bytesIn = wire.bytesIn();
    result.bytesOut = wire.bytesOut();
    result.status = static_cast<std::uint16_t>(m_answer.result_int());
    if (result.status == 0)
        return result;
    result.version = HttpVersion::Http11;
    for (const auto& field : m_answer)
        m_headers.push_back({lowerName(view(field.name_string())), std::string(view(field.value()))});
    result.headers = m_headers;
    result.retryAfter = view(m_answer[http::field::retry_after]);
    result.bodyBytes = m_answer.body().size();
    result.bodyStart = std::string_view(m_answer.body()).substr(0, keptOfFailures);
    return result;
}

void WebSocket::handshakeEnded(TransferResult result)
{
    const auto self = shared_from_this();
    const bool open = result.failure == NetworkFailure::None && result.status == switchingProtocols;
    m_state = open ? State::Open : State::Over;
    m_sink.handshakeEnded(m_terms.id, result);
    if (!open) {
        end();
        return m_over(m_terms.id);
    }
    if (m_state != State::Open) // left at once
        return;
    m_answer = {}; // told
    m_headers = {};
    expireAt(m_terms.giveUpAt);
    readMessage();
    sendFirst();
    if (m_terms.pingEvery)
        pingLater();
}

void WebSocket::onHeard(websocket::frame_type kind)
{
    if (m_state == State::Open && kind != websocket::frame_type::close)
        m_sink.socketHeard(m_terms.id, SteadyClock::now());
}

void WebSocket::sendFirst()
{
    if (m_terms.send.empty())
        return;
    m_stream->text(true);
    // What breaks the connection is told where it is read.
    m_stream->async_write(asio::buffer(m_terms.send), [self = shared_from_this()](const Error&, std::size_t) {});
}

void WebSocket::readMessage()
{
    m_stream->async_read(m_buffer,
                         [self = shared_from_this()](const Error& error, std::size_t) { self->onMessage(error); });
}

void WebSocket::onMessage(const Error& error)
{
    if (m_state != State::Open)
        return;
    if (error)
        return closedBy(error);
    const auto data = m_buffer.data();
    const std::string_view message{static_cast<const char*>(data.data()), data.size()};
    const bool more = m_sink.socketMessage(m_terms.id, message, SteadyClock::now());
    m_buffer.consume(m_buffer.size());
    if (m_buffer.capacity() > keptOfFailures)
        m_buffer.shrink_to_fit(); // thousands may wait for their next one
    if (m_state != State::Open)
        return;
    if (more)
        readMessage();
    else
        leave();
}

void WebSocket::pingLater()
{
    if (!m_pings)
        m_pings.emplace(m_loop);
    m_pings->expires_after(std::chrono::duration_cast<SteadyClock::duration>(*m_terms.pingEvery));
    m_pings->async_wait([self = shared_from_this()](const Error& error) {
        if (error || self->m_state != State::Open)
            return;
        if (!std::exchange(self->m_pinging, true))
            self->m_stream->async_ping({}, [self](const Error&) { self->m_pinging = false; });
        self->pingLater();
    });
}

void WebSocket::onDeadline()
{
    const SteadyTime now = SteadyClock::now();
    switch (m_state) {
    case State::Connecting:
    case State::Handshake: {
        TransferResult ended = result(now);
        m_failureText = m_state == State::Connecting ? "no connection in time" : "no answer to the handshake in time";
        ended.failure = NetworkFailure::Timeout;
        ended.failureText = m_failureText;
        return handshakeEnded(ended);
    }
    case State::Open:
        return closed({now, true, "the result did not come in time"});
    case State::Leaving:
        end();
        return m_over(m_terms.id);
    case State::Over:
        break;
    }
}

void WebSocket::closedBy(const Error& error)
{
    const std::string why = whyClosed(error);
    closed({SteadyClock::now(), false, why});
}

std::string WebSocket::whyClosed(const Error& error) const
{
    if (error == websocket::error::closed)
        return closeWords(m_stream->reason().code,
                          {m_stream->reason().reason.data(), m_stream->reason().reason.size()});
    if (error == websocket::error::message_too_big || error == websocket::error::buffer_overflow)
        return fmt::format("a message is longer than {} MB", longestMessage / 1'000'000);
    if (error == asio::error::eof)
        return "the connection ended without a word of closing";
    if (const auto& fault = m_stream->next_layer().fault())
        return fmt::format("the connection broke: {}", fault->text);
    return fmt::format("the WebSocket broke: {}", error.message());
}

void WebSocket::closed(const SocketClosed& how)
{
    const auto self = shared_from_this();
    end();
    m_sink.socketClosed(m_terms.id, how);
    m_over(m_terms.id);
}

void WebSocket::leave()
{
    const auto self = shared_from_this();
    if (m_state != State::Open) {
        end();
        return m_over(m_terms.id);
    }
    m_state = State::Leaving;
    expireAt(SteadyClock::now() + longestGoodbye);
    m_stream->async_close(websocket::close_code::normal, [self](const Error&) {
        if (self->m_state != State::Leaving)
            return;
        self->end();
        self->m_over(self->m_terms.id);
    });
}

void WebSocket::end()
{
    m_state = State::Over;
    m_deadline.cancel();
    if (m_pings)
        m_pings->cancel();
    if (m_attempt)
        m_connector.cancel(*std::exchange(m_attempt, nullptr));
    if (m_stream)
        m_stream->next_layer().close();
}

} // namespace headroom
