#include "transport/curlmulti.h"

#include <boost/asio/post.hpp>

#include <cerrno>
#include <new>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

// POSIX only because sockets are opened and closed here.

namespace headroom {

namespace asio = boost::asio;

namespace {

constexpr SteadyTime atOnce{}; // long past, which is known without reading the clock

} // namespace

/// One of libcurl's sockets.
class CurlMulti::Watch final : public SocketListener {
public:
    Watch(CurlMulti& multi, curl_socket_t socket)
        : m_multi(multi)
        , m_socket(socket)
    {
    }

    /// Opened through onOpen, so its end comes through onClose. libcurl has other sockets too, its resolver's for one,
    /// which it closes without a word: their watch must go when libcurl stops watching, or a new connection that gets
    /// the same number would never hear of its events.
    bool connection = false;

    void want(int what);
    void askAgain();
    void stop();
    void socketReady(SocketNews news) override;

private:
    CurlMulti& m_multi;
    curl_socket_t m_socket;
    int m_wanted = 0; ///< CURL_POLL_IN | CURL_POLL_OUT
    bool m_registered = false;
    bool m_missed = false; ///< something happened that libcurl did not want to hear of then
};

void CurlMulti::Watch::want(int what)
{
    m_wanted = what;
    if (!what)
        return;
    if (!m_registered)
        m_registered = m_multi.m_events.add(m_socket, *this); // else the transfer ends at its timeout
    else if ((what & CURL_POLL_OUT) || m_missed) // what comes in from now on is an edge and needs no asking
        askAgain();
}

/// Edges tell of changes only, and libcurl takes what it takes: as long as it wants more it is told of what is there.
void CurlMulti::Watch::askAgain()
{
    m_missed = false;
    if (m_wanted)
        m_multi.m_events.ask(m_socket, *this);
}

void CurlMulti::Watch::stop()
{
    if (m_registered)
        m_multi.m_events.remove(m_socket, *this);
}

void CurlMulti::Watch::socketReady(SocketNews news)
{
    const int events = (news.readable && (m_wanted & CURL_POLL_IN) ? CURL_CSELECT_IN : 0)
        | (news.writable && (m_wanted & CURL_POLL_OUT) ? CURL_CSELECT_OUT : 0);
    if (events)
        m_multi.onReady(m_socket, events); // this watch may be gone afterwards
    else // an idle connection that the server closed, say: libcurl looks before reuse
        m_missed = true;
}

CurlMulti::CurlMulti(asio::io_context& loop, SocketEvents& events, Finished finished)
    : m_loop(loop)
    , m_events(events)
    , m_finished(std::move(finished))
    , m_timer(loop)
    , m_multi(curl_multi_init())
{
    if (!m_multi)
        throw std::bad_alloc();
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERDATA, this);
}

CurlMulti::~CurlMulti()
{
    m_multi.reset(); // closes every connection through onClose
    while (!m_watches.empty())
        forget(m_watches.begin()->first);
}

void CurlMulti::limitStreams(std::uint32_t streams)
{
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_CONCURRENT_STREAMS, static_cast<long>(streams));
}

void CurlMulti::adopt(CurlHandle& handle)
{
    curl_easy_setopt(handle.easy(), CURLOPT_OPENSOCKETFUNCTION, &CurlMulti::onOpen);
    handle.opening().multi = this;
    curl_easy_setopt(handle.easy(), CURLOPT_OPENSOCKETDATA, &handle.opening());
    curl_easy_setopt(handle.easy(), CURLOPT_CLOSESOCKETFUNCTION, &CurlMulti::onClose);
    curl_easy_setopt(handle.easy(), CURLOPT_CLOSESOCKETDATA, this);
}

