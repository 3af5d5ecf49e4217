#include "analysis/passconditions.h"

#include "analysis/conditionhits.h"
#include "analysis/conditionpart.h"
#include "analysis/conditionsentences.h"
#include "analysis/judgedconditions.h"
#include "analysis/realranks.h"
#include "analysis/verdictsentences.h"
#include "analysis/wording.h"
#include "profile/loadwords.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr nanoseconds shortestThroughput = std::chrono::seconds(1);

const LatencySummary& timesOf(const PassCondition& condition, const ConditionPart& part, const GatewayLimit& limit)
{
    if (upToFirstByte(condition, limit))
        return part.limited;
    return condition.time == PercentileTime::Service ? part.service : part.response;
}

const std::optional<Percentile>& percentileOf(const PassCondition& condition, const LatencySummary& times)
{
    switch (condition.what) {
    case Measured::P50:
        return times.p50;
    case Measured::P90:
        return times.p90;
    case Measured::P95:
        return times.p95;
    case Measured::P99_9:
        return times.p99_9;
    default:
        return times.p99;
    }
}

struct Count {
    std::uint64_t hits = 0;
    std::uint64_t of = 0;
};

Count countOf(const std::vector<SecondOfHits>& seconds)
{
    Count count;
    for (const SecondOfHits& second : seconds) {
        count.hits += second.hits;
        count.of += second.requests;
    }
    return count;
}

/// A share that is a ratio of counts must not miss its threshold by a rounding error.
bool tooMany(const Count& count, double allowed)
{
    return static_cast<double>(count.hits) > allowed * static_cast<double>(count.of) * (1 + 1e-9);
}

/// A percentile that the sample cannot support may still surely lie beyond the threshold.
void judgeUnsupported(ConditionResult& result, const std::vector<SecondOfHits>& hits, LoadCourse course,
                      const GatewayLimit& limit)
{
    const auto beyond = estimateShare(hits, course);
    const std::uint64_t requests = countOf(hits).of;
    if (beyond && beyond->low > allowedAgainst(result.condition)) {
        result.held = Held::No;
        result.sentence = beyondSentence(result.condition, *beyond, limit);
        result.valueText = formatShare(beyond->share) + " took longer";
    } else {
        result.sentence = unsupportedSentence(result.condition, requests, limit);
    }
}

void judgePercentileOf(ConditionResult& result, const std::optional<Percentile>& percentile,
                       const std::vector<SecondOfHits>& hits, double refused, LoadCourse course,
                       const GatewayLimit& limit)
{
    const PassCondition& condition = result.condition;
    if (!percentile) {
        judgeUnsupported(result, hits, course, limit);
        return;
    }
    const nanoseconds threshold = thresholdTime(condition, limit.time).value_or(limit.time);
    result.value = *percentile;
    if (percentile->atLeast)
        result.held = *percentile->atLeast >= threshold ? Held::No : Held::Undecided;
    else
        result.held = *percentile->value <= threshold ? Held::Yes : Held::No;
    result.sentence = percentileSentence(condition, *percentile, result.held, limit,
                                         refused > allowedAgainst(condition) ? refused : 0);
}

void judgePercentile(ConditionResult& result, const ConditionPart& part, LoadCourse course, const GatewayLimit& limit)
{
    const PassCondition& condition = result.condition;
    judgePercentileOf(result, percentileOf(condition, timesOf(condition, part, limit)),
                      hitsAgainst(condition, part.seconds, limit), refusedShare(part), course, limit);
}

/// What a condition says of requests that had a gateway timeout can only be told where somebody was answered.
bool tellsNothing(const PassCondition& condition, const Count& count, const ConditionPart& part)
{
    const bool unseen = condition.what == Measured::GatewayTimeout && count.hits == 0;
    return count.of == 0 || (unseen && answersIn(part.outcomes) == 0);
}

MeasuredShare asMeasured(const PassCondition& condition, const Count& count, double low, std::optional<double> high)
{
    const double share = static_cast<double>(count.hits) / static_cast<double>(count.of);
    if (!wantsMost(condition.what))
        return {share, low, high};
    return {1 - share, high ? std::optional(1 - *high) : std::nullopt, 1 - low};
}

/// `below`: of a share of which nothing was seen.
void judgeShareOf(ConditionResult& result, const std::vector<SecondOfHits>& seconds, std::optional<double> below,
                  const RunSnapshot& snapshot, LoadCourse course)
{
    const PassCondition& condition = result.condition;
    const Count count = countOf(seconds);
    if (count.of == 0) {
        result.sentence = nothingToShareSentence(condition);
        return;
    }
    result.held = tooMany(count, allowedAgainst(condition)) ? Held::No : Held::Yes;
    if (const auto estimate = estimateShare(seconds, course)) {
        result.value = asMeasured(condition, count, estimate->low, estimate->high);
        result.sentence = shareSentence(condition, *estimate, result.held);
        return;
    }
    result.value = asMeasured(condition, count, 0, below);
    result.sentence = noneSentence(condition, count.of, below, snapshot);
}

