#include "analysis/plannedseconds.h"

#include <algorithm>

namespace headroom {

namespace {

SecondOfTimes viewOf(std::uint32_t second, const Distribution& times)
{
    return {second, times.answered, times.gatewayTimeout, times.otherCensored};
}

std::uint32_t secondOf(nanoseconds plannedStart)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(plannedStart).count();
    return static_cast<std::uint32_t>(std::max<std::int64_t>(seconds, 0));
}

} // namespace

PlannedSeconds::PlannedSeconds(const RunSnapshot& snapshot)
{
    for (const auto& second : snapshot.seconds) {
        m_response.push_back(viewOf(second->second, second->response));
        m_service.push_back(viewOf(second->second, second->service));
        m_firstByte.push_back({second->second, second->firstByte, {}, {}});
        m_limitedByFirstByte.push_back(
            {second->second, second->firstByte, second->service.gatewayTimeout, second->service.otherCensored});
        m_gatewayTimeouts.push_back(
            {second->second, second->outcomes.total(), second->outcomes[Outcome::GatewayTimeout]});
    }
    m_ages.reserve(2 * snapshot.inFlight.size());
    for (const InFlightRequest& request : snapshot.inFlight)
        addInFlight(request, snapshot.elapsed);
}

void PlannedSeconds::addInFlight(const InFlightRequest& request, nanoseconds now)
{
    const std::uint32_t second = secondOf(request.plannedStart);
    const auto censoredAt = [&](nanoseconds age) {
        m_ages.push_back({cells::of(age), 1});
        return SecondOfTimes{second, {}, {}, std::span(&m_ages.back(), 1)};
    };
    m_response.push_back(censoredAt(now - request.plannedStart));
    m_service.push_back(censoredAt(serviceAge(request, now)));
    m_limitedByFirstByte.push_back(m_service.back());
    m_gatewayTimeouts.push_back({second, 1, 0});
}

nanoseconds serviceAge(const InFlightRequest& request, nanoseconds now)
{
    return request.sent < nanoseconds(0) ? nanoseconds(0) : now - request.sent;
}

nanoseconds plannedTime(const RunSnapshot& snapshot)
{
    std::int64_t seconds = 0;
    if (!snapshot.seconds.empty())
        seconds = std::int64_t{snapshot.seconds.back()->second} + 1;
    for (const InFlightRequest& request : snapshot.inFlight)
        seconds = std::max(seconds, std::int64_t{secondOf(request.plannedStart)} + 1);
    return std::chrono::seconds(seconds);
}

} // namespace headroom
