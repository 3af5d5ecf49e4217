#pragma once

#include "base/result.h"
#include "transport/direct/directconnection.h"
#include "transport/direct/exchange.h"
#include "transport/transport.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace headroom {

/// What a run sends, in the form that goes over the wire: each request made once, with the connections that can carry
/// it. The constructor throws std::invalid_argument for a request that cannot be sent.
class DirectRequests {
public:
    explicit DirectRequests(const TransportPlan& plan);

    /// What one transfer is to send.
    struct Sending {
        SentRequest request;
        std::string head; ///< this transfer's own; empty: the request's
        bool made = false; ///< something was made for it, which took its time
    };
    [[nodiscard]] Result<Sending> sending(const TransferOrder& order);
    /// From now on. Transfers in flight keep the request they began with: there is a new token once an hour or so.
    void setBearer(std::string token);

private:
    [[nodiscard]] Result<DirectRequestPtr> made(const OutgoingRequest& request);
    [[nodiscard]] Origin& originOf(const CurlRequest& request);
    void prepare();

    RequestTerms m_terms;
    std::vector<OutgoingRequest> m_wanted;
    std::vector<const DirectRequest*> m_requests; ///< m_wanted, prepared
    std::vector<DirectRequestPtr> m_everPrepared; ///< with every token there was
    std::unordered_map<std::string, Origin> m_origins; ///< nodes: they stay where they are
};

} // namespace headroom
