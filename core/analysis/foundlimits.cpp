#include "analysis/foundlimits.h"

#include "analysis/timeoutlike.h"
#include "gateway/gatewaycatalogue.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom {

namespace {

constexpr double nearlyAll = 0.9;
constexpr std::size_t fewestSeconds = 3;

std::uint64_t countIn(const CellCounts& times, const TimerCluster& cluster)
{
    std::uint64_t count = 0;
    for (const CellCount& time : times)
        count += time.cell >= cluster.firstCell && time.cell <= cluster.lastCell ? time.count : 0;
    return count;
}

/// A target that goes down takes with it all that was sent together, after the same time but at one moment. Timers end
/// requests sent at different ones.
bool seenInSeveralSeconds(const TimerCluster& cluster, const std::vector<TimeoutLike>& requests)
{
    std::set<std::uint32_t> seconds;
    for (const TimeoutLike& request : requests) {
        for (const auto& second : *request.seconds) {
            const auto& failed = second->service.otherCensored;
            if (failedByTarget(second->outcomes) > 0 && countIn(failed, cluster) > 0)
                seconds.insert(second->second);
            if (seconds.size() >= fewestSeconds)
                return true;
        }
    }
    return false;
}

/// Those few at the end of each second, so that the rest need not be walked.
template <typename Function> void eachPast(std::uint32_t cell, const CellCounts& times, Function&& function)
{
    for (auto at = times.rbegin(); at != times.rend() && at->cell > cell; ++at)
        function(*at);
}

void addLaterAnswers(FoundLimit& limit, const SecondsOfRun& seconds)
{
    // An answer's last byte may trail as a failure's does.
    const nanoseconds last = cells::middle(limit.cluster.lastCell);
    const std::uint32_t end = cells::of(last + std::max(clusterWindow(last), last - limit.cluster.low));
    std::uint32_t latest = 0;
    for (const auto& second : seconds) {
        eachPast(end, second->service.answered, [&](const CellCount& time) {
            limit.answersLater += time.count;
            latest = std::max<std::uint32_t>(latest, time.cell);
        });
        eachPast(end, second->firstByte, [&](const CellCount& time) { limit.begunLater += time.count; });
    }
    if (latest > 0)
        limit.latestAnswer = std::max(limit.latestAnswer, cells::middle(latest));
}

bool endedAtLimit(const FailureExample& failure, const TimerCluster& cluster)
{
    return failure.elapsed >= cells::low(cluster.firstCell) && failure.elapsed < cells::high(cluster.lastCell);
}

/// What nearly all of these 5xx answers and cut connections were.
std::optional<std::uint16_t> commonStatus(const std::vector<FailureExample>& failures)
{
    std::uint64_t all = 0;
    std::map<std::uint16_t, std::uint64_t> byStatus;
    for (const FailureExample& failure : failures) {
        byStatus[failure.outcome == Outcome::NetworkError ? 0 : failure.status] += failure.count;
        all += failure.count;
    }
    for (const auto& [status, count] : byStatus) {
        if (static_cast<double>(count) >= nearlyAll * static_cast<double>(all))
            return status;
    }
    return std::nullopt;
}

/// Of each kind of failure only the first one's time is known: kinds that began with one at the limit speak for it
/// before all others do.
std::optional<std::uint16_t> statusAtLimit(const TimerCluster& cluster, const std::vector<FailureExample>& failures)
{
    std::vector<FailureExample> all, here;
    for (const FailureExample& failure : failures) {
        if (failure.outcome != Outcome::ServerError && failure.outcome != Outcome::NetworkError)
            continue;
        all.push_back(failure);
        if (endedAtLimit(failure, cluster))
            here.push_back(failure);
    }
    return commonStatus(here.empty() ? all : here);
}

const GatewayEntry* shippedGateway(std::string_view id)
{
    const auto& all = shippedGateways();
    const auto found = std::find_if(all.begin(), all.end(), [&](const GatewayEntry& entry) { return entry.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// A timeout at another time than the profile's limit may be known by its status alone.
bool saidByGateway(const FoundLimit& limit, const GatewayEntry* gateway)
{
    if (2 * limit.gatewayTimeouts >= limit.cluster.count || limit.status == 504)
        return true;
    if (gateway == nullptr || !limit.status)
        return false;
    const auto& statuses = timeoutSign(*gateway).statuses;
    return std::find(statuses.begin(), statuses.end(), *limit.status) != statuses.end();
}

std::vector<nanoseconds> knownLimits(const LoadProfile& profile)
{
    std::vector<nanoseconds> known{profile.limit.time};
    for (const GatewayEntry& gateway : shippedGateways()) {
        if (gateway.limit)
            known.push_back(*gateway.limit);
    }
    return known;
}

FoundLimit limitOf(const TimerCluster& cluster, const std::vector<TimeoutLike>& requests, const LoadProfile& profile,
                   const std::vector<FailureExample>& failures)
{
    FoundLimit limit;
    limit.cluster = cluster;
    limit.setting = likelySetting(cluster, knownLimits(profile));
    limit.agrees = cluster.fits(profile.limit.time);
    for (const TimeoutLike& request : requests) {
        const std::uint64_t timeouts = countIn(request.gateway, cluster);
        limit.gatewayTimeouts += timeouts;
        if (timeouts + countIn(request.other, cluster) > 0)
            addLaterAnswers(limit, *request.seconds);
    }
    if (limit.gatewayTimeouts < cluster.count)
        limit.status = statusAtLimit(cluster, failures);
    const GatewayEntry* const gateway = shippedGateway(profile.limit.gateway);
    limit.byGateway = saidByGateway(limit, gateway);
    limit.wholeAnswers = profile.limit.heldAgainst() == LimitKind::Total;
    return limit;
}

/// Many failures of another kind must not hide the gateway's own timeouts, so these are looked at alone where nothing
/// shows in all of them.
std::vector<TimerCluster> clustersIn(const std::vector<TimeoutLike>& requests)
{
    CellCounts gateway, other, ordinary;
    for (const TimeoutLike& request : requests) {
        gateway = merged(gateway, request.gateway);
        other = merged(other, request.other);
        ordinary = merged(ordinary, request.ordinary);
    }
    auto found = timerClusters(merged(gateway, other), ordinary);
    const bool gatewayShows =
        std::any_of(found.begin(), found.end(), [&](const auto& cluster) { return countIn(gateway, cluster) > 0; });
    if (gatewayShows)
        return found;
    auto gateways = timerClusters(gateway);
    for (std::size_t i = 0; i < found.size() && gateways.size() < mostClusters; ++i)
        gateways.push_back(found[i]);
    std::sort(gateways.begin(), gateways.end(), [](const auto& a, const auto& b) { return a.firstCell < b.firstCell; });
    return gateways;
}

} // namespace

std::vector<FoundLimit> foundLimits(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    const std::vector<TimeoutLike> requests = timeoutLike(profile, snapshot);
    std::vector<FoundLimit> limits;
    for (const TimerCluster& cluster : clustersIn(requests)) {
        const FoundLimit limit = limitOf(cluster, requests, profile, snapshot.failures);
        if (limit.gatewayTimeouts > 0 || seenInSeveralSeconds(cluster, requests))
            limits.push_back(limit);
    }
    return limits;
}

} // namespace headroom
