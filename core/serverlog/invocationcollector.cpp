#include "serverlog/invocationcollector.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace headroom {

namespace {

using namespace std::chrono_literals;

template <typename T> void layIfSet(std::optional<T>& own, const std::optional<T>& other)
{
    if (other)
        own = other;
}

/// The finer of two readings of one moment.
void layTime(std::optional<LogTime>& own, const std::optional<LogTime>& other)
{
    if (other && (!own || other->grain < own->grain))
        own = other;
}

} // namespace

std::optional<LogTime> Invocation::began() const
{
    if (start || !end || !duration)
        return start;
    return LogTime{end->at - std::chrono::round<WallClock::duration>(*duration), end->grain};
}

LogWindow logWindow(WallTime runStart, nanoseconds runLength)
{
    constexpr nanoseconds clocksDiffer = 1h;
    constexpr nanoseconds longestFunction = 15min;
    return {runStart - clocksDiffer, runStart + runLength + clocksDiffer + longestFunction};
}

void InvocationCollector::add(const LogEvent& event, std::uint64_t line)
{
    if (event.format == LogFormat::ApiGateway) {
        addGatewayLine(event);
        return;
    }
    Invocation* const invocation = invocationOf(event, line);
    if (invocation == nullptr)
        return;
    lay(*invocation, event);
    if (invocation->found && !invocation->gatewayId.empty())
        m_byGatewayId[invocation->gatewayId] = invocation->found->sent;
    if (invocation->reported && !invocation->found && isOutside(*invocation))
        m_functions.erase(event.invocation); // its last line, and years of logs have many of these
}

Invocation* InvocationCollector::invocationOf(const LogEvent& event, std::uint64_t line)
{
    const std::string& id = event.continues ? m_before : event.invocation;
    const auto known = m_functions.find(id);
    if (event.continues)
        return known == m_functions.end() ? nullptr : &known->second;
    const bool single = id.empty(); // all there is to know of it is in this line
    if (single && event.how == BackendEnd::Unknown && event.status == 0)
        return nullptr;
    m_before = id;
    if (known != m_functions.end())
        return &known->second;
    if (!foundIn(event)) {
        if (isOutside(event))
            return nullptr;
        if (m_functions.size() + m_requests.size() >= m_most) {
            m_beyond += event.began || single ? 1 : 0;
            return nullptr;
        }
    }
    Invocation& made = single ? m_requests.emplace_back() : m_functions[id];
    made.id = id;
    made.line = line;
    return &made;
}

std::optional<RunIds::Found> InvocationCollector::foundIn(const LogEvent& event) const
{
    std::optional<RunIds::Found> best;
    for (const std::string& id : event.ids) {
        const auto found = m_ids.find(id);
        if (found && (!best || found->join < best->join))
            best = found;
    }
    return best;
}

/// It tells of no work by itself, but which ids belong together.
void InvocationCollector::addGatewayLine(const LogEvent& event)
{
    if (event.throttled && !isOutside(event))
        ++m_throttles;
    const auto found = foundIn(event);
    if (!found)
        return;
    m_byGatewayId[event.gatewayId] = found->sent;
    if (!event.invocation.empty())
        m_byInvocation[event.invocation] = found->sent;
}

void InvocationCollector::lay(Invocation& invocation, const LogEvent& event) const
{
    if (const auto found = foundIn(event); found && (!invocation.found || found->join < invocation.found->join))
        invocation.found = found;
    invocation.how = std::max(invocation.how, event.how);
    layTime(invocation.start, event.start);
    layTime(invocation.end, event.end);
    if (event.duration) {
        invocation.duration = event.duration;
        invocation.reported = true;
    } else if (!invocation.reported) {
        layIfSet(invocation.duration, event.appTime);
    }
    layIfSet(invocation.billed, event.billed);
    layIfSet(invocation.init, event.init);
    layIfSet(invocation.memorySizeMb, event.memorySizeMb);
    layIfSet(invocation.maxMemoryUsedMb, event.maxMemoryUsedMb);
    if (event.status != 0)
        invocation.status = event.status;
    for (const auto& [own, other] :
         {std::pair(&invocation.path, &event.path), std::pair(&invocation.method, &event.method),
          std::pair(&invocation.gatewayId, &event.gatewayId)}) {
        if (own->empty())
            *own = *other;
    }
}

bool InvocationCollector::isOutside(const LogEvent& event) const
{
    const auto& time = event.start ? event.start : event.end;
    return time && !m_window.holds(time->at);
}

bool InvocationCollector::isOutside(const Invocation& invocation) const
{
    const auto& time = invocation.start ? invocation.start : invocation.end;
    return time && !m_window.holds(time->at);
}

void InvocationCollector::linkByGateway(Invocation& invocation) const
{
    if (invocation.found)
        return;
    auto link = m_byInvocation.find(invocation.id);
    if (invocation.id.empty() || link == m_byInvocation.end()) {
        link = m_byGatewayId.find(invocation.gatewayId);
        if (invocation.gatewayId.empty() || link == m_byGatewayId.end())
            return;
    }
    invocation.found = RunIds::Found{link->second, LogJoin::GatewayId};
}

InvocationCollector::Collected InvocationCollector::take()
{
    Collected all;
    all.invocations = std::move(m_requests);
    for (auto& [id, invocation] : m_functions)
        all.invocations.push_back(std::move(invocation));
    m_functions.clear();
    for (Invocation& invocation : all.invocations)
        linkByGateway(invocation);
    std::erase_if(all.invocations, [&](const Invocation& one) { return !one.found && isOutside(one); });
    // The table has no order, and two readings of one log must be equal.
    std::sort(all.invocations.begin(), all.invocations.end(),
              [](const Invocation& a, const Invocation& b) { return std::tie(a.line, a.id) < std::tie(b.line, b.id); });
    all.beyond = std::exchange(m_beyond, 0);
    all.throttles = std::exchange(m_throttles, 0);
    return all;
}

} // namespace headroom
