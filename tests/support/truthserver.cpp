#include "truthserver.h"

#include <boost/asio.hpp>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <thread>

namespace headroom {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok";

int numberAfter(const std::string& path, std::size_t prefix)
{
    int number = 0;
    std::from_chars(path.data() + prefix, path.data() + path.size(), number);
    return number;
}

std::size_t contentLength(const std::string& head)
{
    const auto at = head.find("Content-Length: ");
    return at == std::string::npos ? 0 : static_cast<std::size_t>(numberAfter(head, at + 16));
}

} // namespace

struct TruthServer::Parts {
    explicit Parts(std::uint16_t port)
        : acceptor(loop, tcp::endpoint(asio::ip::address_v4::loopback(), port))
    {
    }

    asio::io_context loop{1};
    tcp::acceptor acceptor;
    mutable std::mutex mutex;
    std::vector<Entry> log;
    std::map<std::string, std::string> answers;
    std::map<std::string, std::function<std::string(const Entry&)>> answerers;
    std::uint64_t answered = 0, connections = 0, hungUp = 0, inWork = 0, mostAtOnce = 0;
    std::uint64_t mostAnswers = 0; ///< of a connection; 0: any number
    HangUp hangsUp = HangUp::AfterTheLast;
    std::thread thread;

    asio::steady_timer freezer{loop};
    std::chrono::nanoseconds freezePeriod{0}, freezeLength{0};

    class Session;
    void accept();
    void awaitFreeze(std::chrono::steady_clock::time_point periodStart);
    void received(Entry entry)
    {
        const std::lock_guard lock(mutex);
        log.push_back(std::move(entry));
        mostAtOnce = std::max(mostAtOnce, ++inWork);
    }
    std::string answerFor(const std::string& path)
    {
        const std::lock_guard lock(mutex);
        const auto found = answers.find(path);
        return found == answers.end() ? std::string() : found->second;
    }
    std::string answerTo(const Entry& entry)
    {
        const auto found = [&] {
            const std::lock_guard lock(mutex);
            const auto at = std::find_if(answerers.begin(), answerers.end(),
                                         [&](const auto& one) { return entry.path.starts_with(one.first); });
            return at == answerers.end() ? std::function<std::string(const Entry&)>() : at->second;
        }();
        return found ? found(entry) : std::string();
    }
    void done(bool whole)
    {
        const std::lock_guard lock(mutex);
        --inWork;
        answered += whole ? 1 : 0;
    }
    bool hangsUpAfter(std::uint64_t given, HangUp when)
    {
        const std::lock_guard lock(mutex);
        return mostAnswers > 0 && given >= mostAnswers && hangsUp == when;
    }
    void noteHangUp()
    {
        const std::lock_guard lock(mutex);
        ++hungUp;
    }
};

class TruthServer::Parts::Session : public std::enable_shared_from_this<Session> {
public:
    Session(Parts& server, tcp::socket socket)
        : m_server(server)
        , m_socket(std::move(socket))
        , m_timer(server.loop)
    {
    }

    void readHead()
    {
        asio::async_read_until(m_socket, asio::dynamic_buffer(m_input), "\r\n\r\n",
                               [self = shared_from_this()](boost::system::error_code error, std::size_t length) {
                                   if (!error)
                                       self->readBody(length);
                               });
    }

private:
    void readBody(std::size_t headLength)
    {
        m_entry = {};
        m_entry.head = m_input.substr(0, headLength);
        const auto space = m_entry.head.find(' ');
        m_entry.method = m_entry.head.substr(0, space);
        m_entry.path = m_entry.head.substr(space + 1, m_entry.head.find(' ', space + 1) - space - 1);
        m_input.erase(0, headLength);
        const std::size_t wanted = contentLength(m_entry.head);
        const std::size_t missing = wanted > m_input.size() ? wanted - m_input.size() : 0;
        if (m_entry.path.starts_with("/slow-read/"))
            return readSlowly(missing, static_cast<std::size_t>(numberAfter(m_entry.path, 11)) * 1024, wanted);
        asio::async_read(m_socket, asio::dynamic_buffer(m_input), asio::transfer_exactly(missing),
                         [self = shared_from_this(), wanted](boost::system::error_code error, std::size_t) {
                             if (!error)
                                 self->received(wanted);
                         });
    }

    void readSlowly(std::size_t missing, std::size_t step, std::size_t wanted)
    {
        if (missing == 0)
            return received(wanted);
        later(10, [this, missing, step, wanted] {
            const std::size_t now = std::min(missing, step);
            asio::async_read(
                m_socket, asio::dynamic_buffer(m_input), asio::transfer_exactly(now),
                [self = shared_from_this(), missing, step, wanted](boost::system::error_code error, std::size_t got) {
                    if (!error)
                        self->readSlowly(missing - std::min(missing, got), step, wanted);
                });
        });
    }

    void received(std::size_t bodyLength)
    {
        m_entry.body = m_input.substr(0, bodyLength);
        m_input.erase(0, bodyLength);
        m_entry.receivedAt = std::chrono::steady_clock::now();
        m_path = m_entry.path;
        const std::string made = m_server.answerTo(m_entry);
        m_server.received(std::move(m_entry));
        if (m_server.hangsUpAfter(m_answers, HangUp::OnTheNext))
            return hangUp(false);
        if (made.empty())
            act();
        else
            answer(made);
    }

