#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace headroom {

/// A client that knows sockets and little else: no HTTP library between the test and the bytes. Every read gives up
/// after 30 s with what it has, so that a broken gateway fails a comparison instead of hanging the test.
class RawClient {
public:
    /// receiveBuffer: how much the system takes for a client that does not read, bytes; 0 leaves it to the system.
    explicit RawClient(std::uint16_t port, int receiveBuffer = 0)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const timeval patience{30, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (receiveBuffer > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { close(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connected() const { return m_connected; }

    /// False when the other side did not take everything.
    bool send(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void endSending() const { ::shutdown(m_socket, SHUT_WR); }

    /// One whole answer with a Content-Length; of interim answers (100) only the head. What follows is kept.
    std::string readAnswer()
    {
        std::size_t head = 0;
        while ((head = m_received.find("\r\n\r\n")) == std::string::npos) {
            if (!receive())
                return std::exchange(m_received, {});
        }
        std::size_t size = head + 4;
        if (const auto length = m_received.find("Content-Length: "); length < head)
            size += std::strtoul(m_received.c_str() + length + 16, nullptr, 10);
        while (m_received.size() < size) {
            if (!receive())
                break;
        }
        std::string answer = m_received.substr(0, size);
        m_received.erase(0, answer.size());
        return answer;
    }

    std::string readToEnd()
    {
        while (receive()) { }
        return std::exchange(m_received, {});
    }

    /// Leaves with a reset instead of a farewell.
    void vanish()
    {
        const linger abrupt{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
        close();
    }
    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

private:
    bool receive()
    {
        char bytes[16 * 1024];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return false;
        m_received.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int m_socket;
    bool m_connected = false;
    std::string m_received;
};

inline std::string get(std::string_view target, std::string_view moreHeaders = {})
{
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n" + std::string(moreHeaders) + "\r\n";
}

/// The answer's part before and after the empty line.
inline std::string bodyOf(const std::string& answer)
{
    const auto head = answer.find("\r\n\r\n");
    return head == std::string::npos ? std::string() : answer.substr(head + 4);
}
inline std::string headOf(const std::string& answer)
{
    return answer.substr(0, answer.find("\r\n\r\n"));
}

} // namespace headroom
