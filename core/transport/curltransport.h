#pragma once

#include "transport/curlmulti.h"
#include "transport/redirect.h"
#include "transport/refusals.h"
#include "transport/transport.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// HTTP through libcurl on one loop. DNS answers and TLS sessions are shared by
/// all its transfers and connections are kept alive and reused, newest first.
/// The constructor throws std::invalid_argument for a request that cannot be sent; checkConnection() comes before it.
class CurlTransport : public Transport {
public:
    CurlTransport(boost::asio::io_context& loop, const TransportPlan& plan, TransferSink& sink);
    ~CurlTransport() override;

    void start(TransferId id, const TransferOrder& order) override;
    void abandonAll() override;
    void setBearer(std::string token) override;
    bool handleOne() override { return m_events.handleOne(); }

private:
    struct Slot {
        CurlMulti* multi = nullptr;
        std::unique_ptr<CurlHandle> handle;
        bool busy = false;
    };
    Slot& freeSlot();
    Slot& newSlot();
    void makeHandle(Slot& slot);
    void finished(CurlHandle& handle, const TransferResult& result);
    [[nodiscard]] std::optional<Redirect> redirectIn(const CurlHandle& handle, const TransferResult& result) const;
    /// False: what the redirect asks for cannot be sent, so that it is the answer.
    bool follow(CurlHandle& handle, const TransferResult& result, Redirect redirect);

    boost::asio::io_context& m_loop;
    TransferSink& m_sink;
    CurlConnection m_connection;
    RequestTerms m_terms;
    std::vector<OutgoingRequest> m_wanted;
    std::vector<CurlRequestPtr> m_requests; ///< m_wanted, prepared
    std::size_t m_handlesPerMulti;
    Refusals m_refusals;
    CurlSharePtr m_share;
    SocketEvents m_events;
    std::vector<std::unique_ptr<CurlMulti>> m_multis;
    std::deque<Slot> m_slots; ///< a deque: slots stay where they are
    std::vector<Slot*> m_free; ///< last used on top: its connection is the warmest
};

} // namespace headroom
