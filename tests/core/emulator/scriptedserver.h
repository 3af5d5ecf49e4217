#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <functional>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace headroom {

/// One accepted connection of a ScriptedServer.
class ServerConnection {
public:
    explicit ServerConnection(int socket)
        : m_socket(socket)
    {
    }
    /// The head of one request and what came with it.
    std::string readHead()
    {
        while (m_received.find("\r\n\r\n") == std::string::npos && receive()) { }
        return m_received;
    }
    /// Until at least size bytes came, head included.
    std::string readBytes(std::size_t size)
    {
        while (m_received.size() < size && receive()) { }
        return m_received;
    }
    /// False when the other side has gone.
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
    /// Returns when the other side has closed.
    void awaitEnd()
    {
        while (receive()) { }
    }
    /// The close that follows resets the connection.
    void resetOnClose() const
    {
        const linger abrupt{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    }

private:
    bool receive()
    {
        char bytes[64 * 1024];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return false;
        m_received.append(bytes, static_cast<std::size_t>(count));
        return true;
    }
    int m_socket;
    std::string m_received;
};

/// A server that does with each connection what its script says, each on a thread of its own. It stands for the user's
/// own server, including one that misbehaves.
class ScriptedServer {
public:
    explicit ScriptedServer(std::function<void(ServerConnection&)> script)
        : m_script(std::move(script))
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size);
        ::listen(m_listener, 1024);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_accepting = std::thread([this] { acceptAll(); });
    }
    /// Waits for the scripts: destroy the gateway first.
    ~ScriptedServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_accepting.join();
        ::close(m_listener);
        for (std::thread& one : m_running)
            one.join();
    }
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

private:
    void acceptAll()
    {
        for (;;) {
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                return;
            const timeval patience{30, 0};
            ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            m_running.emplace_back([this, socket] {
                ServerConnection connection(socket);
                m_script(connection);
                ::close(socket);
            });
        }
    }

    std::function<void(ServerConnection&)> m_script;
    int m_listener;
    std::uint16_t m_port = 0;
    std::thread m_accepting;
    std::vector<std::thread> m_running; ///< touched by the accepting thread, then by the destructor after it
};

} // namespace headroom
