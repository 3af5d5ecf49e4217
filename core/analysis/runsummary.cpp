#include "analysis/runsummary.h"

#include "analysis/cautions.h"
#include "analysis/latencynumbers.h"
#include "analysis/limitsentences.h"
#include "analysis/passconditions.h"
#include "analysis/plannedseconds.h"
#include "analysis/runpart.h"
#include "analysis/streamedsilences.h"
#include "analysis/verdict.h"
#include "analysis/wording.h"
#include "profile/loadwords.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

void takeCounts(RunSummary& summary, const GatewayLimit& limit, const RunSnapshot& snapshot)
{
    summary.planned = snapshot.planned;
    summary.sent = snapshot.sent;
    summary.finished = snapshot.finished;
    summary.unfinished = snapshot.sent - std::min(snapshot.sent, snapshot.finished);
    summary.inFlight = snapshot.inFlight.size();
    summary.atRisk = static_cast<std::uint64_t>(
        std::count_if(snapshot.inFlight.begin(), snapshot.inFlight.end(),
                      [&](const auto& request) { return isAtRisk(request, limit, snapshot.elapsed); }));
    for (const SecondOfLoad& second : snapshot.load)
        summary.resent += second.resent;
    summary.outcomes = snapshot.outcomes;
    summary.outcomes[Outcome::Unfinished] = summary.unfinished;
}

std::optional<TimeoutsBegan> timeoutsBegan(const RunSnapshot& snapshot, nanoseconds begins)
{
    const auto first = std::find_if(snapshot.seconds.begin(), snapshot.seconds.end(),
                                    [](const auto& second) { return second->outcomes[Outcome::GatewayTimeout] > 0; });
    if (first == snapshot.seconds.end())
        return std::nullopt;
    const std::uint32_t second = (*first)->second;
    TimeoutsBegan began{.at = begins + std::chrono::seconds(second), .sent = {}, .inFlight = {}};
    const auto load = std::find_if(snapshot.load.begin(), snapshot.load.end(),
                                   [&](const SecondOfLoad& each) { return each.second == second; });
    if (load != snapshot.load.end()) {
        began.sent = load->sent;
        began.inFlight = load->inFlight;
    }
    return began;
}

void takeLimit(RunSummary& summary, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    if (const std::uint64_t answers = answersIn(summary.outcomes); answers > 0)
        summary.nearLimitShare =
            static_cast<double>(summary.outcomes[Outcome::NearLimit]) / static_cast<double>(answers);
    summary.timeoutsBegan = timeoutsBegan(snapshot, summary.judged().from);
    summary.limitsFound = foundLimits(profile, snapshot);
}

/// The upper edge of the cell it lies in: a generator must not look better than it was.
nanoseconds p99LagBound(const CellCounts& lag)
{
    return lag.empty() ? nanoseconds(0) : cells::high(cells::of(LatencyHistogram(lag).valueAtShare(0.99)));
}

void takeGenerator(RunSummary& summary, const GeneratorHealth& generator)
{
    summary.lateStarts = generator.lateStarts;
    summary.droppedStarts = generator.droppedStarts;
    summary.maxLag = generator.maxLag;
    summary.p99Lag = p99LagBound(generator.lag);
    if (!summary.range) // of a part only the largest is its own
        summary.p99Lag = std::min(summary.p99Lag, generator.maxLag);
    summary.cpuShare = generator.cpuShare;
    summary.workerCpu = generator.workerCpu;
    summary.maxPass = generator.maxPass;
    summary.peakMemory = generator.peakMemory;
    summary.outOfDescriptors = generator.outOfDescriptors;
    summary.outOfPorts = generator.outOfPorts;
    summary.outOfMemory = generator.outOfMemory;
}

/// Whole seconds, as far as there are such: what is planned in a second belongs to all of it.
nanoseconds lengthOf(const TimeRange& range, const RunSnapshot& part)
{
    const auto planned = std::chrono::ceil<std::chrono::seconds>(plannedTime(part));
    return std::min(range.until - range.from, planned);
}

/// Of a part of a run it is not known how often each kind of failure came.
std::vector<std::string> failureNotes(const LoadProfile& profile, const RunSummary& summary)
{
    std::vector<std::string> notes;
    if (summary.range)
        return notes;
    for (auto& note :
         {otherGatewayNote(profile.limit, summary.failures), suspectedTimeoutsNote(profile.limit, summary.failures)}) {
        if (note)
            notes.push_back(*note);
    }
    return notes;
}

