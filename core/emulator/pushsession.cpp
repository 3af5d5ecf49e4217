#include "emulator/pushsession.h"

#include <boost/asio/write.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace headroom {

namespace {

using nlohmann::json;

constexpr std::size_t largestMessage = 128 * 1024; ///< API Gateway's
constexpr std::size_t mostAtWork = 100; ///< messages of one connection
constexpr nanoseconds longestWork = std::chrono::minutes(15);

std::string stateMessage(std::string_view state, const json& id)
{
    json message{{"state", state}};
    if (!id.is_null())
        message["id"] = id;
    return message.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<nanoseconds> durationAt(const json& message, const char* key)
{
    if (!message.contains(key) || !message[key].is_string())
        return std::nullopt;
    const auto time = parseDuration(message[key].get<std::string>());
    return time && *time <= longestWork ? std::optional(*time) : std::nullopt;
}

} // namespace

PushSession::PushSession(GatewayCore& core, IoSocket socket, ClientRequest handshake, SocketLimits limits)
    : m_core(core)
    , m_stream(std::move(socket))
    , m_handshake(std::move(handshake))
    , m_limits(limits)
    , m_idle(core.io)
    , m_total(core.io)
    , m_buffer(largestMessage + 1)
{
}

void PushSession::start()
{
    m_stream.read_message_max(largestMessage);
    m_stream.control_callback([this](beast::websocket::frame_type, beast::string_view) { heard(); });
    m_stream.async_accept(m_handshake, [self = shared_from_this()](const Error& error) {
        if (error)
            return;
        self->m_lastHeard = SteadyClock::now();
        if (self->m_limits.idle)
            self->onIdle();
        if (self->m_limits.total) {
            self->m_total.expires_after(*self->m_limits.total);
            self->m_total.async_wait([self](const Error& cancelled) {
                if (!cancelled)
                    self->closeAtLimit();
            });
        }
        self->read();
    });
}

void PushSession::read()
{
    m_stream.async_read(m_buffer,
                        [self = shared_from_this()](const Error& error, std::size_t) { self->onMessage(error); });
}

void PushSession::onMessage(const Error& error)
{
    if (error) { // closed, by whichever side
        m_closing = true;
        m_idle.cancel();
        m_total.cancel();
        return;
    }
    heard();
    const auto data = m_buffer.data();
    serve({static_cast<const char*>(data.data()), data.size()});
    m_buffer.consume(m_buffer.size());
    read();
}

void PushSession::serve(std::string_view text)
{
    const json message = json::parse(text, nullptr, false);
    const bool isObject = message.is_object();
    const json id = isObject && message.contains("id") ? message["id"] : json();
    const auto take = isObject ? durationAt(message, "take") : std::nullopt;
    const auto work = isObject ? durationAt(message, "work") : std::nullopt;
    if ((!take && !work) || m_working == mostAtWork) {
        send(stateMessage("failed", id));
        return;
    }
    if (take) {
        send(stateMessage("accepted", id));
        later(*take, stateMessage("done", id));
    } else if (m_limits.work && *work >= *m_limits.work) {
        m_core.counters.gatewayTimeouts.fetch_add(1, std::memory_order_relaxed);
        later(*m_limits.work, timeoutMessage());
    } else {
        later(*work, stateMessage("done", id));
    }
}

/// As a WebSocket API says it: a message like any other, and the connection stays open.
std::string PushSession::timeoutMessage() const
{
    return fmt::format(R"({{"message": "Endpoint request timed out", "connectionId":"{}", "requestId":"{}"}})",
                       m_core.ids.extendedId(), m_core.ids.extendedId());
}

void PushSession::later(nanoseconds time, std::string text)
{
    ++m_working;
    const auto timer = std::make_shared<IoTimer>(m_core.io);
    timer->expires_after(time);
    timer->async_wait([self = weak_from_this(), timer, text = std::move(text)](const Error&) {
        if (const auto session = self.lock()) { // else the client has gone
            --session->m_working;
            session->send(text);
        }
    });
}

void PushSession::send(std::string text)
{
    if (m_closing)
        return;
    m_out.push_back(std::move(text));
    if (m_out.size() == 1)
        writeNext();
}

void PushSession::writeNext()
{
    m_stream.text(true);
    m_stream.async_write(asio::buffer(m_out.front()), [self = shared_from_this()](const Error& error, std::size_t) {
        self->m_out.pop_front();
        if (error)
            return;
        self->heard();
        if (!self->m_out.empty())
            self->writeNext();
    });
}

void PushSession::heard()
{
    m_lastHeard = SteadyClock::now();
}

/// Looks when the limit would be over, and again if something came meanwhile: no timer is moved for each frame.
void PushSession::onIdle()
{
    const SteadyTime over = m_lastHeard + *m_limits.idle;
    if (SteadyClock::now() >= over)
        return closeAtLimit();
    m_idle.expires_at(over);
    m_idle.async_wait([self = shared_from_this()](const Error& error) {
        if (!error)
            self->onIdle();
    });
}

/// The code is what API Gateway was seen to send; no source confirms it for either of its limits.
void PushSession::closeAtLimit()
{
    if (std::exchange(m_closing, true))
        return;
    m_core.counters.gatewayTimeouts.fetch_add(1, std::memory_order_relaxed);
    m_stream.async_close({beast::websocket::close_code::going_away, "Going away"},
                         [self = shared_from_this()](const Error&) {});
}

} // namespace headroom
