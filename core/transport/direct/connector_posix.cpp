#include "transport/curlurl.h"
#include "transport/direct/connector.h"
#include "transport/direct/plainwire.h"
#include "transport/direct/tlswire.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <utility>

// POSIX only because a plain connection is taken from libcurl by another descriptor of the same socket.

namespace headroom {

namespace {

/// libcurl walks lists of all handles of a multi, and of all its connections for every read and write with TLS.
constexpr std::size_t handlesPerMulti = 64;
/// Handles that no connection needs now; the rest of a burst gives its memory back.
constexpr std::size_t mostSpareHandles = 32;

} // namespace

class Connector::Attempt {
public:
    CurlMulti* multi = nullptr;
    std::unique_ptr<CurlHandle> handle;
    void* whose = nullptr;
    bool secure = false;
    TlsSession session;
};

Connector::Connector(boost::asio::io_context& loop, SocketEvents& events, const Connection& connection, Made made)
    : m_loop(loop)
    , m_events(events)
    , m_connection(connection)
    , m_made(std::move(made))
    , m_share(newCurlShare())
{
}

Connector::~Connector()
{
    // The order libcurl asks for: multis close their connections, then handles, and the share they use last.
    m_multis.clear();
    m_attempts.clear();
}

Connector::Attempt& Connector::connect(const CurlRequestPtr& to, void* whose)
{
    struct Nobody final : TransferSink {
        void transferSent(TransferId, SteadyTime) override { }
        void transferFinished(TransferId, const TransferResult&) override { }
    };
    static Nobody nobody; // nothing is sent
    Attempt& attempt = freeAttempt();
    attempt.whose = whose;
    attempt.session.forget();
    attempt.secure = part(to->url, CURLUPART_SCHEME) == "https";
    attempt.handle->begin({}, to, {}, nobody);
    attempt.multi->add(*attempt.handle);
    ++m_underWay;
    return attempt;
}

void Connector::cancel(Attempt& attempt)
{
    --m_underWay;
    attempt.handle->abandon();
    release(attempt);
}

Connector::Attempt& Connector::freeAttempt()
{
    if (m_free.empty()) {
        if (m_attempts.size() % handlesPerMulti == 0)
            m_multis.push_back(
                std::make_unique<CurlMulti>(m_loop, m_events, [this](CurlHandle& handle, const TransferResult& result) {
                    finished(handle, result);
                }));
        m_attempts.emplace_back().multi = m_multis.back().get();
        m_free.push_back(&m_attempts.back());
    }
    Attempt& attempt = *m_free.back();
    m_free.pop_back();
    if (!attempt.handle) {
        attempt.handle = std::make_unique<CurlHandle>(m_connection, m_share.get(), CurlHandle::Use::Connect);
        attempt.handle->setOwner(&attempt);
        attempt.multi->adopt(*attempt.handle);
        attempt.session.noteFrom(attempt.handle->easy());
    }
    return attempt;
}

/// Takes the handle from its multi, which closes its connection.
void Connector::release(Attempt& attempt)
{
    attempt.multi->remove(*attempt.handle);
    attempt.whose = nullptr;
    if (m_free.size() >= mostSpareHandles)
        attempt.handle.reset();
    m_free.push_back(&attempt);
}

void Connector::finished(CurlHandle& handle, const TransferResult& told)
{
    auto& attempt = *static_cast<Attempt*>(handle.owner());
    --m_underWay;
    void* const whose = std::exchange(attempt.whose, nullptr);
    TransferResult result = told;
    handle.end();
    std::unique_ptr<Wire> wire;
    if (result.failure == NetworkFailure::None)
        wire = wireOf(attempt, result);
    const bool kept = wire && attempt.secure;
    m_made(whose, std::move(wire), result);
    if (!kept) // not before: the result looks into the handle
        release(attempt);
}

std::unique_ptr<Wire> Connector::wireOf(Attempt& attempt, TransferResult& result)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(attempt.handle->easy(), CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD) { // closed again before it could be used
        result.failure = NetworkFailure::Connect;
        result.failureText = "the connection was closed as soon as it stood";
        return nullptr;
    }
    if (!attempt.secure)
        return plainWire(socket, result);
    attempt.multi->lend(socket, [] {});
    return std::make_unique<TlsWire>(*attempt.multi, *attempt.handle, attempt.session.ssl(), socket,
                                     [this, &attempt] { release(attempt); });
}

std::unique_ptr<Wire> Connector::plainWire(int socket, TransferResult& result)
{
    const int own = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (own >= 0)
        return std::make_unique<PlainWire>(own);
    result.failure =
        errno == EMFILE || errno == ENFILE ? NetworkFailure::OutOfDescriptors : NetworkFailure::OutOfResources;
    result.failureText = std::strerror(errno);
    return nullptr;
}

} // namespace headroom
