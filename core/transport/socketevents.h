#pragma once

#include "base/units.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <array>
#include <cstddef>
#include <sys/epoll.h>

namespace headroom {

/// What an edge told. An error or a hang-up counts as all three.
struct SocketNews {
    bool readable = false;
    bool writable = false;
    bool ended = false; ///< the peer sends no more: whoever reads reads to the end, for no other edge will tell of it
};

/// Something can be read from the socket, or its end: asked of the kernel, whoever was told of it or not yet.
[[nodiscard]] bool hasNews(int socket);

/// Hears of one socket.
class SocketListener {
public:
    virtual void socketReady(SocketNews news) = 0;
    /// It will hear soon: with thousands of sockets all that belongs to one has left the caches since it last did, and
    /// can be fetched while another one is at work.
    virtual void newsIsNear() { }

protected:
    ~SocketListener() = default;
};

/// The sockets of one loop in an epoll set of their own, of which the loop sees one descriptor. A socket is registered
/// once and told of by edges; a wait of Asio's on every socket would cost a system call and half a microsecond more for
/// every request. Everything on the loop's thread but for wake(); the loop must not run on after this is gone.
class SocketEvents {
public:
    explicit SocketEvents(boost::asio::io_context& loop);
    ~SocketEvents();
    SocketEvents(const SocketEvents&) = delete;
    SocketEvents& operator=(const SocketEvents&) = delete;

    /// From now on the listener hears of what is there and of every change. False, with errno set: it never will.
    [[nodiscard]] bool add(int socket, SocketListener& listener);
    /// The listener hears again of what is there already: to be called when it left something unread or unwritten.
    void ask(int socket, SocketListener& listener);
    /// It hears nothing more, not even of what was already under way. To be called before the socket is closed.
    void remove(int socket, SocketListener& listener);

    /// Tells of one event; false: there is none, or it is the loop's own turn, and the loop has to be run.
    /// Running the loop tells of one event and fetches the ones that came with it; this deals with those sooner than
    /// the loop's next turns would. While there is always more to fetch it goes on without the loop, which costs three
    /// system calls for the one that fetching takes; a few times in a row only, for the loop's timers.
    bool handleOne();

    /// Waits for events itself, at most until that moment, and tells of the first: one system call where a turn of the
    /// loop takes three. To be called when handleOne() had nothing. False: the loop has to be run instead.
    [[nodiscard]] bool wait(SteadyTime now, SteadyTime until);
    /// Something was posted to the loop, which wait() would not see: it refuses until that has been done.
    void leaveToLoop();
    /// Any thread: ends a wait() under way, or the next, and leaves to the loop what was posted to it before.
    void wake();

private:
    class Waker final : public SocketListener {
    public:
        explicit Waker(SocketEvents& events)
            : m_events(events)
        {
        }
        void socketReady(SocketNews) override { m_events.leaveToLoop(); }

    private:
        SocketEvents& m_events;
    };
    using Descriptor = boost::asio::posix::basic_stream_descriptor<boost::asio::io_context::executor_type>;

    bool tellNext();
    void prepareNext() const;
    void await();
    void fetch();
    void handleRestLater();

    Descriptor m_set;
    std::array<epoll_event, 64> m_fetched{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
    bool m_restPosted = false;
    int m_fetchesInARow = 0; ///< without the loop
    bool m_loopsTurn = false;
    Waker m_waker{*this};
    int m_wakes; ///< an eventfd
};

} // namespace headroom
