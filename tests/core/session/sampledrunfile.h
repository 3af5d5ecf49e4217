#pragma once

#include "../analysis/sampledrun.h"
#include "profile/profilejson.h"
#include "store/runwriter.h"

#include <QtGlobal>

#include <filesystem>

namespace headroom {

/// Writes a run made sample by sample to its file, as the engine would, in one transaction.
inline void writeRun(const SampledRun& run, const std::filesystem::path& file, const RunWriterOptions& options = {})
{
    RunInfo info;
    info.profileJson = writeProfile(run.profile);
    auto writer = RunWriter::create(file.string(), info, options);
    if (!writer)
        qFatal("%s", writer.error().message.c_str());
    IntervalRecorder recorder(0);
    nanoseconds end{0};
    for (const Sample& sample : run.byEnd()) {
        recorder.planned(sample.plannedStart);
        recorder.started(sample.plannedStart, sample.sent);
        recorder.finished(sample);
        end = sample.end;
    }
    Aggregator aggregator(WallTime(), static_cast<std::uint32_t>(run.profile.requests.size()));
    WorkerInterval interval = recorder.take(end, {}, 0.1);
    aggregator.add(interval);
    (*writer)->enqueue({std::move(interval.samples), nullptr});
    if (const auto done = (*writer)->finish(*aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, end)); !done)
        qFatal("%s", done.error().message.c_str());
}

} // namespace headroom