void CurlMulti::add(CurlHandle& handle)
{
    curl_multi_add_handle(m_multi.get(), handle.easy());
    ++m_active;
    // libcurl now asks for a call at once. Waiting for the loop's timer would be a delay before every request.
    runTimeouts();
    armTimer();
    if (m_running < m_active) // over already, for want of a descriptor, say: reported from the loop, not from here
        boost::asio::post(m_loop, [this] { collectFinished(); });
}

void CurlMulti::remove(CurlHandle& handle)
{
    curl_multi_remove_handle(m_multi.get(), handle.easy());
    --m_active;
}

int CurlMulti::onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    static_cast<CurlMulti*>(self)->setWanted(socket, what);
    return 0;
}

int CurlMulti::onTimer(CURLM*, long milliseconds, void* self)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    if (milliseconds <= 0) // the clock is read a dozen times a request as it is
        multi.m_deadline = milliseconds < 0 ? SteadyTime::max() : atOnce;
    else
        multi.m_deadline = SteadyClock::now() + std::chrono::milliseconds(milliseconds);
    return 0;
}

curl_socket_t CurlMulti::onOpen(void* self, curlsocktype, curl_sockaddr* address)
{
    auto& opening = *static_cast<CurlHandle::Opening*>(self);
    const int socket = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (socket < 0) {
        opening.error = errno;
        return CURL_SOCKET_BAD;
    }
    opening.multi->watch(socket).connection = true;
    return socket;
}

int CurlMulti::onClose(void* self, curl_socket_t socket)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    multi.forget(socket);
    if (const auto lent = multi.m_lent.find(socket); lent != multi.m_lent.end()) {
        const auto closing = std::move(lent->second);
        multi.m_lent.erase(lent);
        closing();
    }
    return ::close(socket);
}

void CurlMulti::lend(curl_socket_t socket, std::function<void()> closing)
{
    forget(socket);
    m_lent[socket] = std::move(closing);
}

CurlMulti::Watch& CurlMulti::watch(curl_socket_t socket)
{
    auto& watch = m_watches[socket];
    if (!watch)
        watch = std::make_unique<Watch>(*this, socket);
    return *watch;
}

void CurlMulti::forget(curl_socket_t socket)
{
    const auto found = m_watches.find(socket);
    if (found == m_watches.end())
        return;
    found->second->stop();
    m_watches.erase(found);
}

void CurlMulti::setWanted(curl_socket_t socket, int what)
{
    Watch& watch = this->watch(socket);
    if (what != CURL_POLL_REMOVE)
        watch.want(what);
    else if (watch.connection)
        watch.want(0); // kept: the connection goes back to libcurl's cache and will be used again
    else
        forget(socket);
}

void CurlMulti::onReady(curl_socket_t socket, int events)
{
    curl_multi_socket_action(m_multi.get(), socket, events, &m_running);
    collectFinished();
    armTimer();
    if (const auto watch = m_watches.find(socket); watch != m_watches.end())
        watch->second->askAgain();
}

/// libcurl moves its deadline with every transfer; the loop's timer is only moved when it has to fire earlier.
void CurlMulti::armTimer()
{
    if (m_deadline >= m_timerArmedFor)
        return;
    m_timerArmedFor = m_deadline;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (error)
            return; // moved to an earlier time, or the end
        m_timerArmedFor = SteadyTime::max();
        runTimeouts();
        collectFinished();
        armTimer();
    });
}

void CurlMulti::runTimeouts()
{
    if (m_deadline != atOnce && m_deadline > SteadyClock::now())
        return;
    m_deadline = SteadyTime::max();
    curl_multi_socket_action(m_multi.get(), CURL_SOCKET_TIMEOUT, 0, &m_running);
}

void CurlMulti::collectFinished()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const SteadyTime end = SteadyClock::now();
        const CURLcode code = message->data.result;
        CurlHandle* handle = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &handle);
        const TransferResult result = handle->result(code, end, std::exchange(handle->opening().error, 0));
        if (!handle->onlyConnects()) // its connection would be closed
            remove(*handle);
        m_finished(*handle, result);
    }
}

} // namespace headroom
