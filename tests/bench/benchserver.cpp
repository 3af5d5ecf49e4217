#include "benchserver.h"

#include <queue>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <charconv>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_map>

namespace headroom {

namespace {

using namespace std::chrono_literals;

BenchServer::Moment now()
{
    return std::chrono::time_point_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now());
}

BenchServer::Moment momentOf(const timespec& time)
{
    return BenchServer::Moment(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

/// Reads what is there; `arrived` is the kernel's own time of the last of it.
ssize_t receive(int socket, std::span<char> buffer, BenchServer::Moment& arrived)
{
    iovec part{buffer.data(), buffer.size()};
    alignas(cmsghdr) std::array<char, 128> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t length = recvmsg(socket, &message, MSG_DONTWAIT);
    arrived = now();
    for (cmsghdr* note = CMSG_FIRSTHDR(&message); note; note = CMSG_NXTHDR(&message, note)) {
        if (note->cmsg_level == SOL_SOCKET && note->cmsg_type == SCM_TIMESTAMPNS)
            arrived = momentOf(*reinterpret_cast<const timespec*>(CMSG_DATA(note)));
    }
    return length;
}

int listenOnLoopback(std::uint16_t& port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(listener, 16'384) != 0
        || getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("the bench's server cannot listen");
    port = ntohs(address.sin_port);
    return listener;
}

} // namespace

struct BenchServer::Shared {
    std::atomic<std::uint64_t> requests, answered, held, mostHeld;
    Entry log[1]; // m_mostRequests of them
};

/// The child's whole life.
class BenchServer::Loop {
public:
    Loop(Shared& shared, std::size_t mostRequests, int listener)
        : m_shared(shared)
        , m_mostRequests(mostRequests)
        , m_listener(listener)
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    {
        watch(listener);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 256> events{};
        for (;;) {
            const timespec patience = untilNextAnswer();
            const int count = epoll_pwait2(m_epoll, events.data(), static_cast<int>(events.size()), &patience, nullptr);
            answerDue();
            for (int i = 0; i < count; ++i) {
                if (const int socket = events[static_cast<std::size_t>(i)].data.fd; socket == m_listener)
                    acceptAll();
                else
                    read(socket);
            }
        }
    }

private:
    struct Connection {
        std::uint32_t number = 0;
        std::string input;
    };
    struct Due {
        Moment at;
        int socket;
        std::uint32_t connection; ///< the socket's number may be another connection's by then
        std::size_t entry;
        bool operator>(const Due& other) const { return at > other.at; }
    };

    void watch(int socket)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
    }

    [[nodiscard]] timespec untilNextAnswer() const
    {
        const auto wait = m_due.empty() ? 1s : std::clamp<std::chrono::nanoseconds>(m_due.top().at - now(), 0ns, 1s);
        return {wait / 1s, (wait % 1s).count()};
    }

    void acceptAll()
    {
        for (int socket; (socket = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
            const int on = 1;
            setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
            m_connections[socket] = {m_accepted++, {}};
            watch(socket);
        }
    }

    void read(int socket)
    {
        Connection& connection = m_connections[socket];
        std::array<char, 4096> buffer;
        Moment arrived;
        const ssize_t length = receive(socket, buffer, arrived);
        if (length == 0 || (length < 0 && errno != EAGAIN)) {
            m_connections.erase(socket);
            close(socket);
            return;
        }
        connection.input.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(0, length)));
        if (!connection.input.ends_with("\r\n\r\n"))
            return;
        note(socket, connection, arrived);
        connection.input.clear();
    }

    void note(int socket, const Connection& connection, Moment arrived)
    {
        constexpr std::string_view path = " /after/";
        Entry entry{connection.number, 0, arrived, {}};
        if (const auto at = connection.input.find(path); at != std::string::npos)
            std::from_chars(connection.input.data() + at + path.size(),
                            connection.input.data() + connection.input.size(), entry.delay);
        const std::size_t number = m_shared.requests;
        if (number < m_mostRequests)
            m_shared.log[number] = entry;
        ++m_shared.requests;
        m_shared.mostHeld = std::max<std::uint64_t>(m_shared.mostHeld, ++m_shared.held);
        m_due.push({arrived + std::chrono::milliseconds(entry.delay), socket, connection.number, number});
        answerDue();
    }

    void answerDue()
    {
        for (; !m_due.empty() && m_due.top().at <= now(); m_due.pop()) {
            const Due& due = m_due.top();
            --m_shared.held;
            const auto connection = m_connections.find(due.socket);
            if (connection == m_connections.end() || connection->second.number != due.connection)
                continue;
            constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
            if (due.entry < m_mostRequests)
                m_shared.log[due.entry].answered = now();
            if (send(due.socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT) > 0)
                ++m_shared.answered;
        }
    }

    Shared& m_shared;
    std::size_t m_mostRequests;
    int m_listener;
    int m_epoll;
    std::uint32_t m_accepted = 0;
    std::unordered_map<int, Connection> m_connections;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
};

BenchServer::BenchServer(std::size_t mostRequests)
    : m_mostRequests(mostRequests)
    , m_shared(static_cast<Shared*>(mmap(nullptr, sizeof(Shared) + mostRequests * sizeof(Entry), PROT_READ | PROT_WRITE,
                                         MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
{
    if (m_shared == MAP_FAILED)
        throw std::runtime_error("no memory for the bench's server");
    const int listener = listenOnLoopback(m_port);
    m_child = fork();
    if (m_child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlives the bench
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
        Loop(*m_shared, m_mostRequests, listener).run();
    }
    close(listener);
    if (m_child < 0)
        throw std::runtime_error("the bench's server cannot be forked off");
}

/// By a schedule, so that a thread woken late makes one freeze shorter and no other one later.
void BenchServer::freezeEvery(std::chrono::nanoseconds period, std::chrono::nanoseconds length)
{
    m_freezer = std::jthread([this, period, length](const std::stop_token& stop) {
        std::condition_variable_any nothing;
        std::unique_lock lock(m_freezesMutex);
        const auto sleepUntil = [&](Moment moment) { nothing.wait_until(lock, stop, moment, [] { return false; }); };
        for (Moment end = now() + period; !stop.stop_requested(); end += period) {
            sleepUntil(end - length);
            kill(m_child, SIGSTOP);
            const Moment begun = now();
            sleepUntil(end);
            kill(m_child, SIGCONT);
            m_freezes.push_back({begun, now()});
        }
    });
}

std::vector<BenchServer::Freeze> BenchServer::freezes() const
{
    const std::lock_guard lock(m_freezesMutex);
    return m_freezes;
}

BenchServer::~BenchServer()
{
    m_freezer = {}; // joined: it would signal a process that is gone
    kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
    munmap(m_shared, sizeof(Shared) + m_mostRequests * sizeof(Entry));
}

std::string BenchServer::url(int milliseconds) const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + "/after/" + std::to_string(milliseconds);
}

std::span<const BenchServer::Entry> BenchServer::log() const
{
    return {m_shared->log, std::min<std::size_t>(m_shared->requests, m_mostRequests)};
}

std::uint64_t BenchServer::requests() const
{
    return m_shared->requests;
}

std::uint64_t BenchServer::answered() const
{
    return m_shared->answered;
}

std::uint64_t BenchServer::mostHeld() const
{
    return m_shared->mostHeld;
}

} // namespace headroom
