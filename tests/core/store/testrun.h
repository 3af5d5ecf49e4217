#pragma once

#include "../recording/syntheticrun.h"
#include "store/runreader.h"
#include "store/runwriter.h"
#include "store/samplecodec.h"

#include <functional>

namespace headroom {

inline RunInfo testInfo()
{
    RunInfo info;
    info.name = "Orders, 50/s \u00fc";
    info.startedAt = syntheticStart;
    info.headroomVersion = "0.1.0";
    info.profileJson = R"({"name": "Orders"})";
    info.gatewayJson = R"({"id": "aws-apigw-rest"})";
    info.key = "0123456789abcdef0123456789abcdef";
    info.environment = {{"system", "Debian 12"}, {"curl", "7.88.1"}, {"", "an empty key"}};
    return info;
}

struct TestRun {
    std::vector<Sample> samples; ///< in the order they were handed over
    std::vector<JobRecord> jobs; ///< likewise
    RunSnapshotPtr last;
};

/// Plays requests through two recorders and an Aggregator into a writer, an update every 100 ms of run time, as the
/// engine does. `afterUpdate` is told the run so far and may stop it by returning false.
inline TestRun playInto(RunWriter& writer, const std::vector<SyntheticRequest>& requests,
                        const std::function<bool(const RunSnapshotPtr&)>& afterUpdate = {})
{
    TestRun run;
    Aggregator aggregator(syntheticStart, syntheticKinds);
    bool going = true;
    playRun(requests, 2, std::chrono::milliseconds(100), [&](std::vector<WorkerInterval> intervals, nanoseconds upTo) {
        if (!going)
            return;
        for (WorkerInterval& interval : intervals)
            aggregator.add(interval);
        run.last = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, upTo);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            run.samples.insert(run.samples.end(), intervals[i].samples.begin(), intervals[i].samples.end());
            run.jobs.insert(run.jobs.end(), intervals[i].jobs.begin(), intervals[i].jobs.end());
            const bool lastOfThem = i + 1 == intervals.size();
            writer.enqueue(
                {std::move(intervals[i].samples), lastOfThem ? run.last : nullptr, std::move(intervals[i].jobs)});
        }
        if (afterUpdate)
            going = afterUpdate(run.last);
    });
    RunSnapshot last = *run.last;
    last.phase = RunPhase::Finished;
    last.end = RunEnd::Completed;
    run.last = std::make_shared<RunSnapshot>(last);
    return run;
}

inline void sortByNumber(std::vector<Sample>& samples)
{
    std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.number < b.number; });
}

/// What the samples handed over read as, by number.
inline std::vector<Sample> expectedSamples(std::vector<Sample> samples)
{
    for (Sample& sample : samples)
        sample = asStored(sample);
    sortByNumber(samples);
    return samples;
}

/// All jobs of a run, in the order they ended.
template <typename Reader> std::vector<JobRecord> readJobs(Reader& reader)
{
    std::vector<JobRecord> jobs;
    static_cast<void>(reader.forEachJobs([&](std::span<const JobRecord> some) {
        jobs.insert(jobs.end(), some.begin(), some.end());
        return true;
    }));
    return jobs;
}

/// All samples of a run, by number.
inline Result<std::vector<Sample>> readSamples(RunReader& reader)
{
    std::vector<Sample> samples;
    auto done = reader.forEachChunk([&](std::span<const Sample> chunk) {
        samples.insert(samples.end(), chunk.begin(), chunk.end());
        return true;
    });
    if (!done)
        return tl::make_unexpected(done.error());
    sortByNumber(samples);
    return samples;
}

} // namespace headroom
