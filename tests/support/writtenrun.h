#pragma once

#include "profile/profilejson.h"
#include "recording/aggregator.h"
#include "recording/intervalrecorder.h"
#include "store/runwriter.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <vector>

namespace headroom {

/// What a run file made for a test is like.
struct WrittenRun {
    LoadProfile profile;
    double slower = 1;
    std::uint64_t seed = 1;
    std::uint64_t requests = 2400; ///< at 20/s
    nanoseconds waited{0}; ///< each, in the generator
    WallTime startedAt{std::chrono::seconds(1'773'324'127)};
};

/// Times from 100 ms on that thin out as they grow, a thousand of them no two alike.
inline nanoseconds nextTime(std::uint64_t& state, double slower)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    const double uniform = (static_cast<double>(state >> 11) + 0.5) * 0x1p-53;
    return nanoseconds(static_cast<nanoseconds::rep>(1e8 * slower * (1 - std::log(uniform))));
}

inline std::vector<Sample> samplesOf(const WrittenRun& made)
{
    std::vector<Sample> samples(made.requests);
    std::uint64_t state = made.seed;
    for (std::uint64_t i = 0; i < made.requests; ++i) {
        Sample& sample = samples[i];
        sample.number = i;
        sample.plannedStart = i * std::chrono::milliseconds(50);
        sample.sent = sample.plannedStart + made.waited;
        sample.end = sample.firstByte = sample.sent + nextTime(state, made.slower);
        sample.status = 200;
        sample.outcome = Outcome::Ok;
    }
    std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.end < b.end; });
    return samples;
}

/// Writes the file as a run writes its own, without the time it would take.
inline void writeRun(const QString& file, const WrittenRun& made)
{
    RunInfo info;
    info.name = made.profile.name;
    info.startedAt = made.startedAt;
    info.headroomVersion = "test";
    info.profileJson = writeProfile(made.profile);
    auto writer = RunWriter::create(file.toStdString(), info);
    if (!writer)
        qFatal("%s", writer.error().message.c_str());
    const std::vector<Sample> samples = samplesOf(made);
    IntervalRecorder recorder(0);
    for (const Sample& sample : samples) {
        recorder.planned(sample.plannedStart);
        recorder.started(sample.plannedStart, sample.sent);
        recorder.finished(sample);
    }
    Aggregator aggregator(info.startedAt);
    const nanoseconds end = samples.back().end;
    WorkerInterval interval = recorder.take(end, {}, 0.1);
    aggregator.add(interval);
    (*writer)->enqueue({std::move(interval.samples), nullptr});
    if (const auto done = (*writer)->finish(*aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, end)); !done)
        qFatal("%s", done.error().message.c_str());
}

} // namespace headroom
