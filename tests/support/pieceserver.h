#pragma once

#include <boost/asio.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace headroom {

/// A server of the tests' own that writes its answers piece by piece, and logs when it wrote which: the ground truth of
/// streamed answers. A connection gets one request and one script: the first connection the first script, and so on,
/// the last one again and again. Loopback, blocking, a thread a connection.
class PieceServer {
public:
    using Clock = std::chrono::steady_clock;
    struct Piece {
        std::chrono::milliseconds after{0};
        std::string bytes;
    };
    enum class End { Close, Reset, WaitForClient };
    struct Script {
        std::vector<Piece> pieces;
        End end = End::Close;
    };
    struct Served {
        Clock::time_point requested; ///< its head was read
        std::vector<Clock::time_point> written; ///< each taken right before
        Clock::time_point ended;
        bool clientLeft = false; ///< first
    };

    explicit PieceServer(std::vector<Script> scripts)
        : m_scripts(std::move(scripts))
        , m_thread([this] { accept(); })
    {
    }
    ~PieceServer()
    {
        m_stopping = true;
        boost::system::error_code ignored;
        tcp::socket wake(m_loop);
        wake.connect(m_acceptor.local_endpoint(), ignored);
        m_thread.join();
        {
            const std::lock_guard lock(m_mutex);
            for (tcp::socket& socket : m_sockets)
                socket.shutdown(tcp::socket::shutdown_both, ignored);
        }
        for (std::thread& thread : m_threads)
            thread.join();
    }
    PieceServer(const PieceServer&) = delete;
    PieceServer& operator=(const PieceServer&) = delete;

    [[nodiscard]] std::string url(const std::string& path = "/") const
    {
        return "http://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()) + path;
    }
    /// Those that are over.
    [[nodiscard]] std::vector<Served> served() const
    {
        const std::lock_guard lock(m_mutex);
        return m_served;
    }

    static std::string head(const std::string& status, const std::string& more = {})
    {
        return "HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n" + more + "\r\n";
    }
    static std::string chunk(const std::string& bytes)
    {
        char size[20];
        std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
        return size + bytes + "\r\n";
    }
    static std::string lastChunk() { return "0\r\n\r\n"; }

private:
    using tcp = boost::asio::ip::tcp;

    void accept()
    {
        for (std::size_t number = 0;; ++number) {
            tcp::socket socket = m_acceptor.accept();
            if (m_stopping)
                return;
            const std::lock_guard lock(m_mutex);
            tcp::socket& kept = m_sockets.emplace_back(std::move(socket));
            m_threads.emplace_back(
                [this, &kept, number] { serve(kept, m_scripts[std::min(number, m_scripts.size() - 1)]); });
        }
    }

    void serve(tcp::socket& socket, const Script& script)
    {
        boost::system::error_code error;
        std::string head;
        boost::asio::read_until(socket, boost::asio::dynamic_buffer(head), "\r\n\r\n", error);
        if (error)
            return;
        socket.set_option(tcp::no_delay(true), error);
        Served served;
        served.requested = Clock::now();
        for (const Piece& piece : script.pieces) {
            std::this_thread::sleep_for(piece.after);
            served.written.push_back(Clock::now());
            boost::asio::write(socket, boost::asio::buffer(piece.bytes), error);
            if (error)
                break;
        }
        served.clientLeft = static_cast<bool>(error);
        if (!error && script.end == End::WaitForClient) {
            char byte = 0;
            boost::asio::read(socket, boost::asio::buffer(&byte, 1), error);
            served.clientLeft = true;
        }
        served.ended = Clock::now();
        if (script.end == End::Reset)
            socket.set_option(boost::asio::socket_base::linger(true, 0), error);
        const std::lock_guard lock(m_mutex);
        socket.close(error);
        m_served.push_back(std::move(served));
    }

    std::vector<Script> m_scripts;
    boost::asio::io_context m_loop;
    tcp::acceptor m_acceptor{m_loop, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)};
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    std::list<tcp::socket> m_sockets; ///< a list: they stay where they are
    std::vector<std::thread> m_threads;
    std::vector<Served> m_served;
    std::thread m_thread; ///< last: starts when everything else stands
};

} // namespace headroom