    void act()
    {
        if (const std::string told = m_server.answerFor(m_path.substr(0, m_path.find('?'))); !told.empty())
            return answer(told);
        const auto is = [this](const char* prefix) { return m_path.starts_with(prefix); };
        if (is("/delay/"))
            return later(numberAfter(m_path, 7), [this] { answer(okAnswer); });
        if (is("/last/"))
            return later(numberAfter(m_path, 6), [this] {
                send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", [this] { close(true); });
            });
        if (is("/status/"))
            return answer("HTTP/1.1 " + std::to_string(numberAfter(m_path, 8))
                          + " Told So\r\nContent-Length: 11\r\n\r\n{\"told\": 1}");
        if (is("/hang"))
            return waitForHangUp();
        if (is("/garbage"))
            return send("this is not HTTP\r\n\r\n", [this] { close(false); });
        if (is("/close"))
            return close(false);
        if (is("/reset-header"))
            return send("HTTP/1.1 200 OK\r\nContent-Le", [this] { reset(); });
        if (is("/reset-body"))
            return send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789", [this] { reset(); });
        if (is("/short-body"))
            return send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789", [this] { close(false); });
        if (is("/huge-header"))
            return send("HTTP/1.1 200 OK\r\nX: " + std::string(1 << 20, 'x') + "\r\n\r\n", [this] { close(false); });
        if (is("/endless"))
            return send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", [this] { endlessChunk(); });
        answer(okAnswer);
    }

    template <typename Then> void later(int milliseconds, Then then)
    {
        m_timer.expires_after(std::chrono::milliseconds(milliseconds));
        m_timer.async_wait([self = shared_from_this(), then](boost::system::error_code error) {
            if (!error)
                then();
        });
    }

    template <typename Then> void send(std::string bytes, Then then)
    {
        m_output = std::move(bytes);
        asio::async_write(m_socket, asio::buffer(m_output),
                          [self = shared_from_this(), then](boost::system::error_code error, std::size_t) {
                              if (error)
                                  self->close(false);
                              else
                                  then();
                          });
    }

    void answer(std::string bytes)
    {
        send(std::move(bytes), [this] {
            if (m_server.hangsUpAfter(++m_answers, HangUp::AfterTheLast))
                return hangUp(true);
            m_server.done(true);
            readHead();
        });
    }

    void endlessChunk()
    {
        later(10, [this] { send("10000\r\n" + std::string(0x10000, 'x') + "\r\n", [this] { endlessChunk(); }); });
    }

    void waitForHangUp()
    {
        m_socket.async_wait(tcp::socket::wait_read,
                            [self = shared_from_this()](boost::system::error_code) { self->close(false); });
    }

    void hangUp(bool whole)
    {
        close(whole);
        m_server.noteHangUp();
    }

    void close(bool whole)
    {
        m_server.done(whole);
        boost::system::error_code unused;
        m_socket.shutdown(tcp::socket::shutdown_both, unused);
        m_socket.close(unused);
    }

    void reset()
    {
        boost::system::error_code unused;
        m_socket.set_option(asio::socket_base::linger(true, 0), unused);
        m_server.done(false);
        m_socket.close(unused);
    }

    Parts& m_server;
    tcp::socket m_socket;
    asio::steady_timer m_timer;
    std::string m_input, m_output, m_path;
    Entry m_entry;
    std::uint64_t m_answers = 0;
};

void TruthServer::Parts::accept()
{
    acceptor.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error)
            return;
        {
            const std::lock_guard lock(mutex);
            ++connections;
        }
        socket.set_option(tcp::no_delay(true));
        std::make_shared<Session>(*this, std::move(socket))->readHead();
        accept();
    });
}

void TruthServer::Parts::awaitFreeze(std::chrono::steady_clock::time_point periodStart)
{
    const auto end = periodStart + freezePeriod;
    freezer.expires_at(end - freezeLength);
    freezer.async_wait([this, end](boost::system::error_code error) {
        if (error)
            return;
        std::this_thread::sleep_until(end); // on the server's only thread: that is the freeze
        awaitFreeze(end);
    });
}

TruthServer::TruthServer(std::uint16_t port)
    : m_parts(std::make_unique<Parts>(port))
{
    m_parts->accept();
    m_parts->thread = std::thread([this] { m_parts->loop.run(); });
}

TruthServer::~TruthServer()
{
    m_parts->loop.stop();
    m_parts->thread.join();
}

void TruthServer::answerWith(const std::string& path, const std::string& bytes)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->answers[path] = bytes;
}

void TruthServer::answerBy(const std::string& prefix, std::function<std::string(const Entry&)> answer)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->answerers[prefix] = std::move(answer);
}

void TruthServer::freezeEvery(std::chrono::nanoseconds period, std::chrono::nanoseconds length)
{
    asio::post(m_parts->loop, [this, period, length] {
        m_parts->freezePeriod = period;
        m_parts->freezeLength = length;
        m_parts->awaitFreeze(std::chrono::steady_clock::now());
    });
}

void TruthServer::hangUpAfter(std::uint64_t answers, HangUp when)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->mostAnswers = answers;
    m_parts->hangsUp = when;
}

std::uint16_t TruthServer::port() const
{
    return m_parts->acceptor.local_endpoint().port();
}

std::string TruthServer::url(const std::string& path) const
{
    return "http://127.0.0.1:" + std::to_string(port()) + path;
}

std::vector<TruthServer::Entry> TruthServer::log() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->log;
}

std::uint64_t TruthServer::requests() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->log.size();
}

std::uint64_t TruthServer::answered() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->answered;
}

std::uint64_t TruthServer::connections() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->connections;
}

std::uint64_t TruthServer::hungUp() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->hungUp;
}

std::uint64_t TruthServer::mostAtOnce() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->mostAtOnce;
}

} // namespace headroom
