#include "transport/direct/directrequests.h"

#include "transport/curlurl.h"
#include "transport/direct/requesttext.h"
#include "transport/headernames.h"

#include <stdexcept>
#include <utility>

namespace headroom {

namespace {

/// What libcurl would be given in front of the request's own lines.
std::vector<std::string> extraLines(const TransferOrder& order, const CurlRequest& request)
{
    std::vector<std::string> lines;
    for (const Header& header : order.extraHeaders)
        lines.push_back(header.name + ": " + header.value);
    if (request.signer) {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        for (const Header& header : request.signer->headers(now))
            lines.push_back(header.name + ": " + header.value);
    }
    return lines;
}

} // namespace

DirectRequests::DirectRequests(const TransportPlan& plan)
    : m_terms{plan.auth, plan.connection.serverName, plan.clientTimeout, true}
    , m_wanted(plan.requests)
{
    prepare();
}

void DirectRequests::prepare()
{
    m_requests.clear();
    for (const OutgoingRequest& request : m_wanted) {
        auto prepared = request.method.empty() ? Result<DirectRequestPtr>(nullptr) : made(request);
        if (!prepared)
            throw std::invalid_argument(prepared.error().message);
        m_requests.push_back(prepared->get());
        m_everPrepared.push_back(std::move(*prepared));
    }
}

void DirectRequests::setBearer(std::string token)
{
    m_terms.auth = BearerAuth{std::move(token)};
    prepare();
}

Result<DirectRequests::Sending> DirectRequests::sending(const TransferOrder& order)
{
    Sending sending;
    if (order.filled) {
        auto prepared = made(*order.filled);
        if (!prepared)
            return tl::make_unexpected(prepared.error());
        sending.request.own = std::move(*prepared);
    }
    sending.request.request = sending.request.own ? sending.request.own.get() : m_requests.at(order.request);
    const CurlRequest& curl = *sending.request.request->curl;
    if (!order.extraHeaders.empty() || curl.signer)
        sending.head = requestHead(curl, extraLines(order, curl));
    sending.made = sending.request.own || !sending.head.empty();
    return sending;
}

Result<DirectRequestPtr> DirectRequests::made(const OutgoingRequest& request)
{
    return makeCurlRequest(request, m_terms).map([this](const CurlRequestPtr& curl) -> DirectRequestPtr {
        return std::make_shared<DirectRequest>(DirectRequest{curl, requestHead(*curl), &originOf(*curl),
                                                             curl->message.method == "HEAD",
                                                             isIdempotent(curl->message.method)});
    });
}

Origin& DirectRequests::originOf(const CurlRequest& request)
{
    return m_origins[part(request.target, CURLUPART_SCHEME) + "://" + lowerName(part(request.target, CURLUPART_HOST))
                     + ":" + part(request.target, CURLUPART_PORT, CURLU_DEFAULT_PORT)];
}

} // namespace headroom
