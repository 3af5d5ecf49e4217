#include "analysis/cautions.h"

#include "analysis/plannedseconds.h"
#include "analysis/realranks.h"
#include "analysis/runpart.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

// Intervals cover 92 % or better once a run holds 20 slow phases or 100 correlation times; no method can tell from
// inside a run that it missed the rare phase, so a short run is always named one.
constexpr nanoseconds shortRun = 5min;
constexpr nanoseconds thisRunOnly = 10s;
constexpr double clustered = 2;
constexpr double enoughIndependentSeconds = 100;

std::optional<std::string> shortRunNote(nanoseconds planned, const PercentileEstimates& estimates)
{
    if (planned == 0ns)
        return std::nullopt;
    if (planned < thisRunOnly)
        return "Under 10 s of load: the ranges tell of this run only, not of what the target would do again.";
    if (planned < shortRun)
        return fmt::format("In {} a run sees few slow phases; rarer ones are not in the numbers.",
                           formatElapsed(planned));
    const bool drifts = std::any_of(estimates.begin(), estimates.end(), [](const auto& estimate) {
        return estimate && estimate->spread.design > clustered
            && estimate->spread.independentSeconds < enoughIndependentSeconds;
    });
    if (drifts)
        return "This run saw few slow phases; rarer ones are not in the numbers.";
    return std::nullopt;
}

std::optional<std::string> openEndNote(const PercentileEstimates& estimates)
{
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (!estimates[i] || !estimates[i]->percentile.value || !estimates[i]->percentile.low
            || estimates[i]->percentile.high || !tooFewFor(percentileShares[i], estimates[i]->effective))
            continue;
        return fmt::format("{} at least {}: too few independent slow moments for an upper end.", percentileNames[i],
                           formatLatency(*estimates[i]->percentile.low));
    }
    return std::nullopt;
}

/// Product-limit percentiles treat a failure as if it might have been answered later; past this share that is no
/// longer what happened.
std::optional<std::string> survivorsNote(const RunSummary& numbers, const PercentileEstimates& estimates)
{
    std::uint64_t failed = 0;
    for (const Outcome outcome :
         {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError, Outcome::NetworkError})
        failed += numbers.outcomes[outcome];
    if (failed == 0)
        return std::nullopt;
    const double share = static_cast<double>(failed) / static_cast<double>(numbers.sent);
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (estimates[i] && share > 1 - percentileShares[i])
            return fmt::format("{}{} of answers; {} of requests failed and never got one.", percentileNames[i],
                               i + 1 < estimates.size() ? " and above are" : " is", formatShare(share));
    }
    return std::nullopt;
}

std::optional<std::string> lostTimesNote(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    const std::uint64_t recorded = snapshot.outcomes.total();
    if (snapshot.phase != RunPhase::Finished || recorded >= numbers.sent)
        return std::nullopt;
    const std::uint64_t lost = numbers.sent - recorded;
    return fmt::format("{} {} in flight where the record ends; how long {} waited is not known.",
                       counted(lost, "request"), lost == 1 ? "was" : "were", lost == 1 ? "it" : "they");
}

/// A limit that answers outlast is none, or another one.
std::optional<std::string> pastLimitNote(const RunSummary& numbers)
{
    if (numbers.answersPastLimit == 0 || !numbers.limitsFound.empty())
        return std::nullopt;
    return fmt::format("{} came after the {} limit, and nobody gave up on {}: the gateway's limit is longer than the "
                       "profile says, or does not hold for such requests.",
                       counted(numbers.answersPastLimit, "answer"), formatSetTime(numbers.limit),
                       numbers.answersPastLimit == 1 ? "it" : "them");
}

/// The target may have got each of them twice: only its own log can tell.
std::optional<std::string> resentNote(const RunSummary& numbers)
{
    if (numbers.resent == 0)
        return std::nullopt;
    return fmt::format("{} went out once more, because the target had closed the kept connection without an answer. It "
                       "may have got as many more than were sent; the time of a request sent again holds the lost "
                       "attempt. Let the target keep idle connections for longer than its clients do.",
                       counted(numbers.resent, "request"));
}

