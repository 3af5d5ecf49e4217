#pragma once

#include "transport/curlhandle.h"
#include "transport/socketevents.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>

namespace headroom {

/// One libcurl multi handle on an Asio loop (https://curl.se/libcurl/c/curl_multi_socket_action.html), everything on
/// the loop's thread. Each descriptor is registered once, when libcurl first asks for it, and stays so until it is
/// closed: registering for every transfer was measured at three to nine times the cost of wrk.
/// The loop must not run on after this is gone: its queued handlers would find nobody.
class CurlMulti {
public:
    /// A handle that only connects is still added when it is told of, or its connection would be gone.
    using Finished = std::function<void(CurlHandle&, const TransferResult&)>;

    /// `events` are the loop's and outlive this.
    CurlMulti(boost::asio::io_context& loop, SocketEvents& events, Finished finished);
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    /// HTTP/2: at most so many requests at once on one connection.
    void limitStreams(std::uint32_t streams);
    /// The handle belongs to this multi from now on; its sockets are closed through it.
    void adopt(CurlHandle& handle);
    /// Begins the handle's transfer and lets libcurl go as far as it can at once. Finished is never called from here.
    void add(CurlHandle& handle);
    void remove(CurlHandle& handle);
    /// Somebody else listens to this socket from now on, until it takes it back. libcurl still closes it, also when it
    /// finds the far end closed while it makes another connection: right before that `closing` is called.
    void lend(curl_socket_t socket, std::function<void()> closing);
    void takeBack(curl_socket_t socket) { m_lent.erase(socket); }

private:
    class Watch;
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<SteadyClock, boost::asio::wait_traits<SteadyClock>, Executor>;

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*);
    static int onTimer(CURLM*, long milliseconds, void* self);
    static curl_socket_t onOpen(void* self, curlsocktype, curl_sockaddr* address);
    static int onClose(void* self, curl_socket_t socket);
    Watch& watch(curl_socket_t socket);
    void forget(curl_socket_t socket);
    void setWanted(curl_socket_t socket, int what);
    void onReady(curl_socket_t socket, int events);
    void armTimer();
    void runTimeouts();
    void collectFinished();

    boost::asio::io_context& m_loop;
    SocketEvents& m_events;
    Finished m_finished;
    std::unordered_map<curl_socket_t, std::unique_ptr<Watch>> m_watches;
    std::unordered_map<curl_socket_t, std::function<void()>> m_lent;
    Timer m_timer;
    SteadyTime m_deadline = SteadyTime::max(); ///< when libcurl wants to be called without an event
    SteadyTime m_timerArmedFor = SteadyTime::max();
    int m_active = 0; ///< handles added and not removed
    int m_running = 0; ///< those libcurl still works on
    CurlMultiPtr m_multi; ///< last: its end closes sockets, which uses the members above
};

} // namespace headroom
