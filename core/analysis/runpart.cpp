#include "analysis/runpart.h"

#include "recording/joinedruns.h"

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

bool holdsSecond(const TimeRange& part, std::uint32_t second)
{
    return second >= part.from.count() && second < part.until.count();
}

nanoseconds since(nanoseconds start, nanoseconds time)
{
    return std::max(nanoseconds(0), time - start);
}

template <typename Second> using Seconds = std::vector<std::shared_ptr<const Second>>;

template <typename Second> Seconds<Second> secondsIn(const TimeRange& part, const Seconds<Second>& seconds)
{
    Seconds<Second> kept;
    for (const auto& second : seconds) {
        if (!holdsSecond(part, second->second))
            continue;
        if (part.from.count() == 0) { // nothing moves, and a copy of an hour's seconds takes its time
            kept.push_back(second);
            continue;
        }
        auto moved = std::make_shared<Second>(*second);
        moved->second -= static_cast<std::uint32_t>(part.from.count());
        kept.push_back(std::move(moved));
    }
    return kept;
}

void keepSeconds(RunSnapshot& kept, const RunSnapshot& run, const TimeRange& part)
{
    kept.seconds = secondsIn(part, run.seconds);
    for (const auto& second : kept.seconds)
        kept.outcomes += second->outcomes;
    for (const SecondsOfRun& request : run.byRequest)
        kept.byRequest.push_back(secondsIn(part, request));
}

void keepInFlight(RunSnapshot& kept, const RunSnapshot& run, const TimeRange& part)
{
    for (InFlightRequest request : run.inFlight) {
        if (!part.holds(request.plannedStart))
            continue;
        request.plannedStart -= part.from;
        if (request.sent >= nanoseconds(0))
            request.sent -= part.from;
        if (request.firstByte >= nanoseconds(0))
            request.firstByte -= part.from;
        kept.inFlight.push_back(request);
    }
}

void keepLoad(RunSnapshot& kept, const RunSnapshot& run, const TimeRange& part)
{
    for (SecondOfLoad second : run.load) {
        if (!holdsSecond(part, second.second))
            continue;
        second.second -= static_cast<std::uint32_t>(part.from.count());
        kept.planned += second.planned;
        kept.generator.lateStarts += second.lateStarts;
        kept.generator.droppedStarts += second.droppedStarts;
        kept.generator.maxLag = std::max(kept.generator.maxLag, second.maxLag);
        kept.generator.cpuShare = std::max(kept.generator.cpuShare, second.cpuShare);
        kept.load.push_back(second);
    }
}

void keepJobs(RunSnapshot& kept, const RunSnapshot& run, const TimeRange& part)
{
    for (const JobSeries& series : run.jobs) {
        JobSeries some{series.request, series.kind, secondsIn(part, series.seconds)};
        if (!some.seconds.empty())
            kept.jobs.push_back(std::move(some));
    }
    for (JobRecord job : run.openJobs) {
        if (!part.holds(job.plannedStart))
            continue;
        moveBy(job, -part.from);
        kept.openJobs.push_back(job);
    }
}

/// How many failures of this kind were planned in the part, as far as that is known.
std::optional<std::uint64_t> failuresInPart(const FailureExample& kind, const RunSnapshot& run,
                                            const OutcomeCounts& ofPart)
{
    const std::uint64_t inRun = run.outcomes[kind.outcome];
    const std::uint64_t inPart = ofPart[kind.outcome];
    if (inPart == 0 || kind.count == inRun)
        return inPart;
    return inPart == inRun ? std::optional(kind.count) : std::nullopt;
}

void keepFailures(RunSnapshot& kept, const RunSnapshot& run, const TimeRange& part)
{
    for (FailureExample kind : run.failures) {
        kind.count = failuresInPart(kind, run, kept.outcomes).value_or(kind.count);
        kind.firstAt = since(part.from, kind.firstAt);
        if (kind.count > 0)
            kept.failures.push_back(std::move(kind));
    }
}

/// What of the generator's health cannot be told apart by the second.
GeneratorHealth wholeRunsOf(GeneratorHealth generator)
{
    generator.lateStarts = 0;
    generator.droppedStarts = 0;
    generator.maxLag = nanoseconds(0);
    generator.cpuShare = 0;
    return generator;
}

std::uint64_t lostRequests(const RunSnapshot& run)
{
    const std::uint64_t known = run.outcomes.total() + run.inFlight.size();
    return run.sent - std::min(run.sent, known);
}

} // namespace

RunSnapshotPtr plannedWithin(const RunSnapshot& run, const TimeRange& range)
{
    const TimeRange part{std::max(range.from, std::chrono::seconds(0)), range.until};
    auto kept = std::make_shared<RunSnapshot>();
    kept->phase = run.phase;
    kept->end = run.end;
    kept->startedAt = run.startedAt + part.from;
    kept->elapsed = since(part.from, run.elapsed);
    kept->sendingTime = since(part.from, run.sendingTime);
    if (part.until < std::chrono::ceil<std::chrono::seconds>(run.sendingTime))
        kept->sendingTime = std::max(part.until - part.from, std::chrono::seconds(0));
    kept->generator = wholeRunsOf(run.generator);
    keepSeconds(*kept, run, part);
    keepFailures(*kept, run, part);
    keepInFlight(*kept, run, part);
    keepJobs(*kept, run, part);
    keepLoad(*kept, run, part);
    kept->finished = kept->outcomes.total() - kept->outcomes[Outcome::Unfinished];
    kept->sent = kept->outcomes.total() + kept->inFlight.size() + lostRequests(run);
    return kept;
}

bool failuresAreOfPart(const RunSnapshot& run, const OutcomeCounts& ofPart)
{
    return std::all_of(run.failures.begin(), run.failures.end(),
                       [&](const FailureExample& kind) { return failuresInPart(kind, run, ofPart).has_value(); });
}

RunSnapshotPtr withoutFirst(const RunSnapshot& run, std::chrono::seconds warmUp)
{
    return plannedWithin(run, {.from = warmUp});
}

} // namespace headroom
