#include "transport/curltransport.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace headroom {

namespace {

/// libcurl walks lists of all handles of a multi: with 5,000 on one, a request was measured at 111 us, with 64 a
/// multi at 28 us.
constexpr std::size_t handlesPerMulti = 64;

/// With HTTP/2 each multi gets the handles of one connection. Left to itself, libcurl opens one for each request that
/// comes while the second one is being made: 31 were measured for 40 requests of which 10 fit on one.
std::size_t groupSize(const Connection& connection)
{
    return multiplexes(connection) ? std::max<std::size_t>(1, connection.streams) : handlesPerMulti;
}

CurlRequestPtr made(const OutgoingRequest& request, const RequestTerms& terms)
{
    if (request.method.empty())
        return nullptr;
    auto prepared = makeCurlRequest(request, terms);
    if (!prepared)
        throw std::invalid_argument(prepared.error().message);
    return std::move(*prepared);
}

} // namespace

CurlTransport::CurlTransport(boost::asio::io_context& loop, const TransportPlan& plan, TransferSink& sink)
    : m_loop(loop)
    , m_sink(sink)
    , m_connection(plan.connection)
    , m_terms{plan.auth, plan.connection.serverName, plan.clientTimeout, true}
    , m_wanted(plan.requests)
    , m_handlesPerMulti(groupSize(plan.connection))
    , m_refusals(loop, sink)
    , m_share(newCurlShare())
    , m_events(loop)
{
    for (const OutgoingRequest& request : m_wanted)
        m_requests.push_back(made(request, m_terms));
}

CurlTransport::~CurlTransport()
{
    abandonAll();
    // The order libcurl asks for: multis close their connections, then handles, and the share they use last.
    m_multis.clear();
    m_slots.clear();
}

void CurlTransport::start(TransferId id, const TransferOrder& order)
{
    CurlRequestPtr filled;
    if (order.filled) {
        auto prepared = makeCurlRequest(*order.filled, m_terms);
        if (!prepared)
            return m_refusals.add(id, prepared.error().message);
        filled = std::move(*prepared);
    }
    Slot& slot = freeSlot();
    slot.busy = true;
    slot.handle->begin(id, filled ? filled : m_requests.at(order.request), order, m_sink);
    filled.reset(); // only the handle holds it now
    slot.multi->add(*slot.handle);
}

void CurlTransport::abandonAll()
{
    m_refusals.forget();
    for (Slot& slot : m_slots) {
        if (!slot.busy)
            continue;
        slot.multi->remove(*slot.handle);
        slot.handle->abandon();
        slot.busy = false;
        m_free.push_back(&slot);
    }
}

/// Transfers in flight keep the request they began with.
void CurlTransport::setBearer(std::string token)
{
    m_terms.auth = BearerAuth{std::move(token)};
    for (std::size_t at = 0; at < m_wanted.size(); ++at)
        m_requests[at] = made(m_wanted[at], m_terms);
}

CurlTransport::Slot& CurlTransport::freeSlot()
{
    if (m_free.empty())
        return newSlot();
    Slot& slot = *m_free.back();
    m_free.pop_back();
    return slot;
}

CurlTransport::Slot& CurlTransport::newSlot()
{
    if (m_slots.size() % m_handlesPerMulti == 0) {
        m_multis.push_back(std::make_unique<CurlMulti>(
            m_loop, m_events, [this](CurlHandle& handle, const TransferResult& result) { finished(handle, result); }));
        m_multis.back()->limitStreams(m_connection.connection.streams);
    }
    Slot& slot = m_slots.emplace_back();
    slot.multi = m_multis.back().get();
    makeHandle(slot);
    return slot;
}

void CurlTransport::makeHandle(Slot& slot)
{
    slot.handle = std::make_unique<CurlHandle>(m_connection, m_share.get());
    slot.handle->setOwner(&slot);
    slot.multi->adopt(*slot.handle);
}

void CurlTransport::finished(CurlHandle& handle, const TransferResult& result)
{
    auto& slot = *static_cast<Slot*>(handle.owner());
    if (handle.guessAgain())
        return slot.multi->add(handle);
    auto redirect = redirectIn(handle, result);
    const bool usedUp = redirect && result.redirects >= m_connection.connection.redirects;
    if (redirect && !usedUp && follow(handle, result, std::move(*redirect)))
        return;
    slot.busy = false;
    const TransferId id = handle.id();
    handle.end();
    if (usedUp) {
        TransferResult last = result;
        last.leadsOn = redirect->message.url;
        m_sink.transferFinished(id, last);
    } else {
        m_sink.transferFinished(id, result);
    }
    if (handle.hasTriedAgain())
        makeHandle(slot);
    m_free.push_back(&slot); // not before: a transfer begun in there must not take the handle that `result` looks into
}

/// What is to be followed, or would be if not as many had been as may be.
std::optional<Redirect> CurlTransport::redirectIn(const CurlHandle& handle, const TransferResult& result) const
{
    const Connection& connection = m_connection.connection;
    if (connection.redirects == 0 || result.failure != NetworkFailure::None)
        return std::nullopt;
    return redirectOf(handle.request(), result.status, handle.location(), connection.redirectsAcrossHosts);
}

bool CurlTransport::follow(CurlHandle& handle, const TransferResult& result, Redirect redirect)
{
    const RequestTerms nobody{{}, {}, m_terms.clientTimeout, false};
    auto next = makeCurlRequest(std::move(redirect.message), redirect.otherHost ? nobody : m_terms);
    if (!next)
        return false;
    handle.follow(*next, result);
    static_cast<Slot*>(handle.owner())->multi->add(handle);
    return true;
}

} // namespace headroom