void judgeShare(ConditionResult& result, const ConditionPart& part, const RunSnapshot& snapshot, LoadCourse course,
                const GatewayLimit& limit)
{
    const PassCondition& condition = result.condition;
    const auto seconds = hitsAgainst(condition, part.seconds, limit);
    const Count count = countOf(seconds);
    if (tellsNothing(condition, count, part)) {
        result.sentence = nothingToShareSentence(condition);
        return;
    }
    const auto below =
        condition.what == Measured::GatewayTimeout ? part.gatewayTimeoutsBelow : noneSeenBound(count.of, part.design);
    judgeShareOf(result, seconds, below, snapshot, course);
}

void judgeThroughput(ConditionResult& result, const ConditionPart& part)
{
    const double least = std::get<Rate>(result.condition.threshold).perSecond();
    result.value = MeasuredRate{part.throughput};
    result.held = part.throughput >= least ? Held::Yes : Held::No;
    if (part.elapsed < shortestThroughput) {
        result.held = Held::Undecided;
        result.sentence = "Throughput is not known: the run is shorter than a second.";
        return;
    }
    result.sentence = throughputSentence(result.condition, part.throughput, result.held);
}

/// The row of a request in the profile; unset: all of them.
std::optional<std::size_t> requestOf(const PassCondition& condition, const LoadProfile& profile)
{
    for (std::size_t i = 0; i < profile.requests.size(); ++i) {
        if (!condition.request.empty() && requestName(profile.requests[i]) == condition.request)
            return i;
    }
    return std::nullopt;
}

/// Jobs that failed or were refused: how fast that went tells nothing of how long the others take.
double refusedShare(const JobCounts& ends)
{
    const std::uint64_t refused = ends[JobEnd::Refused] + ends[JobEnd::Failed];
    return refused == 0 ? 0 : static_cast<double>(refused) / static_cast<double>(ends.total());
}

void judgeJobs(ConditionResult& result, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    const PassCondition& condition = result.condition;
    const PlannedJobs jobs(snapshot, requestOf(condition, profile));
    const JobNumbers numbers = jobNumbers(jobs, profile.limit.time, courseOf(profile.load));
    const std::vector<SecondOfHits> hits = jobHitsAgainst(condition, jobs.seconds());
    if (!percentileShare(condition.what)) {
        judgeShareOf(result, hits, noneSeenBound(countOf(hits).of, numbers.design), snapshot, courseOf(profile.load));
        return;
    }
    const LatencySummary& times = condition.time == PercentileTime::Accepted ? numbers.accepted : numbers.completion;
    judgePercentileOf(result, percentileOf(condition, times), hits, refusedShare(numbers.ends), courseOf(profile.load),
                      profile.limit);
}

/// The usual conditions on the whole run say more than others: when it began, what the answers were.
void sayUsual(ConditionResult& result, const RunSnapshot& snapshot, const RunSummary& numbers)
{
    const PassCondition& condition = result.condition;
    if (!condition.request.empty() || allowedAgainst(condition) > 0 || result.held == Held::Undecided)
        return;
    const bool held = result.held == Held::Yes;
    if (condition.what == Measured::GatewayTimeout)
        result.sentence = held ? noTimeoutSentence(numbers, snapshot) : timeoutSentence(numbers);
    if (condition.what == Measured::CheckFailed && !held)
        result.sentence = checkSentence(numbers, snapshot).value_or(result.sentence);
}

ConditionResult judged(const JudgedCondition& one, const LoadProfile& profile, const RunSnapshot& snapshot,
                       const RunSummary& numbers)
{
    ConditionResult result;
    result.condition = one.condition;
    result.implied = one.implied;
    const ConditionPart part = partOf(one.condition, snapshot, numbers);
    const LoadCourse course = courseOf(profile.load);
    if (isOfJobs(one.condition))
        judgeJobs(result, profile, snapshot);
    else if (percentileShare(one.condition.what))
        judgePercentile(result, part, course, profile.limit);
    else if (one.condition.what == Measured::Throughput)
        judgeThroughput(result, part);
    else
        judgeShare(result, part, snapshot, course, profile.limit);
    sayUsual(result, snapshot, numbers);
    if (result.valueText.empty())
        result.valueText = valueWords(result);
    return result;
}

/// "No gateway timeout" by itself is no pass where most users were not served in time: because answers came after a
/// limit that nobody enforced, or because most requests failed otherwise.
bool mostGotNothing(const std::vector<ConditionResult>& results, const RunSummary& numbers)
{
    constexpr double most = 0.5;
    return numbers.answeredInTime.value_or(1) < most
        && std::all_of(results.begin(), results.end(), [](const auto& result) { return result.held == Held::Yes; });
}

JudgedCondition mostInTime()
{
    PassCondition condition;
    condition.what = Measured::AnsweredInTime;
    condition.threshold = Percent{50};
    return {condition, true};
}

} // namespace

std::string_view heldName(Held held)
{
    switch (held) {
    case Held::Yes:
        return "held";
    case Held::No:
        return "broken";
    case Held::Undecided:
        return "undecided";
    }
    return "";
}

std::vector<ConditionResult> judgeConditions(const LoadProfile& profile, const RunSnapshot& snapshot,
                                             const RunSummary& numbers)
{
    std::vector<ConditionResult> results;
    for (const JudgedCondition& one : judgedConditions(profile, snapshot))
        results.push_back(judged(one, profile, snapshot, numbers));
    if (profile.pass.empty() && mostGotNothing(results, numbers))
        results.push_back(judged(mostInTime(), profile, snapshot, numbers));
    return results;
}

} // namespace headroom
