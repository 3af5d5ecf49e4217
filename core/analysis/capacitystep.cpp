#include "analysis/capacitystep.h"

#include "analysis/conditionhits.h"
#include "analysis/jobnumbers.h"
#include "analysis/plannedseconds.h"
#include "analysis/runsummary.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// What happened is in a snapshot a quarter of a second later, unless the machine is busy.
constexpr nanoseconds handedOverBy = std::chrono::milliseconds(500);

/// A success before the mark is Ok; everything else, however it ended, was not there in time.
std::vector<SecondOfHits> beyondMarkBySecond(const RunSnapshot& part, const GatewayLimit& limit)
{
    std::vector<SecondOfHits> seconds;
    for (const auto& second : part.seconds) {
        const std::uint64_t all = second->outcomes.total();
        seconds.push_back({second->second, all, all - second->outcomes[Outcome::Ok]});
    }
    for (const InFlightRequest& request : part.inFlight) {
        const bool begun = limit.heldAgainst() != LimitKind::Total && request.firstByte >= nanoseconds(0);
        const nanoseconds waited =
            begun ? limitedAge(request, limit.heldAgainst(), part.elapsed) : part.elapsed - request.plannedStart;
        if (waited < limit.nearMark()) // may still go either way
            continue;
        const auto second = std::chrono::floor<std::chrono::seconds>(request.plannedStart).count();
        seconds.push_back({static_cast<std::uint32_t>(second), 1, 1});
    }
    std::stable_sort(seconds.begin(), seconds.end(),
                     [](const auto& one, const auto& other) { return one.second < other.second; });
    return seconds;
}

/// Stopping a step that is decided is no reason to call its numbers those of a run cut short.
RunSnapshot asFinished(const RunSnapshot& part)
{
    RunSnapshot finished = part;
    finished.phase = RunPhase::Finished;
    if (finished.end != RunEnd::TargetNeverReached)
        finished.end = RunEnd::Completed;
    return finished;
}

/// "p99 1.84 s (1.71-2.02)"
std::string p99Words(const Percentile& p99)
{
    return "p99 " + formatPercentile(p99);
}

std::string markWords(nanoseconds mark)
{
    return fmt::format("the {} mark", formatSetTime(mark));
}

std::string beyondSentence(const StepEvidence& evidence)
{
    const ShareEstimate& beyond = *evidence.beyondMark;
    std::string sentence =
        fmt::format("{} of {} ({}; {}) {} not answered within {}", grouped(beyond.hits), counted(beyond.of, "request"),
                    formatShare(beyond.share), formatShareRange(beyond.low, beyond.high),
                    beyond.hits == 1 ? "was" : "were", markWords(evidence.mark));
    if (evidence.refused > 0)
        sentence += fmt::format(", {} of them refused or failed", grouped(evidence.refused));
    return sentence + ".";
}

std::string notDoneSentence(const StepEvidence& evidence)
{
    const ShareEstimate& lost = *evidence.jobsNotDone;
    return fmt::format("{} of {} ({}; {}) got no result.", grouped(lost.hits), counted(lost.of, "job"),
                       formatShare(lost.share), formatShareRange(lost.low, lost.high));
}

std::optional<std::string> whyJobsFailed(const StepCriterion& criterion, const StepEvidence& evidence)
{
    if (evidence.jobsNotDone && evidence.jobsNotDone->low > criterion.mostBeyond)
        return notDoneSentence(evidence);
    return evidence.brokenJobs;
}

std::optional<std::string> whyJobsUndecided(const StepCriterion& criterion, const StepEvidence& evidence)
{
    if (evidence.jobsOpen > 0)
        return fmt::format("{} under way: how {} is not known.",
                           counted(evidence.jobsOpen, "job") + (evidence.jobsOpen == 1 ? " is" : " are"),
                           evidence.jobsOpen == 1 ? "it ends" : "they end");
    if (evidence.jobsNotDone && evidence.jobsNotDone->high > criterion.mostBeyond)
        return fmt::format("{} That may be more or less than {}.", notDoneSentence(evidence),
                           formatShare(criterion.mostBeyond));
    return evidence.undecidedJobs;
}

/// Accepted in time is not served: what the jobs came to.
void takeJobs(StepEvidence& evidence, const RunSnapshot& part, const RunSummary& summary)
{
    const PlannedJobs jobs(part);
    evidence.jobs = jobs.ends().total();
    evidence.jobsOpen = jobs.open();
    PassCondition notDone;
    notDone.what = Measured::NotDone;
    evidence.jobsNotDone = estimateShare(jobHitsAgainst(notDone, jobs.seconds()), LoadCourse::Level);
    for (const ConditionResult& result : summary.conditions) {
        if (!isOfJobs(result.condition) || result.implied)
            continue;
        if (result.held == Held::No)
            evidence.brokenJobs = result.sentence;
        if (result.held == Held::Undecided)
            evidence.undecidedJobs = result.sentence;
    }
}

std::optional<std::string> whyFailed(const StepCriterion& criterion, const StepEvidence& evidence)
{
    if (criterion.noTimeouts && evidence.gatewayTimeouts > 0)
        return fmt::format("{} in {}.", counted(evidence.gatewayTimeouts, "gateway timeout"),
                           counted(evidence.requests, "request"));
    if (evidence.beyondMark && evidence.beyondMark->low > criterion.mostBeyond)
        return beyondSentence(evidence);
    if (evidence.p99 && evidence.p99->low && *evidence.p99->low > evidence.mark)
        return fmt::format("{} is past {}.", p99Words(*evidence.p99), markWords(evidence.mark));
    return whyJobsFailed(criterion, evidence);
}

