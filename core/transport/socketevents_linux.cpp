#include "transport/socketevents.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <poll.h>
#include <span>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace headroom {

namespace {

constexpr int mostFetchesInARow = 8;
/// So many events together that more have come meanwhile.
constexpr std::size_t busyFetch = 2;

epoll_event edgesFor(SocketListener& listener, std::uint32_t which = EPOLLIN | EPOLLOUT | EPOLLRDHUP)
{
    epoll_event event{};
    event.events = which | EPOLLET;
    event.data.ptr = &listener;
    return event;
}

int opened(int descriptor, const char* by)
{
    if (descriptor < 0)
        throw std::system_error(errno, std::system_category(), by);
    return descriptor;
}

/// Waits at most that long, to the nanosecond where the kernel can (5.11); in whole milliseconds and not longer
/// elsewhere, the rest of which is left to whoever calls again.
int waitAtMost(int set, std::span<epoll_event> into, nanoseconds time)
{
    static std::atomic<bool> exactly = true;
    const auto size = static_cast<int>(into.size());
    if (exactly.load(std::memory_order_relaxed)) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
        const timespec wait{seconds.count(), (time - seconds).count()};
        const int count = epoll_pwait2(set, into.data(), size, &wait, nullptr);
        if (count >= 0 || errno == EINTR)
            return count;
        exactly = false;
    }
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time).count();
    return epoll_wait(set, into.data(), size, static_cast<int>(std::min<std::int64_t>(milliseconds, 1000)));
}

} // namespace

bool hasNews(int socket)
{
    pollfd asked{socket, POLLIN | POLLRDHUP, 0};
    return ::poll(&asked, 1, 0) > 0;
}

SocketEvents::SocketEvents(boost::asio::io_context& loop)
    : m_set(loop, opened(epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    , m_wakes(opened(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd"))
{
    epoll_event wakes = edgesFor(m_waker, EPOLLIN);
    if (epoll_ctl(m_set.native_handle(), EPOLL_CTL_ADD, m_wakes, &wakes) != 0)
        throw std::system_error(errno, std::system_category(), "epoll_ctl");
    await();
}

SocketEvents::~SocketEvents()
{
    ::close(m_wakes);
}

bool SocketEvents::add(int socket, SocketListener& listener)
{
    epoll_event event = edgesFor(listener);
    return epoll_ctl(m_set.native_handle(), EPOLL_CTL_ADD, socket, &event) == 0;
}

void SocketEvents::ask(int socket, SocketListener& listener)
{
    epoll_event event = edgesFor(listener);
    epoll_ctl(m_set.native_handle(), EPOLL_CTL_MOD, socket, &event);
}

void SocketEvents::remove(int socket, SocketListener& listener)
{
    epoll_event unused{};
    epoll_ctl(m_set.native_handle(), EPOLL_CTL_DEL, socket, &unused);
    for (std::size_t i = m_next; i < m_count; ++i) {
        if (m_fetched[i].data.ptr == &listener)
            m_fetched[i].data.ptr = nullptr;
    }
}

bool SocketEvents::handleOne()
{
    if (tellNext())
        return true;
    if (m_count < busyFetch || m_fetchesInARow++ >= mostFetchesInARow)
        return false;
    fetch();
    return tellNext();
}

bool SocketEvents::wait(SteadyTime now, SteadyTime until)
{
    if (m_loopsTurn || m_next < m_count)
        return false;
    const int count = waitAtMost(m_set.native_handle(), m_fetched, std::max<nanoseconds>(until - now, nanoseconds(0)));
    m_next = 0;
    m_count = count > 0 ? static_cast<std::size_t>(count) : 0;
    m_fetchesInARow = mostFetchesInARow; // the next fetch is the next wait
    tellNext();
    return true;
}

/// The loop does what was posted to it in its order.
void SocketEvents::leaveToLoop()
{
    m_loopsTurn = true;
    boost::asio::post(m_set.get_executor(), [this] { m_loopsTurn = false; });
}

/// Every write is another edge, so that nobody needs to read.
void SocketEvents::wake()
{
    const std::uint64_t once = 1;
    static_cast<void>(!::write(m_wakes, &once, sizeof once));
}

bool SocketEvents::tellNext()
{
    while (m_next < m_count) {
        const epoll_event event = m_fetched[m_next++];
        if (!event.data.ptr)
            continue;
        prepareNext();
        constexpr std::uint32_t both = EPOLLERR | EPOLLHUP;
        static_cast<SocketListener*>(event.data.ptr)
            ->socketReady({(event.events & (EPOLLIN | EPOLLRDHUP | both)) != 0, (event.events & (EPOLLOUT | both)) != 0,
                           (event.events & (EPOLLRDHUP | both)) != 0});
        return true;
    }
    return false;
}

void SocketEvents::prepareNext() const
{
    if (m_next + 1 < m_count)
        __builtin_prefetch(m_fetched[m_next + 1].data.ptr);
    if (m_next < m_count && m_fetched[m_next].data.ptr)
        static_cast<SocketListener*>(m_fetched[m_next].data.ptr)->newsIsNear();
}

/// One wait at a time: it ends when any socket has news. What does not fit into one fetch makes the next wait end at
/// once; the loop's timers have their turn in between.
void SocketEvents::await()
{
    m_set.async_wait(Descriptor::wait_read, [this](const boost::system::error_code& error) {
        if (error)
            return;
        m_fetchesInARow = 0;
        fetch();
        await();
        tellNext();
        handleRestLater();
    });
}

/// Whoever calls handleOne() before each turn of the loop finds nothing left here. Anybody else would wait for ever
/// for events that were fetched and not told.
void SocketEvents::handleRestLater()
{
    if (m_next == m_count || m_restPosted)
        return;
    m_restPosted = true;
    boost::asio::post(m_set.get_executor(), [this] {
        m_restPosted = false;
        tellNext();
        handleRestLater();
    });
}

void SocketEvents::fetch()
{
    if (m_next < m_count) // the loop was run although events were left: those come first
        return;
    const int count = epoll_wait(m_set.native_handle(), m_fetched.data(), static_cast<int>(m_fetched.size()), 0);
    m_next = 0;
    m_count = count > 0 ? static_cast<std::size_t>(count) : 0;
}

} // namespace headroom
