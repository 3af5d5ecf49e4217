#include "analysis/underlimit.h"

#include "analysis/streamedsilences.h"
#include "analysis/tailsample.h"
#include "analysis/whatif.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace headroom {

namespace {

std::uint64_t past(std::uint32_t within, const CellCounts& times)
{
    std::uint64_t count = 0;
    for (auto at = times.rbegin(); at != times.rend() && at->cell > within; ++at)
        count += at->count;
    return count;
}

/// Takes the slowest away.
void takeSlowest(std::uint64_t count, CellCounts& times)
{
    while (count > 0 && !times.empty()) {
        CellCount& slowest = times.back();
        const std::uint64_t taken = std::min<std::uint64_t>(count, slowest.count);
        count -= taken;
        slowest = CellCount(slowest.cell, slowest.count - taken);
        if (slowest.count == 0)
            times.pop_back();
    }
}

/// The limit on one second of the run.
class Cut {
public:
    explicit Cut(const GatewayLimit& limit)
        : m_whole(limit.heldAgainst() == LimitKind::Total)
        , m_within(lastWithin(limit.time))
        , m_beforeNear(lastWithin(limit.nearMark()))
        , m_limit(cells::of(limit.time))
    {
    }

    /// `silences` of the results in pieces that were planned in it, where the limit is held against those.
    [[nodiscard]] SecondOfRun operator()(const SecondOfRun& measured, const CellCounts* silences) const
    {
        SecondOfRun second = measured;
        const CellCounts& held = heldOf(second, silences);
        const std::uint64_t late = past(m_within, held);
        const std::uint64_t near = past(m_beforeNear, held) - late;
        const std::uint64_t failedLate = past(m_within, second.service.otherCensored);
        cut(second.service, late);
        cut(second.response, m_whole ? past(m_within, second.response.answered) : late);
        if (!m_whole)
            takeSlowest(late, second.firstByte);
        second.outcomes[Outcome::Ok] = totalCount(m_whole ? second.service.answered : second.firstByte) - near;
        second.outcomes[Outcome::NearLimit] = near;
        second.outcomes[Outcome::GatewayTimeout] += late;
        moveFailures(second.outcomes, failedLate);
        return second;
    }

    /// Of a later limit, which cuts nothing: what is near it.
    [[nodiscard]] SecondOfRun near(const SecondOfRun& measured, const CellCounts* silences) const
    {
        SecondOfRun second = measured;
        const std::uint64_t answers = second.outcomes[Outcome::Ok] + second.outcomes[Outcome::NearLimit];
        const std::uint64_t near = std::min(answers, past(m_beforeNear, heldOf(second, silences)));
        second.outcomes[Outcome::Ok] = answers - near;
        second.outcomes[Outcome::NearLimit] = near;
        return second;
    }

    /// The connections of jobs that were silent for too long.
    [[nodiscard]] SecondOfJobs operator()(const SecondOfJobs& measured) const
    {
        SecondOfJobs second = measured;
        const std::uint64_t late = past(m_within, second.silence.answered);
        second.ends[JobEnd::Done] -= late;
        second.ends[JobEnd::Lost] += late;
        const std::uint64_t open = past(m_within, second.silence.otherCensored);
        takeSlowest(late, second.silence.answered);
        takeSlowest(open, second.silence.otherCensored);
        if (late + open > 0)
            second.silence.otherCensored = merged(second.silence.otherCensored, {{m_limit, late + open}});
        takeSlowest(late, second.completion.answered);
        if (late > 0)
            second.completion.otherCensored = merged(second.completion.otherCensored, {{m_limit, late}});
        return second;
    }

private:
    [[nodiscard]] const CellCounts& heldOf(const SecondOfRun& second, const CellCounts* silences) const
    {
        return silences ? *silences : m_whole ? second.service.answered : second.firstByte;
    }
    void cut(Distribution& times, std::uint64_t late) const
    {
        const std::uint64_t failed = past(m_within, times.otherCensored);
        const std::uint64_t timedOut = past(m_within, times.gatewayTimeout);
        takeSlowest(late, times.answered);
        takeSlowest(failed, times.otherCensored);
        takeSlowest(timedOut, times.gatewayTimeout);
        if (const std::uint64_t moved = late + failed + timedOut; moved > 0)
            times.gatewayTimeout = merged(times.gatewayTimeout, {{m_limit, moved}});
    }

    static void moveFailures(OutcomeCounts& outcomes, std::uint64_t count)
    {
        for (const Outcome kind :
             {Outcome::ClientTimeout, Outcome::Unfinished, Outcome::NetworkError, Outcome::ServerError,
              Outcome::CheckFailed, Outcome::ClientError, Outcome::Throttled}) {
            const std::uint64_t moved = std::min(count, outcomes[kind]);
            outcomes[kind] -= moved;
            outcomes[Outcome::GatewayTimeout] += moved;
            count -= moved;
        }
    }

