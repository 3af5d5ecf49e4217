#include "transport/direct/plainwire.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace headroom {

PlainWire::~PlainWire()
{
    ::close(m_socket);
}

Moved PlainWire::send(std::string_view head, std::string_view body)
{
    ssize_t sent = 0;
    if (body.empty()) {
        sent = ::send(m_socket, head.data(), head.size(), MSG_NOSIGNAL);
    } else {
        std::array<iovec, 2> parts{
            {{const_cast<char*>(head.data()), head.size()}, {const_cast<char*>(body.data()), body.size()}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        sent = ::sendmsg(m_socket, &message, MSG_NOSIGNAL);
    }
    if (sent > 0)
        return {Moved::How::Bytes, static_cast<std::size_t>(sent)};
    return failed(NetworkFailure::Send);
}

Moved PlainWire::receive(std::span<char> into)
{
    const ssize_t came = ::recv(m_socket, into.data(), into.size(), 0);
    m_drained = came < static_cast<ssize_t>(into.size());
    if (came > 0)
        return {Moved::How::Bytes, static_cast<std::size_t>(came)};
    if (came == 0)
        return {Moved::How::Ended};
    return failed(NetworkFailure::Receive);
}

Moved PlainWire::failed(NetworkFailure failure)
{
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return {Moved::How::Later};
    m_error = errno;
    m_failure = failure;
    return {Moved::How::Failed};
}

AnswerFault PlainWire::lastFault() const
{
    const char* const what = m_failure == NetworkFailure::Send ? "Send failure: " : "Recv failure: ";
    return {m_failure, std::string(what) + std::strerror(m_error)};
}

} // namespace headroom
