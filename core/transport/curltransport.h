#pragma once

#include "transport/curlmulti.h"
#include "transport/transport.h"

#include <deque>
#include <memory>
#include <vector>

namespace headroom {

/// HTTP through libcurl, for one request sent over and over, on one loop. DNS answers and TLS sessions are shared by
/// all its transfers and connections are kept alive and reused, newest first.
class CurlTransport : public Transport {
public:
    CurlTransport(boost::asio::io_context& loop, const HttpRequest& request, nanoseconds clientTimeout,
                  TransferSink& sink);
    ~CurlTransport() override;

    void start(TransferId id) override;
    void abandonAll() override;
    bool handleOne() override { return m_events.handleOne(); }

private:
    struct Slot {
        CurlMulti* multi = nullptr;
        std::unique_ptr<CurlHandle> handle;
        bool busy = false;
    };

    Slot& freeSlot();
    Slot& newSlot();
    void finished(CurlHandle& handle, const TransferResult& result);

    boost::asio::io_context& m_loop;
    TransferSink& m_sink;
    CurlRequest m_request;
    CurlSharePtr m_share;
    SocketEvents m_events;
    std::vector<std::unique_ptr<CurlMulti>> m_multis;
    std::deque<Slot> m_slots; ///< a deque: slots stay where they are
    std::vector<Slot*> m_free; ///< last used on top: its connection is the warmest
};

} // namespace headroom
