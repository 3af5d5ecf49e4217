#include "analysis/latencynumbers.h"

#include "analysis/plannedseconds.h"
#include "gateway/gatewayentry.h"

#include <algorithm>
#include <span>

namespace headroom {

namespace {

std::optional<nanoseconds> slowestAnswer(const std::vector<SecondOfTimes>& seconds)
{
    std::optional<std::uint32_t> slowest;
    for (const SecondOfTimes& second : seconds) {
        if (!second.answered.empty())
            slowest = std::max<std::uint32_t>(slowest.value_or(0), second.answered.back().cell);
    }
    return slowest ? std::optional(cells::middle(*slowest)) : std::nullopt;
}

/// Without an answer and without anybody kept waiting, failures are all there is, and how fast a target fails says
/// nothing of how fast it answers.
bool tellsOfLatency(const OutcomeCounts& outcomes)
{
    return answersIn(outcomes) + outcomes[Outcome::GatewayTimeout] + outcomes[Outcome::ClientTimeout]
        + outcomes[Outcome::Unfinished]
        > 0;
}

/// Those few at the end of each second, so that the rest need not be walked. What is in flight comes behind the seconds
/// and is no answer, even if it has begun.
std::uint64_t answersPast(nanoseconds limit, const std::vector<SecondOfTimes>& times, const RunSnapshot& run)
{
    std::uint64_t past = 0;
    for (const SecondOfTimes& second : std::span(times).first(run.seconds.size())) {
        const auto& answered = second.answered;
        for (auto at = answered.rbegin(); at != answered.rend() && cells::middle(at->cell) > limit; ++at)
            past += at->count;
    }
    return past;
}

/// What is decided: a request in flight past the limit has missed it, one before may still go either way, and so may
/// one whose answer began in time where the limit ends there. An attempt that was followed by another decided nothing
/// for its user.
std::uint64_t decidedRequests(const RunSnapshot& run, std::uint64_t retried, const GatewayLimit& limit)
{
    if (run.phase == RunPhase::Finished)
        return run.sent - retried;
    const auto late = std::count_if(run.inFlight.begin(), run.inFlight.end(), [&](const auto& request) {
        return limitedAge(request, limit.heldAgainst(), run.elapsed) > limit.time;
    });
    return run.finished - retried + static_cast<std::uint64_t>(late);
}

/// Where requests are sent again, what counts is how long their users waited for the last attempt.
std::optional<double> answeredInTime(const RunSnapshot& run, const GatewayLimit& limit, const PlannedSeconds& seconds)
{
    std::uint64_t retried = 0;
    for (const auto& second : run.seconds)
        retried += second->retried.total();
    const std::uint64_t decided = decidedRequests(run, retried, limit);
    if (decided == 0)
        return std::nullopt;
    const bool whole = limit.heldAgainst() == LimitKind::Total; // else: when a user's first byte came is not kept
    const auto& times = whole && retried > 0 ? seconds.response() : seconds.limited(limit.heldAgainst());
    const std::uint64_t late = answersPast(limit.time, times, run);
    return static_cast<double>(answersIn(run.outcomes) - late) / static_cast<double>(decided);
}

} // namespace

LatencySummary latencySummary(const PercentileEstimates& estimates, const std::vector<SecondOfTimes>& seconds)
{
    const auto percentile = [&](std::size_t i) {
        return estimates[i] ? std::optional(estimates[i]->percentile) : std::nullopt;
    };
    return {.p50 = percentile(0),
            .p90 = percentile(1),
            .p95 = percentile(2),
            .p99 = percentile(3),
            .p99_9 = percentile(4),
            .max = slowestAnswer(seconds)};
}

double widestDesign(const PercentileEstimates& service)
{
    double widest = 1;
    for (std::size_t i = 0; i < service.size(); ++i) {
        const double share = percentileShares[i];
        if (service[i] && share >= 0.9 && share <= 0.99)
            widest = std::max(widest, service[i]->spread.design);
    }
    return widest;
}

std::optional<double> headroomAt(const std::optional<Percentile>& percentile, nanoseconds limit)
{
    if (!percentile || !percentile->value || limit <= nanoseconds(0))
        return std::nullopt;
    return 1 - toSeconds(*percentile->value) / toSeconds(limit);
}

LatencyNumbers latencyNumbers(const RunSnapshot& run, const GatewayLimit& limit, LoadCourse course)
{
    const PlannedSeconds seconds(run);
    OutcomeCounts outcomes = run.outcomes;
    outcomes[Outcome::Unfinished] = run.sent - std::min(run.sent, run.finished);
    const bool wholeAnswers = limit.heldAgainst() == LimitKind::Total;
    const auto& limited = seconds.limited(limit.heldAgainst());
    const auto estimates = [&](const std::vector<SecondOfTimes>& times) {
        const bool endAtLimit = wholeAnswers || &times == &limited; // other times go on past a limit on the first byte
        const auto horizon = endAtLimit ? horizonOf(times, limit.time) : std::nullopt;
        return tellsOfLatency(outcomes) ? estimatePercentiles(times, horizon, course) : PercentileEstimates{};
    };
    LatencyNumbers numbers;
    numbers.responseEstimates = estimates(seconds.response());
    const PercentileEstimates service = estimates(seconds.service());
    numbers.response = latencySummary(numbers.responseEstimates, seconds.response());
    numbers.service = latencySummary(service, seconds.service());
    const PercentileEstimates againstLimit = wholeAnswers ? service : estimates(limited);
    numbers.limited = latencySummary(againstLimit, limited);
    numbers.firstByte = latencySummary(estimates(seconds.firstByte()), seconds.firstByte());
    numbers.gatewayTimeouts = estimateShare(seconds.gatewayTimeouts(), course);
    numbers.design = widestDesign(againstLimit);
    if (!numbers.gatewayTimeouts)
        numbers.gatewayTimeoutsBelow = noneSeenBound(answersIn(outcomes), numbers.design);
    numbers.answeredInTime = answeredInTime(run, limit, seconds);
    numbers.answersPastLimit = answersPast(limit.time + limitTolerance(limit.time), limited, run);
    return numbers;
}

} // namespace headroom
