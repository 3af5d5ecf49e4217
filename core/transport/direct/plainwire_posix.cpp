#include "transport/direct/plainwire.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace headroom {

namespace {

// glibc's own send() and recv() are cancellation points: in a program of several threads they say so to the thread
// before and after each call, which was measured at a twentieth of the user time of every request.
#ifdef SYS_sendto
ssize_t sendNow(int socket, std::string_view bytes)
{
    return ::syscall(SYS_sendto, socket, bytes.data(), bytes.size(), MSG_NOSIGNAL, nullptr, 0);
}

ssize_t receiveNow(int socket, std::span<char> into)
{
    return ::syscall(SYS_recvfrom, socket, into.data(), into.size(), 0, nullptr, nullptr);
}
#else
ssize_t sendNow(int socket, std::string_view bytes)
{
    return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

ssize_t receiveNow(int socket, std::span<char> into)
{
    return ::recv(socket, into.data(), into.size(), 0);
}
#endif

} // namespace

PlainWire::~PlainWire()
{
    ::close(m_socket);
}

Moved PlainWire::send(std::string_view head, std::string_view body)
{
    ssize_t sent = 0;
    if (body.empty()) {
        sent = sendNow(m_socket, head);
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
    const ssize_t came = receiveNow(m_socket, into);
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
