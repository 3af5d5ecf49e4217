#pragma once

#include "transport/curlmulti.h"
#include "transport/direct/wire.h"
#include "transport/socketevents.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace headroom {

/// Makes connections with libcurl, which knows names, addresses, proxies and TLS, and hands them over once they stand.
/// Of a plain one libcurl keeps nothing; one with TLS keeps its libcurl handle. Everything on the loop's thread.
class Connector {
public:
    class Attempt;
    /// `wire` is null where there is no connection; the result then says why, and in any case how long it took. Never
    /// called from inside connect().
    using Made = std::function<void(void* whose, std::unique_ptr<Wire> wire, const TransferResult& result)>;

    Connector(boost::asio::io_context& loop, SocketEvents& events, const Connection& connection, Made made);
    ~Connector(); ///< after all wires
    Connector(const Connector&) = delete;
    Connector& operator=(const Connector&) = delete;

    /// `whose` is the caller's, to know it again.
    Attempt& connect(const CurlRequestPtr& to, void* whose);
    /// Made is not called for it any more.
    void cancel(Attempt& attempt);
    /// It is at work on one, and needs the loop for libcurl's timers.
    [[nodiscard]] bool busy() const { return m_underWay > 0; }

private:
    Attempt& freeAttempt();
    void finished(CurlHandle& handle, const TransferResult& result);
    void release(Attempt& attempt);
    std::unique_ptr<Wire> wireOf(Attempt& attempt, TransferResult& result);
    std::unique_ptr<Wire> plainWire(int socket, TransferResult& result);

    boost::asio::io_context& m_loop;
    SocketEvents& m_events;
    CurlConnection m_connection;
    Made m_made;
    CurlSharePtr m_share;
    std::vector<std::unique_ptr<CurlMulti>> m_multis;
    std::deque<Attempt> m_attempts; ///< a deque: they stay where they are
    std::vector<Attempt*> m_free; ///< last used on top
    std::size_t m_underWay = 0;
};

} // namespace headroom
