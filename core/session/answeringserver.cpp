#include "session/answeringserver.h"

#include "base/process.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <future>
#include <thread>

namespace headroom {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
constexpr std::string_view endOfHead = "\r\n\r\n";
constexpr std::string_view holdingPath = "/hold";

/// One connection. Lives as long as something waits for it.
class Session : public std::enable_shared_from_this<Session> {
public:
    explicit Session(tcp::socket socket)
        : m_socket(std::move(socket))
    {
    }

    void read()
    {
        m_socket.async_read_some(asio::buffer(m_head.data() + m_size, m_head.size() - m_size),
                                 [self = shared_from_this()](boost::system::error_code error, std::size_t more) {
                                     if (!error)
                                         self->took(more);
                                 });
    }

private:
    /// A head that does not fit is none of ours: the connection closes.
    void took(std::size_t more)
    {
        m_size += more;
        const std::string_view head(m_head.data(), m_size);
        if (!head.ends_with(endOfHead)) {
            if (m_size < m_head.size())
                read();
            return;
        }
        const std::size_t path = std::min(head.find(' ') + 1, head.size());
        m_size = 0;
        if (head.substr(path).starts_with(holdingPath))
            hold();
        else
            reply();
    }

    void hold()
    {
        auto timer = std::make_shared<asio::steady_timer>(m_socket.get_executor(), AnsweringServer::holdTime);
        timer->async_wait([self = shared_from_this(), timer](boost::system::error_code error) {
            if (!error)
                self->reply();
        });
    }

    void reply()
    {
        boost::system::error_code error;
        asio::write(m_socket, asio::buffer(answer), error); // far less than a socket's buffer takes at once
        if (!error)
            read();
    }

    tcp::socket m_socket;
    std::array<char, 512> m_head; ///< of the request that is coming
    std::size_t m_size = 0;
};

} // namespace

struct AnsweringServer::Parts {
    asio::io_context loop{1};
    tcp::acceptor acceptor{loop};
    std::thread thread;

    void accept()
    {
        acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (!error) {
                boost::system::error_code unused;
                socket.set_option(tcp::no_delay(true), unused);
                std::make_shared<Session>(std::move(socket))->read();
            }
            accept();
        });
    }
};

AnsweringServer::AnsweringServer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    m_parts->accept();
    m_parts->thread = std::thread([all = m_parts.get()] { all->loop.run(); });
}

AnsweringServer::~AnsweringServer()
{
    m_parts->loop.stop();
    m_parts->thread.join();
}

Result<std::unique_ptr<AnsweringServer>> AnsweringServer::start()
{
    auto parts = std::make_unique<Parts>();
    boost::system::error_code error;
    const tcp::endpoint loopback(asio::ip::address_v4::loopback(), 0);
    parts->acceptor.open(loopback.protocol(), error);
    if (!error)
        parts->acceptor.bind(loopback, error);
    if (!error)
        parts->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return failure(ErrorKind::Network, fmt::format("no port of 127.0.0.1 can be listened on: {}", error.message()));
    return std::unique_ptr<AnsweringServer>(new AnsweringServer(std::move(parts)));
}

std::string AnsweringServer::url() const
{
    return fmt::format("http://127.0.0.1:{}/", m_parts->acceptor.local_endpoint().port());
}

std::string AnsweringServer::holdingUrl() const
{
    return fmt::format("http://127.0.0.1:{}{}", m_parts->acceptor.local_endpoint().port(), holdingPath);
}

nanoseconds AnsweringServer::cpuTime() const
{
    std::promise<nanoseconds> used;
    asio::post(m_parts->loop, [&used] { used.set_value(threadCpuTime()); });
    return used.get_future().get();
}

} // namespace headroom
