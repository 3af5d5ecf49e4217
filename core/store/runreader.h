#pragma once

#include "base/progress.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"
#include "recording/samplethinning.h"
#include "store/runfile.h"
#include "store/sqlite.h"

#include <functional>
#include <span>
#include <string>

namespace headroom {

struct RunState;
struct StoredSamples;

/// Some samples of a run, ordered by number.
struct SampleChunk {
    std::span<const Sample> samples;
    std::uint64_t oneIn = 1; ///< of plain answers one in so many was kept here

    /// How many of the run's requests it is there for.
    [[nodiscard]] std::uint64_t standsFor(const Sample& sample) const { return isPlain(sample) ? oneIn : 1; }
    operator std::span<const Sample>() const { return samples; } // NOLINT: for whom they are all the same
};

/// What stands in front of a run that can be read; else the sentence RunReader::open gives.
[[nodiscard]] Result<FileHeader> headerOfRun(const std::string& path);

/// A run file, opened for reading only. Everything but the samples is read and checked at once; a reader sees the file
/// as it was when it was opened, even if the run is still being written. One thread at a time.
class RunReader {
public:
    /// One sentence naming the path if it is missing, not a run (BadInput), of another revision (BadInput), damaged or
    /// cut off (Storage), or cannot be read for another reason.
    /// Another reason is that `progress` gave it up.
    [[nodiscard]] static Result<RunReader> open(const std::string& path, const Progress& progress = {});

    [[nodiscard]] const RunInfo& info() const { return m_info; }
    /// The very type the live run shows. Of a run that was cut: as at its last transaction, with what was in flight
    /// then.
    [[nodiscard]] RunSnapshotPtr snapshot() const { return m_snapshot; }

    /// For single chunks only, and therefore at once: without the run's seconds, so that snapshot() is null and
    /// forEachChunk() must not be called.
    [[nodiscard]] static Result<RunReader> openForChunks(const std::string& path);

    /// What a file says of its run, without its seconds, which take most of the time to read.
    [[nodiscard]] static Result<RunInfo> describe(const std::string& path);

    /// All samples kept, up to samplesPerChunk at a time: within a chunk ordered by number, chunks as they were filled,
    /// which is by the time of the end; so those of which all were kept come first. The function returns false to stop.
    /// An error if a chunk is damaged or missing, or all together do not add up; those before it have been seen then.
    [[nodiscard]] Result<void> forEachChunk(const std::function<bool(const SampleChunk&)>& see);

    /// One chunk, in the order in which forEachChunk shows them, from 0. An error if there is none or it is damaged.
    [[nodiscard]] Result<StoredSamples> chunk(std::uint64_t index);

    /// All jobs that have ended, up to jobsPerChunk at a time, in the order they ended; as forEachChunk.
    [[nodiscard]] Result<void> forEachJobs(const std::function<bool(std::span<const JobRecord>)>& see);

private:
    RunReader() = default;
    [[nodiscard]] static Result<RunReader> begin(const std::string& path, RunState& state);
    [[nodiscard]] Result<void> readState(std::uint32_t revision, RunState& state);
    [[nodiscard]] Result<void> readRun(RunState& state, const Progress& progress);
    [[nodiscard]] Result<void> readSeconds(RunSnapshot& run, std::uint64_t rows, const Progress& row);
    [[nodiscard]] Result<void> readRequestSeconds(RunSnapshot& run, const std::vector<std::uint64_t>& rows,
                                                  const Progress& row);
    [[nodiscard]] Result<void> readLoad(RunSnapshot& run, std::uint64_t rows);
    [[nodiscard]] Result<void> readJobs(RunSnapshot& run);
    [[nodiscard]] bool addUp(std::uint64_t chunks, OutcomeCounts seen) const;
    [[nodiscard]] tl::unexpected<Error> damaged(std::string_view what) const;

    std::string m_path;
    std::uint32_t m_revision = runFileRevision;
    Database m_database;
    RunInfo m_info;
    std::uint64_t m_chunks = 0;
    std::uint64_t m_jobs = 0, m_jobChunks = 0;
    std::uint64_t m_oneIn = 1; ///< the most that a chunk can say
    RunSnapshotPtr m_snapshot;
};

} // namespace headroom
