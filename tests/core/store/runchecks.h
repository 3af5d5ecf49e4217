#pragma once

#include "testrun.h"

namespace headroom {

/// What in a run that was cut contradicts itself: its counts are those of its samples, and its histograms what they
/// come to when they are recorded again. Empty: nothing.
inline std::string contradictionIn(RunReader& reader)
{
    const RunSnapshot& run = *reader.snapshot();
    if (!reader.info().cut || reader.info().end != RunEnd::Running)
        return "not marked as cut";
    const auto samples = readSamples(reader);
    if (!samples)
        return samples.error().message;
    if (run.sent != run.outcomes.total() + run.inFlight.size())
        return "what was sent is not what finished and what is in flight";
    WorkerInterval again;
    again.samples = *samples;
    again.jobs = readJobs(reader);
    Aggregator aggregator(run.startedAt, std::max<std::size_t>(run.byRequest.size(), 1));
    aggregator.add(again);
    RunSnapshot expected = *aggregator.snapshot(RunPhase::Sending, RunEnd::Running, run.elapsed);
    // What samples do not tell.
    expected.sendingTime = run.sendingTime;
    expected.phase = run.phase;
    expected.planned = run.planned;
    expected.sent = run.sent;
    expected.load = run.load;
    expected.inFlight = run.inFlight;
    expected.openJobs = run.openJobs;
    expected.generator = run.generator;
    expected.failures = run.failures;
    return difference(run, expected);
}

} // namespace headroom
