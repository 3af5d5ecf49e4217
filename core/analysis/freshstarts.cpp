#include "analysis/freshstarts.h"

#include <boost/sort/spinsort/spinsort.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace headroom {

namespace {

/// Refused on the way, or lost: no instance ever had it.
bool neverArrived(const Sample& sample)
{
    return sample.sent == never || sample.outcome == Outcome::Throttled || sample.outcome == Outcome::NetworkError
        || sample.cause == FailureCause::BackendThrottled;
}

nanoseconds waitedFor(const Sample& sample)
{
    if (isAnswer(sample.outcome))
        return sample.firstByteTime();
    const bool timeout = sample.outcome == Outcome::GatewayTimeout || sample.outcome == Outcome::ClientTimeout;
    return timeout ? sample.serviceTime() : never;
}

} // namespace

void FreshStartFinder::add(const Sample& sample)
{
    if (neverArrived(sample))
        return;
    m_pending.push_back({sample.sent, sample.end, waitedFor(sample), sample.request});
    if (m_pending.size() == 2 * window)
        settle(window);
}

std::vector<FreshStarts> FreshStartFinder::take()
{
    settle(m_pending.size());
    std::vector<FreshStarts> found;
    for (Request& request : m_requests)
        found.push_back(std::move(request.found));
    m_requests.clear();
    return found;
}

void FreshStartFinder::settle(std::size_t count)
{
    const auto inOrder = [](const Start& a, const Start& b) {
        return std::tie(a.sent, a.end, a.request, a.waited) < std::tie(b.sent, b.end, b.request, b.waited);
    };
    // They are nearly in order already, which this one makes use of and std::sort does not.
    boost::sort::spinsort(m_pending.begin(), m_pending.end(), inOrder);
    const auto end = m_pending.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto start = m_pending.begin(); start != end; ++start)
        settle(*start);
    m_pending.erase(m_pending.begin(), end);
}

void FreshStartFinder::settle(const Start& start)
{
    const bool late = start.sent < m_settledUpTo;
    if (late) { // it was among the samples before, but slower than all of them: only counted as in flight
        if (start.end > m_settledUpTo)
            m_inFlight.push(start.end);
        return;
    }
    m_settledUpTo = start.sent;
    while (!m_inFlight.empty() && m_inFlight.top() <= start.sent) {
        m_inFlight.pop();
        m_nothingAnswered = false;
    }
    m_inFlight.push(start.end);
    const bool fresh = m_inFlight.size() > m_mostInFlight;
    m_mostInFlight = std::max(m_mostInFlight, m_inFlight.size());
    if (start.waited == never || start.request >= mostRequests)
        return;
    if (start.request >= m_requests.size())
        m_requests.resize(start.request + std::size_t(1));
    if (fresh)
        m_requests[start.request].takeFresh(start, m_nothingAnswered);
    else
        m_requests[start.request].takeOther(start);
}

void FreshStartFinder::Request::takeFresh(const Start& start, bool nothingAnswered)
{
    if (nothingAnswered) {
        keep(start);
        wanted = othersAfterFirst;
        return;
    }
    if (++row <= alone)
        held.push_back(start);
}

void FreshStartFinder::Request::keep(const Start& fresh)
{
    if (found.fresh.size() == mostFresh)
        return;
    found.fresh.push_back(fresh.waited);
    waiting.push(fresh.end);
}

void FreshStartFinder::Request::takeOther(const Start& start)
{
    if (row > 0 && row <= alone && found.fresh.size() < mostFresh) {
        std::for_each(held.begin(), held.end(), [this](const Start& fresh) { keep(fresh); });
        found.others.insert(found.others.end(), before.begin(), before.end());
        before.clear();
        wanted = std::max(wanted, othersAfter);
    }
    held.clear();
    row = 0;
    if (wanted > 0) {
        --wanted;
        found.others.push_back(start.waited);
    } else {
        before.push_back(start.waited);
        if (before.size() > othersAfter)
            before.erase(before.begin());
    }
    for (; !waiting.empty() && waiting.top() > start.end; waiting.pop())
        ++found.overtaken;
}

} // namespace headroom
