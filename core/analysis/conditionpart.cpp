#include "analysis/conditionpart.h"

namespace headroom {

namespace {

ConditionPart wholeRun(const RunSnapshot& snapshot, const RunSummary& numbers)
{
    return {snapshot.seconds, numbers.response,
            numbers.service,  numbers.limited,
            numbers.outcomes, numbers.gatewayTimeoutsBelow,
            numbers.design,   numbers.throughputPerSecond,
            numbers.elapsed};
}

} // namespace

ConditionPart partOf(const PassCondition& condition, const RunSnapshot& snapshot, const RunSummary& numbers)
{
    for (std::size_t i = 0; i < numbers.requests.size(); ++i) {
        const RequestSummary& request = numbers.requests[i];
        if (condition.request.empty() || request.name != condition.request)
            continue;
        const double elapsed = toSeconds(numbers.elapsed);
        return {snapshot.byRequest[i],
                request.latencies.response,
                request.latencies.service,
                request.latencies.limited,
                request.outcomes,
                request.latencies.gatewayTimeoutsBelow,
                request.latencies.design,
                elapsed > 0 ? static_cast<double>(answersIn(request.outcomes)) / elapsed : 0,
                numbers.elapsed};
    }
    return wholeRun(snapshot, numbers);
}

double refusedShare(const ConditionPart& part)
{
    std::uint64_t refused = 0;
    for (const Outcome outcome :
         {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError, Outcome::NetworkError})
        refused += part.outcomes[outcome];
    return refused == 0 ? 0 : static_cast<double>(refused) / static_cast<double>(part.outcomes.total());
}

} // namespace headroom
