#include "transport/websocket/wirestream.h"

#include <boost/asio/error.hpp>

#include <cerrno>
#include <cstring>

namespace headroom {

namespace asio = boost::asio;

WireStream::WireStream(asio::io_context& loop, SocketEvents& events, std::unique_ptr<Wire> wire)
    : m_loop(loop)
    , m_events(events)
    , m_wire(std::move(wire))
    , m_watched(events.add(m_wire->socket(), *this))
{
    if (!m_watched)
        m_fault = AnswerFault{NetworkFailure::OutOfResources, std::strerror(errno)};
    m_wire->whenClosing([this] { closing(); });
}

WireStream::~WireStream()
{
    close();
}

void WireStream::close()
{
    if (m_watched)
        m_events.remove(m_wire->socket(), *this);
    m_watched = false;
    m_wire.reset();
    complete(m_reading, asio::error::operation_aborted, 0);
    complete(m_writing, asio::error::operation_aborted, 0);
}

/// libcurl is at work: what follows from it has to wait. The descriptor may be somebody else's before that.
void WireStream::closing()
{
    m_events.remove(m_wire->socket(), *this);
    m_watched = false;
    asio::post(m_loop, [this, here = std::weak_ptr(m_here)] {
        if (here.expired())
            return;
        complete(m_reading, asio::error::eof, 0);
        complete(m_writing, asio::error::eof, 0);
    });
}

void WireStream::socketReady(SocketNews news)
{
    const std::weak_ptr here(m_here);
    if (news.writable)
        write();
    if (!here.expired() && news.readable)
        read();
}

void WireStream::read()
{
    if (!m_reading)
        return;
    if (!m_watched)
        return fail(m_reading);
    if (m_into.empty())
        return complete(m_reading, {}, 0);
    const Moved moved = m_wire->receive(m_into);
    if (moved.how == Moved::How::Later)
        return;
    if (moved.how == Moved::How::Ended)
        return complete(m_reading, asio::error::eof, 0);
    if (moved.how == Moved::How::Failed)
        return fail(m_reading);
    m_lastByte = SteadyClock::now();
    if (m_firstByte == neverHappened)
        m_firstByte = m_lastByte;
    m_bytesIn += moved.bytes;
    complete(m_reading, {}, moved.bytes);
}

void WireStream::write()
{
    if (!m_writing)
        return;
    if (!m_watched)
        return fail(m_writing);
    if (m_from[0].empty())
        return complete(m_writing, {}, 0);
    const Moved moved = m_wire->send(m_from[0], m_from[1]);
    if (moved.how == Moved::How::Later)
        return;
    if (moved.how != Moved::How::Bytes)
        return fail(m_writing);
    m_bytesOut += moved.bytes;
    complete(m_writing, {}, moved.bytes);
}

void WireStream::fail(std::unique_ptr<Waiting>& waiting)
{
    if (!m_wire)
        return complete(waiting, asio::error::operation_aborted, 0);
    if (m_watched)
        m_fault = m_wire->lastFault();
    complete(waiting, asio::error::connection_reset, 0);
}

void WireStream::complete(std::unique_ptr<Waiting>& waiting, const Error& error, std::size_t bytes)
{
    if (!waiting)
        return;
    asio::post(m_loop, [handler = std::move(waiting), error, bytes] { handler->complete(error, bytes); });
}

} // namespace headroom
