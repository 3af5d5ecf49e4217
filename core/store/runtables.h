#pragma once

#include "recording/runsnapshot.h"
#include "recording/sample.h"
#include "recording/samplethinning.h"
#include "store/runfile.h"
#include "store/sqlite.h"
#include "store/writerlock.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace headroom {

/// A run file being written, without any thread: rows go in with append() and commit(), and each commit() is one
/// transaction. After an error nothing may be called any more; what was committed before stays.
class RunTables {
public:
    /// See RunWriter::create.
    [[nodiscard]] static Result<RunTables> create(const std::string& path, const RunInfo& info,
                                                  std::uint64_t keepSamples);

    /// Samples that belong to the next snapshot to be committed; not all of them need be kept.
    [[nodiscard]] Result<void> append(std::span<const Sample> samples);
    /// Jobs that belong to it as well; all are kept.
    [[nodiscard]] Result<void> append(std::span<const JobRecord> jobs);
    /// What people added; part of the next transaction.
    [[nodiscard]] Result<void> putLabels(const RunLabels& labels);
    /// Writes what differs from the snapshot before, which must come from the same Aggregator: seconds are told apart
    /// by their pointers.
    [[nodiscard]] Result<void> commit(const RunSnapshot& run);
    /// Folds the write-ahead log in, so that the run is one file.
    [[nodiscard]] Result<void> close();

private:
    explicit RunTables(std::uint64_t keepSamples)
        : m_thinning(keepSamples)
        , m_tailOneIn(m_thinning.oneIn())
    {
    }
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> keep(const Sample& sample);
    [[nodiscard]] Result<void> writeChunk();
    [[nodiscard]] Result<void> writeJobChunk();
    [[nodiscard]] Result<void> endChunk();
    [[nodiscard]] Result<void> writeSeconds(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeRequestSeconds(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeLoad(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeState(const RunSnapshot& run);

    std::optional<FileLock> m_lock; // let go of last: until then this is the run's writer
    Database m_database; // before its statements, so that it is closed after them
    Statement m_putSamples;
    Statement m_putSecond;
    Statement m_putRequestSecond;
    Statement m_putLoad;
    Statement m_putState;
    Statement m_putJobs;
    bool m_inTransaction = false;
    SampleThinning m_thinning;
    std::vector<Sample> m_tail; ///< of the chunk that is not full yet; written again with each transaction
    std::uint64_t m_tailOneIn; ///< of the plain answers in it
    std::uint64_t m_endedChunks = 0;
    std::vector<JobRecord> m_jobTail; ///< as m_tail
    std::uint64_t m_endedJobChunks = 0;
    std::uint64_t m_jobs = 0; ///< handed over
    std::uint64_t m_seen = 0; ///< samples handed over
    std::uint64_t m_kept = 0;
    nanoseconds m_wholeUntil = never;
    SecondsOfRun m_seconds; ///< as last written
    std::vector<SecondsOfRun> m_byRequest;
    std::vector<SecondOfLoad> m_load;
};

} // namespace headroom
