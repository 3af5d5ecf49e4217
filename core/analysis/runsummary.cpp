#include "analysis/runsummary.h"

#include "analysis/cautions.h"
#include "analysis/percentiles.h"
#include "analysis/plannedseconds.h"
#include "analysis/verdict.h"
#include "profile/loadwords.h"

#include <algorithm>

namespace headroom {

namespace {

/// Stages change the load on purpose, which is not to be taken for drift of the target.
LoadCourse courseOf(const LoadShape& load)
{
    return stagesLength(load) ? LoadCourse::Changing : LoadCourse::Level;
}

std::optional<nanoseconds> slowestAnswer(const std::vector<SecondOfTimes>& seconds)
{
    std::optional<std::uint32_t> slowest;
    for (const SecondOfTimes& second : seconds) {
        if (!second.answered.empty())
            slowest = std::max(slowest.value_or(0), second.answered.back().cell);
    }
    return slowest ? std::optional(cells::middle(*slowest)) : std::nullopt;
}

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

/// Without an answer and without anybody kept waiting, failures are all there is, and how fast a target fails says
/// nothing of how fast it answers.
bool tellsOfLatency(const RunSummary& summary)
{
    return answersIn(summary.outcomes) + summary.outcomes[Outcome::GatewayTimeout]
        + summary.outcomes[Outcome::ClientTimeout] + summary.unfinished
        > 0;
}

PercentileEstimates estimatesOf(const RunSummary& summary, const std::vector<SecondOfTimes>& seconds, LoadCourse course)
{
    if (!tellsOfLatency(summary))
        return {};
    return estimatePercentiles(seconds, horizonOf(seconds, summary.limit), course);
}

/// Those few at the end of each second, so that the rest need not be walked.
std::uint64_t answersPast(nanoseconds limit, const std::vector<SecondOfTimes>& service)
{
    std::uint64_t past = 0;
    for (const SecondOfTimes& second : service) {
        const auto& answered = second.answered;
        for (auto at = answered.rbegin(); at != answered.rend() && cells::middle(at->cell) > limit; ++at)
            past += at->count;
    }
    return past;
}

/// What is decided: a request in flight past the limit has missed it, one before may still go either way.
std::uint64_t decidedRequests(const RunSnapshot& snapshot, nanoseconds limit)
{
    if (snapshot.phase == RunPhase::Finished)
        return snapshot.sent;
    const auto late = std::count_if(snapshot.inFlight.begin(), snapshot.inFlight.end(),
                                    [&](const auto& request) { return serviceAge(request, snapshot.elapsed) > limit; });
    return snapshot.finished + static_cast<std::uint64_t>(late);
}

std::optional<double> answeredInTime(const RunSnapshot& snapshot, nanoseconds limit,
                                     const std::vector<SecondOfTimes>& service)
{
    const std::uint64_t decided = decidedRequests(snapshot, limit);
    if (decided == 0)
        return std::nullopt;
    const std::uint64_t inTime = answersIn(snapshot.outcomes) - answersPast(limit, service);
    return static_cast<double>(inTime) / static_cast<double>(decided);
}

std::optional<double> headroomAt(const std::optional<Percentile>& percentile, nanoseconds limit)
{
    if (!percentile || !percentile->value || limit <= nanoseconds(0))
        return std::nullopt;
    return 1 - toSeconds(*percentile->value) / toSeconds(limit);
}

/// Of the percentiles a timeout would show in first, the one whose requests share their fate most.
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

void takeCounts(RunSummary& summary, const RunSnapshot& snapshot)
{
    summary.planned = snapshot.planned;
    summary.sent = snapshot.sent;
    summary.finished = snapshot.finished;
    summary.unfinished = snapshot.sent - std::min(snapshot.sent, snapshot.finished);
    summary.inFlight = snapshot.inFlight.size();
    summary.atRisk = static_cast<std::uint64_t>(
        std::count_if(snapshot.inFlight.begin(), snapshot.inFlight.end(),
                      [&](const auto& request) { return serviceAge(request, snapshot.elapsed) > summary.nearMark; }));
    summary.outcomes = snapshot.outcomes;
    summary.outcomes[Outcome::Unfinished] = summary.unfinished;
}

void takeGenerator(RunSummary& summary, const GeneratorHealth& generator)
{
    summary.lateStarts = generator.lateStarts;
    summary.droppedStarts = generator.droppedStarts;
    summary.maxLag = generator.maxLag;
    summary.p99Lag = LatencyHistogram(generator.lag).valueAtShare(0.99);
    summary.cpuShare = generator.cpuShare;
}

} // namespace

RunSummary summarise(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    RunSummary summary;
    summary.end = snapshot.end;
    summary.limit = profile.limit.time;
    summary.nearMark = profile.limit.nearMark();
    summary.elapsed = snapshot.elapsed;
    summary.cut = snapshot.phase == RunPhase::Finished
        && (snapshot.end == RunEnd::Running || snapshot.end == RunEnd::StorageFailed);
    takeCounts(summary, snapshot);
    takeGenerator(summary, snapshot.generator);

    const PlannedSeconds seconds(snapshot);
    const LoadCourse course = courseOf(profile.load);
    const PercentileEstimates response = estimatesOf(summary, seconds.response(), course);
    const PercentileEstimates service = estimatesOf(summary, seconds.service(), course);
    summary.response = latencySummary(response, seconds.response());
    summary.service = latencySummary(service, seconds.service());
    summary.firstByte = latencySummary(estimatesOf(summary, seconds.firstByte(), course), seconds.firstByte());
    summary.gatewayTimeouts = estimateShare(seconds.gatewayTimeouts(), course);
    if (!summary.gatewayTimeouts)
        summary.gatewayTimeoutsBelow = noneSeenBound(answersIn(summary.outcomes), widestDesign(service));
    summary.answeredInTime = answeredInTime(snapshot, summary.limit, seconds.service());
    summary.headroomP50 = headroomAt(summary.service.p50, summary.limit);
    summary.headroomP95 = headroomAt(summary.service.p95, summary.limit);
    summary.headroomP99 = headroomAt(summary.service.p99, summary.limit);
    if (snapshot.elapsed > nanoseconds(0))
        summary.throughputPerSecond = static_cast<double>(answersIn(summary.outcomes)) / toSeconds(snapshot.elapsed);

    Judgement judgement = judge(summary, profile, snapshot);
    summary.verdict = judgement.verdict;
    summary.reasons = std::move(judgement.reasons);
    summary.notes = cautions(summary, snapshot, response);
    return summary;
}

} // namespace headroom