/// What keeps a rate that does not fail from passing, the first of it.
std::optional<std::string> whyUndecided(const StepCriterion& criterion, const StepEvidence& evidence)
{
    if (evidence.requests < requestsNeeded(criterion))
        return fmt::format("{} {} too few to pass; it takes {}.", counted(evidence.requests, "request"),
                           evidence.requests == 1 ? "is" : "are", grouped(requestsNeeded(criterion)));
    if (!evidence.p99)
        return "Too little was answered for a p99.";
    if (!evidence.p99->high && evidence.p99->value)
        return fmt::format("{}: too few independent requests for an upper end.", p99Words(*evidence.p99));
    if (!evidence.p99->high || *evidence.p99->high > evidence.mark)
        return fmt::format("{} may lie on either side of {}.", p99Words(*evidence.p99), markWords(evidence.mark));
    // Percentiles see survivors only: of a target that sheds load the share must tell.
    if (evidence.refused > 0 && evidence.beyondMark && evidence.beyondMark->high > criterion.mostBeyond)
        return fmt::format("{} That may be more or less than {}.", beyondSentence(evidence),
                           formatShare(criterion.mostBeyond));
    if (criterion.noTimeouts && evidence.gatewayTimeoutsBelow.value_or(1) > criterion.mostTimeouts)
        return fmt::format("No gateway timeouts in {}, which shows too little: below {}.",
                           counted(evidence.requests, "request"),
                           formatShareBound(evidence.gatewayTimeoutsBelow.value_or(1)));
    return whyJobsUndecided(criterion, evidence);
}

std::string passSentence(const StepEvidence& evidence)
{
    std::string sentence = fmt::format("{} is within {}", p99Words(*evidence.p99), markWords(evidence.mark));
    if (evidence.gatewayTimeouts > 0)
        sentence += fmt::format(", with {}", counted(evidence.gatewayTimeouts, "gateway timeout"));
    if (evidence.refused > 0)
        sentence += fmt::format(", with {} refused or failed", grouped(evidence.refused));
    if (evidence.jobs > 0)
        sentence += fmt::format("; {} of {} got their result",
                                grouped(evidence.jobs - (evidence.jobsNotDone ? evidence.jobsNotDone->hits : 0)),
                                counted(evidence.jobs, "job"));
    return sentence + ".";
}

} // namespace

std::uint64_t requestsNeeded(const StepCriterion& criterion)
{
    if (!criterion.noTimeouts)
        return criterion.leastRequests;
    return std::max(criterion.leastRequests,
                    static_cast<std::uint64_t>(std::ceil(3 / criterion.mostTimeouts - 1e-6))); // rule of three
}

StepEvidence evidenceOf(const LoadProfile& profile, const RunSnapshot& part, std::chrono::seconds judged)
{
    const RunSummary summary = summarise(profile, asFinished(part));
    StepEvidence evidence;
    evidence.mark = summary.nearMark;
    evidence.judged = judged;
    evidence.requests = summary.sent;
    evidence.p99 = summary.limited.p99;
    evidence.beyondMark = estimateShare(beyondMarkBySecond(part, profile.limit), LoadCourse::Level);
    for (const Outcome outcome :
         {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError, Outcome::NetworkError})
        evidence.refused += summary.outcomes[outcome];
    evidence.gatewayTimeouts = summary.outcomes[Outcome::GatewayTimeout];
    evidence.gatewayTimeoutsBelow = summary.gatewayTimeoutsBelow;
    takeJobs(evidence, part, summary);
    evidence.neverReached = summary.end == RunEnd::TargetNeverReached;
    if (summary.verdict == Verdict::Invalid || evidence.neverReached)
        evidence.invalid = summary.reasons.front();
    return evidence;
}

bool decidedBetween(const RunSnapshot& run, std::chrono::seconds from, std::chrono::seconds until, nanoseconds mark)
{
    if (run.elapsed < until + handedOverBy)
        return false;
    const auto within = [&](nanoseconds plannedStart) { return plannedStart >= from && plannedStart < until; };
    return std::none_of(run.inFlight.begin(), run.inFlight.end(),
                        [&](const InFlightRequest& request) {
                            return within(request.plannedStart) && run.elapsed - request.plannedStart < mark;
                        })
        && std::none_of(run.openJobs.begin(), run.openJobs.end(),
                        [&](const JobRecord& job) { return within(job.plannedStart); });
}

std::string_view stepVerdictName(StepVerdict verdict)
{
    switch (verdict) {
    case StepVerdict::Pass:
        return "pass";
    case StepVerdict::Fail:
        return "fail";
    case StepVerdict::Undecided:
        return "undecided";
    case StepVerdict::Invalid:
        return "invalid";
    }
    return "";
}

StepJudgement judgeStep(const StepCriterion& criterion, const StepEvidence& evidence)
{
    if (evidence.invalid)
        return {StepVerdict::Invalid, *evidence.invalid};
    if (auto sentence = whyFailed(criterion, evidence))
        return {StepVerdict::Fail, std::move(*sentence)};
    if (auto sentence = whyUndecided(criterion, evidence))
        return {StepVerdict::Undecided, std::move(*sentence)};
    return {StepVerdict::Pass, passSentence(evidence)};
}

} // namespace headroom
