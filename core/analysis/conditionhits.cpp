#include "analysis/conditionhits.h"

#include "analysis/latencynumbers.h"

#include <algorithm>

namespace headroom {

namespace {

/// What users ended with: an attempt that was followed by another decided nothing.
OutcomeCounts lastOutcomes(const SecondOfRun& second)
{
    OutcomeCounts last = second.outcomes;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        last.of[i] -= std::min(last.of[i], second.retried.of[i]);
    return last;
}

/// As a percentile is read: an answer by the middle of its cell, and who was given up in the threshold's own cell was
/// still waiting.
std::uint64_t answeredPast(const CellCounts& answered, nanoseconds time)
{
    std::uint64_t past = 0;
    for (auto at = answered.rbegin(); at != answered.rend() && cells::middle(at->cell) > time; ++at)
        past += at->count;
    return past;
}

std::uint64_t waitedFor(const CellCounts& censored, nanoseconds time)
{
    std::uint64_t past = 0;
    for (auto at = censored.rbegin(); at != censored.rend() && at->cell >= cells::of(time); ++at)
        past += at->count;
    return past;
}

SecondOfHits beyond(std::uint32_t second, const CellCounts& answered, const Distribution& times, nanoseconds time)
{
    return {second, totalCount(answered) + totalCount(times.gatewayTimeout) + totalCount(times.otherCensored),
            answeredPast(answered, time) + waitedFor(times.gatewayTimeout, time)
                + waitedFor(times.otherCensored, time)};
}

/// Where requests are sent again, what counts is how long their users waited for the last attempt.
SecondOfHits notInTime(const SecondOfRun& second, const GatewayLimit& limit, bool retries)
{
    const OutcomeCounts last = lastOutcomes(second);
    const bool whole = limit.heldAgainst() == LimitKind::Total;
    const CellCounts& limited = whole ? second.service.answered : second.firstByte;
    const std::uint64_t late = answeredPast(retries && whole ? second.response.answered : limited, limit.time);
    return {second.second, last.total(), last.total() - answersIn(last) + late};
}

SecondOfHits tookLonger(const PassCondition& condition, const SecondOfRun& second, const GatewayLimit& limit,
                        nanoseconds time)
{
    const Distribution& times = condition.time == PercentileTime::Service ? second.service : second.response;
    return beyond(second.second, upToFirstByte(condition, limit) ? second.firstByte : times.answered, times, time);
}

std::optional<Outcome> outcomeOf(Measured what)
{
    return outcomeNamed(measuredName(what));
}

SecondOfHits ended(const SecondOfRun& second, Measured what)
{
    const OutcomeCounts last = lastOutcomes(second);
    switch (what) {
    case Measured::GatewayTimeout:
        return {second.second, second.outcomes.total(), second.outcomes[Outcome::GatewayTimeout]};
    case Measured::Errors:
        return {second.second, last.total(), last.total() - answersIn(last)};
    case Measured::NearLimit:
        return {second.second, answersIn(last), last[Outcome::NearLimit]};
    default:
        return {second.second, last.total(), last[*outcomeOf(what)]};
    }
}

} // namespace

std::vector<SecondOfHits> hitsAgainst(const PassCondition& condition, const SecondsOfRun& seconds,
                                      const GatewayLimit& limit)
{
    std::vector<SecondOfHits> hits;
    if (condition.what == Measured::Throughput || isOfJobs(condition))
        return hits;
    const bool retries =
        std::any_of(seconds.begin(), seconds.end(), [](const auto& second) { return second->retried.total() > 0; });
    const auto time = thresholdTime(condition, limit.time);
    for (const auto& second : seconds) {
        if (time)
            hits.push_back(tookLonger(condition, *second, limit, *time));
        else if (condition.what == Measured::AnsweredInTime)
            hits.push_back(notInTime(*second, limit, retries));
        else
            hits.push_back(ended(*second, condition.what));
    }
    return hits;
}

std::vector<SecondOfHits> jobHitsAgainst(const PassCondition& condition, const SecondsOfJobs& seconds)
{
    const auto time = thresholdTime(condition, {});
    std::vector<SecondOfHits> hits;
    for (const auto& second : seconds) {
        const JobCounts& ends = second->ends;
        // Of those under way when somebody stopped the run nobody knows.
        const std::uint64_t told = ends.total() - ends[JobEnd::Unfinished];
        const Distribution& times = condition.time == PercentileTime::Accepted ? second->accepted : second->completion;
        if (time)
            hits.push_back(beyond(second->second, times.answered, times, *time));
        else if (condition.what == Measured::Abandoned)
            hits.push_back({second->second, told, ends[JobEnd::GivenUp]});
        else
            hits.push_back({second->second, told, told - ends[JobEnd::Done]});
    }
    std::stable_sort(hits.begin(), hits.end(), // a second may come once for each request and kind
                     [](const SecondOfHits& one, const SecondOfHits& other) { return one.second < other.second; });
    return hits;
}

bool upToFirstByte(const PassCondition& condition, const GatewayLimit& limit)
{
    return limit.heldAgainst() != LimitKind::Total && condition.time == PercentileTime::Service
        && std::holds_alternative<PercentOfLimit>(condition.threshold);
}

double allowedAgainst(const PassCondition& condition)
{
    if (const auto share = percentileShare(condition.what))
        return 1 - *share;
    const auto* percent = std::get_if<Percent>(&condition.threshold);
    const double asked = percent ? percent->percent : 0;
    return (wantsMost(condition.what) ? 100 - asked : asked) / 100;
}

} // namespace headroom