std::optional<std::string> silenceNote(const RunSummary& numbers)
{
    if (numbers.heldAgainst != LimitKind::Idle)
        return std::nullopt;
    const auto streamed = static_cast<std::size_t>(std::ranges::count_if(
        numbers.jobs, [](const JobsSummary& jobs) { return jobs.kind != JobKind::Polled; })); // or pushed
    if (streamed == 0)
        return "This limit is held against any silence of the backend. Measured is the one before the first byte; "
               "headroom and near limit say nothing of pauses within an answer.";
    if (numbers.ofSilences)
        return "This limit is held against any silence of the backend: headroom and near limit are of the longest in "
               "each answer, wherever in it that lay.";
    return "This limit is held against any silence of the backend. Of streamed requests near limit counts the longest; "
           "of all others, and in the headroom of all together, it is the one before the first byte.";
}

bool anyPolls(const RunSummary& numbers)
{
    return std::any_of(numbers.jobs.begin(), numbers.jobs.end(),
                       [](const JobsSummary& jobs) { return jobs.kind == JobKind::Polled && jobs.numbers.parts > 0; });
}

/// Streamed and pushed requests end as their jobs do; but in older files a push's was over with its handshake.
bool endsWithItsJob(const RunSummary& numbers, const JobsSummary& jobs)
{
    if (jobs.kind != JobKind::Pushed)
        return jobs.kind == JobKind::Streamed;
    const OutcomeCounts& outcomes =
        jobs.request < numbers.requests.size() ? numbers.requests[jobs.request].outcomes : numbers.outcomes;
    return answersIn(outcomes) <= jobs.numbers.ends[JobEnd::Done];
}

/// A 202 is an answer, whatever becomes of the job behind it.
std::optional<std::string> jobsNote(const RunSummary& numbers)
{
    std::uint64_t ended = 0;
    std::uint64_t done = 0;
    for (const JobsSummary& jobs : numbers.jobs) {
        if (endsWithItsJob(numbers, jobs))
            continue;
        ended += jobs.numbers.ended() - jobs.numbers.ends[JobEnd::Unfinished];
        done += jobs.numbers.ends[JobEnd::Done];
    }
    if (done == ended)
        return std::nullopt;
    return fmt::format("{} of {} got no result. Their requests count by the answer that accepted the job: ok, and in "
                       "time, say nothing of what came of it.",
                       grouped(ended - done), counted(ended, "job"));
}

std::optional<std::string> pollsNote(const RunSummary& numbers)
{
    if (!anyPolls(numbers))
        return std::nullopt;
    return "Polls for results are among the requests: what is said of all requests together mixes them with what "
           "submits jobs; what is said of each request keeps them apart.";
}

std::optional<std::string> busyNote(const RunSummary& numbers)
{
    if (numbers.cpuShare < busyCpuShare)
        return std::nullopt;
    return fmt::format("The generator's busiest thread used {} of its core in its worst second.",
                       formatShare(std::min(numbers.cpuShare, 1.0)));
}

} // namespace

std::string warmUpNote(const RunSummary& numbers)
{
    return fmt::format("The first {} ({}) are warm-up: recorded, and left out of every number here.",
                       formatSetTime(numbers.warmUp), counted(numbers.sentInWarmUp, "request"));
}

std::string rangeNote(const TimeRange& range, const RunSnapshot& run, const OutcomeCounts& ofPart,
                      std::chrono::seconds warmUp)
{
    std::string note = fmt::format("Of {} only what was planned from {} to {} is in these numbers",
                                   formatElapsed(run.sendingTime), formatMoment(range.from), formatMoment(range.until));
    if (range.from < warmUp)
        note += fmt::format(", of the warm-up of {} too", formatSetTime(warmUp));
    if (failuresAreOfPart(run, ofPart))
        return note + "; the generator's p99 lag is of the whole run.";
    return note + "; the generator's p99 lag, and how often each kind of failure came, are of the whole run.";
}

std::vector<std::string> cautions(const RunSummary& numbers, const RunSnapshot& snapshot,
                                  const PercentileEstimates& response)
{
    std::vector<std::string> sentences;
    for (const auto& sentence :
         {shortRunNote(plannedTime(snapshot), response), openEndNote(response), survivorsNote(numbers, response),
          pastLimitNote(numbers), resentNote(numbers), silenceNote(numbers), jobsNote(numbers), pollsNote(numbers),
          lostTimesNote(numbers, snapshot), busyNote(numbers)}) {
        if (sentence)
            sentences.push_back(*sentence);
    }
    return sentences;
}

} // namespace headroom