    bool m_whole;
    std::uint32_t m_within, m_beforeNear, m_limit;
};

using Silences = std::map<std::uint32_t, CellCounts>;

/// Of one request, or all, by the second they were planned in.
Silences silencesOf(const RunSnapshot& run, std::optional<std::size_t> request)
{
    Silences silences;
    for (const JobSeries& series : run.jobs) {
        for (const auto& second : series.seconds) {
            if (series.request == request.value_or(series.request))
                silences[second->second] = merged(silences[second->second], second->silence.answered);
        }
    }
    return silences;
}

using ChangeSecond = std::function<SecondOfRun(const SecondOfRun& measured, const CellCounts* silences)>;

SecondsOfRun changedSeconds(const SecondsOfRun& measured, const ChangeSecond& change, const Silences* silences)
{
    SecondsOfRun seconds;
    seconds.reserve(measured.size());
    const CellCounts none;
    for (const auto& second : measured) {
        const auto own = silences ? silences->find(second->second) : Silences::const_iterator();
        const CellCounts* const held = !silences ? nullptr : own == silences->end() ? &none : &own->second;
        seconds.push_back(std::make_shared<const SecondOfRun>(change(*second, held)));
    }
    return seconds;
}

std::vector<JobSeries> cutJobs(const std::vector<JobSeries>& measured, const Cut& cut)
{
    std::vector<JobSeries> jobs = measured;
    for (JobSeries& series : jobs) {
        for (auto& second : series.seconds)
            second = std::make_shared<const SecondOfJobs>(cut(*second));
    }
    return jobs;
}

OutcomeCounts outcomesIn(const SecondsOfRun& seconds)
{
    OutcomeCounts sum;
    for (const auto& second : seconds)
        sum += second->outcomes;
    return sum;
}

bool isOfSilences(const LoadProfile& profile)
{
    return profile.limit.heldAgainst() == LimitKind::Idle && piecesOfAll(profile);
}

/// With every second changed, and the sums with them.
RunSnapshot changedRun(const RunSnapshot& run, bool ofSilences, const ChangeSecond& change)
{
    RunSnapshot other = run;
    const auto changeAll = [&](const SecondsOfRun& seconds, std::optional<std::size_t> request) {
        const auto silences = ofSilences ? std::optional(silencesOf(run, request)) : std::nullopt;
        return changedSeconds(seconds, change, silences ? &*silences : nullptr);
    };
    other.seconds = changeAll(run.seconds, std::nullopt);
    for (std::size_t i = 0; i < run.byRequest.size(); ++i)
        other.byRequest[i] = changeAll(run.byRequest[i], i);
    const OutcomeCounts before = outcomesIn(run.seconds);
    const OutcomeCounts after = outcomesIn(other.seconds);
    for (std::size_t i = 0; i < outcomeCount; ++i)
        other.outcomes.of[i] = run.outcomes.of[i] - before.of[i] + after.of[i];
    other.finished += before[Outcome::Unfinished] - after[Outcome::Unfinished];
    return other;
}

/// What was measured, with what is near the limit of this profile, which is a later one.
RunSnapshot nearAt(const RunSnapshot& run, const LoadProfile& profile)
{
    const Cut cut(profile.limit);
    return changedRun(run, isOfSilences(profile), [&](const SecondOfRun& second, const CellCounts* silences) {
        return cut.near(second, silences);
    });
}

RunSummary summarised(const LoadProfile& profile, const RunSnapshot& run, const std::optional<TimeRange>& range)
{
    return range ? summarise(profile, run, *range) : summarise(profile, run);
}

/// What was said of the measured limit is not true of this one.
void tellWhatIf(RunSummary& summary, const WhatIf& whatIf, nanoseconds measured)
{
    summary.whatIfs = {whatIf};
    summary.reasons = {whatIfSentence(whatIf)};
    summary.notes = {
        fmt::format("Measured with a limit of {}; that run and its record stay as they are.", formatSetTime(measured))};
    summary.limitsFound.clear();
    summary.wall.reset();
}

/// "At least 29 s" stays true, but 29 s is no longer the limit.
void forgetLimit(LatencySummary& times)
{
    for (auto* percentile : {&times.p50, &times.p90, &times.p95, &times.p99, &times.p99_9}) {
        if (*percentile)
            (*percentile)->atLimit = false;
    }
}

void holdAgainst(const GatewayLimit& limit, RunSummary& summary)
{
    for (LatencySummary* times : {&summary.response, &summary.service, &summary.limited})
        forgetLimit(*times);
    summary.limit = limit.time;
    summary.nearMark = limit.nearMark();
    summary.headroomP50 = headroomAt(summary.limited.p50, limit.time);
    summary.headroomP95 = headroomAt(summary.limited.p95, limit.time);
    summary.headroomP99 = headroomAt(summary.limited.p99, limit.time);
}

} // namespace

RunSnapshot cutAt(const RunSnapshot& run, const LoadProfile& profile)
{
    const Cut cut(profile.limit);
    const bool ofSilences = isOfSilences(profile);
    RunSnapshot other = changedRun(run, ofSilences, cut);
    if (ofSilences)
        other.jobs = cutJobs(run.jobs, cut);
    return other;
}

UnderLimit underLimit(const LoadProfile& profile, const RunSnapshotPtr& run, const std::optional<TimeRange>& range,
                      nanoseconds limit)
{
    UnderLimit other{profile, run, {}};
    other.profile.limit.time = limit;
    const TimeRange judged = range.value_or(TimeRange{.from = profile.load.warmUp});
    const WhatIf whatIf = whatIfs(profile, *run, judged, std::span(&limit, 1)).front();
    if (whatIf.beyond) {
        other.snapshot = std::make_shared<const RunSnapshot>(nearAt(*run, other.profile));
        other.summary = summarised(profile, *other.snapshot, range);
        other.summary.verdict.reset();
        other.summary.conditions.clear();
        holdAgainst(other.profile.limit, other.summary);
    } else {
        other.snapshot = std::make_shared<const RunSnapshot>(cutAt(*run, other.profile));
        other.summary = summarised(other.profile, *other.snapshot, range);
    }
    tellWhatIf(other.summary, whatIf, profile.limit.time);
    return other;
}

} // namespace headroom
