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
    m_ages.reserve(3 * snapshot.inFlight.size());
    for (const InFlightRequest& request : snapshot.inFlight)
        addInFlight(request, snapshot.elapsed);
}

void PlannedSeconds::addInFlight(const InFlightRequest& request, nanoseconds now)
{
    const std::uint32_t second = secondOf(request.plannedStart);
    const auto one = [&](nanoseconds time) {
        m_ages.push_back({cells::of(time), 1});
        return std::span(&m_ages.back(), 1);
    };
    const auto censoredAt = [&](nanoseconds age) { return SecondOfTimes{second, {}, {}, one(age)}; };
    m_response.push_back(censoredAt(now - request.plannedStart));
    m_service.push_back(censoredAt(serviceAge(request, now)));
    const nanoseconds limited = limitedAge(request, LimitKind::FirstByte, now);
    const bool begun = request.firstByte >= nanoseconds(0);
    m_limitedByFirstByte.push_back(begun ? SecondOfTimes{second, one(limited), {}, {}} : censoredAt(limited));
    m_gatewayTimeouts.push_back({second, 1, 0});
}

nanoseconds serviceAge(const InFlightRequest& request, nanoseconds now)
{
    return request.sent < nanoseconds(0) ? nanoseconds(0) : now - request.sent;
}

nanoseconds limitedAge(const InFlightRequest& request, LimitKind kind, nanoseconds now)
{
    const bool begun = kind != LimitKind::Total && request.firstByte >= nanoseconds(0);
    return serviceAge(request, begun ? request.firstByte : now);
}

bool isAtRisk(const InFlightRequest& request, const GatewayLimit& limit, nanoseconds now)
{
    const bool begun = limit.heldAgainst() != LimitKind::Total && request.firstByte >= nanoseconds(0);
    return !begun && serviceAge(request, now) > limit.nearMark();
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