/// `summary` knows already what of the run was left out before.
RunSummary summariseAll(const LoadProfile& profile, const RunSnapshot& snapshot, RunSummary summary)
{
    summary.end = snapshot.end;
    summary.limit = profile.limit.time;
    summary.nearMark = profile.limit.nearMark();
    summary.elapsed = summary.range ? lengthOf(*summary.range, snapshot) : snapshot.elapsed;
    summary.cut = snapshot.phase == RunPhase::Finished
        && (snapshot.end == RunEnd::Running || snapshot.end == RunEnd::StorageFailed);
    takeCounts(summary, profile.limit, snapshot);
    takeGenerator(summary, snapshot.generator);
    takeLimit(summary, profile, snapshot);

    const LatencyNumbers latencies = latencyNumbers(snapshot, profile.limit, courseOf(profile.load));
    summary.response = latencies.response;
    summary.service = latencies.service;
    summary.limited = latencies.limited;
    summary.heldAgainst = profile.limit.heldAgainst();
    summary.firstByte = latencies.firstByte;
    summary.gatewayTimeouts = latencies.gatewayTimeouts;
    summary.gatewayTimeoutsBelow = latencies.gatewayTimeoutsBelow;
    summary.answeredInTime = latencies.answeredInTime;
    summary.answersPastLimit = latencies.answersPastLimit;
    summary.design = latencies.design;
    summary.requests = requestSummaries(profile, snapshot, courseOf(profile.load));
    summary.jobs = jobsSummaries(profile, snapshot, courseOf(profile.load));
    summary.retries = retrySummary(profile, snapshot);
    if (summary.heldAgainst == LimitKind::Idle) {
        const auto silences = streamedSilences(profile, snapshot, std::nullopt, courseOf(profile.load));
        summary.limited = silences.value_or(summary.limited);
        summary.ofSilences = silences.has_value();
    }
    summary.headroomP50 = headroomAt(summary.limited.p50, summary.limit);
    summary.headroomP95 = headroomAt(summary.limited.p95, summary.limit);
    summary.headroomP99 = headroomAt(summary.limited.p99, summary.limit);
    if (snapshot.phase == RunPhase::Finished) // costs more than a tick of a live screen has
        summary.wall = wallOf(profile, snapshot, courseOf(profile.load));
    if (summary.elapsed > nanoseconds(0))
        summary.throughputPerSecond = static_cast<double>(answersIn(summary.outcomes)) / toSeconds(summary.elapsed);

    summary.failures = failureSummaries(snapshot); // by which the verdict knows where the gateway gave up
    if (snapshot.phase == RunPhase::Finished)
        summary.conditions = judgeConditions(profile, snapshot, summary);
    Judgement judgement = summary.range ? judgePart(summary, profile, snapshot) : judge(summary, profile, snapshot);
    summary.verdict = judgement.verdict;
    summary.reasons = std::move(judgement.reasons);
    summary.notes = limitSentences(summary.limitsFound, profile.limit);
    for (std::string& note : failureNotes(profile, summary))
        summary.notes.push_back(std::move(note));
    if (auto note = longAnswersNote(profile, summary.outcomes))
        summary.notes.push_back(std::move(*note));
    for (std::string& caution : cautions(summary, snapshot, latencies.responseEstimates))
        summary.notes.push_back(std::move(caution));
    return summary;
}

} // namespace

LoadCourse courseOf(const LoadShape& load)
{
    return stagesLength(load) || !load.then.empty() ? LoadCourse::Changing : LoadCourse::Level;
}

RunSummary summarise(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    const std::chrono::seconds warmUp = profile.load.warmUp;
    if (warmUp.count() == 0)
        return summariseAll(profile, snapshot, {});
    const RunSnapshotPtr rest = withoutFirst(snapshot, warmUp);
    RunSummary summary;
    summary.warmUp = warmUp;
    summary.sentInWarmUp = snapshot.sent - std::min(snapshot.sent, rest->sent);
    summary = summariseAll(profile, *rest, std::move(summary));
    summary.notes.insert(summary.notes.begin(), warmUpNote(summary));
    return summary;
}

RunSummary summarise(const LoadProfile& profile, const RunSnapshot& snapshot, const TimeRange& range)
{
    const RunSnapshotPtr part = plannedWithin(snapshot, range);
    RunSummary summary;
    summary.range = range;
    summary = summariseAll(profile, *part, std::move(summary));
    summary.notes.insert(summary.notes.begin(), rangeNote(range, snapshot, part->outcomes, profile.load.warmUp));
    return summary;
}

Result<TimeRange> rangeWithin(const RunSnapshot& snapshot, const TimeRange& range)
{
    const auto end = std::chrono::ceil<std::chrono::seconds>(plannedTime(snapshot));
    if (range.from >= range.until)
        return badInput(fmt::format("the range from {} to {} holds no second", formatSetTime(range.from),
                                    formatSetTime(range.until)));
    if (range.from >= end)
        return badInput(fmt::format("the range begins at {}, and the last request was planned before {}",
                                    formatSetTime(range.from), formatSetTime(end)));
    return TimeRange{range.from, std::min(range.until, end)};
}

} // namespace headroom
