#pragma once

#include "recording/runsnapshot.h"
#include "recording/sample.h"
#include "store/runfile.h"
#include "store/sqlite.h"

#include <string>
#include <vector>

namespace headroom {

/// A run file being written, without any thread: rows go in with append() and commit(), and each commit() is one
/// transaction. After an error nothing may be called any more; what was committed before stays.
class RunTables {
public:
    /// See RunWriter::create.
    [[nodiscard]] static Result<RunTables> create(const std::string& path, const RunInfo& info);

    /// Samples that belong to the next snapshot to be committed.
    [[nodiscard]] Result<void> append(std::vector<Sample> samples);
    /// Writes what differs from the snapshot before, which must come from the same Aggregator: seconds are told apart
    /// by their pointers.
    [[nodiscard]] Result<void> commit(const RunSnapshot& run);
    /// Folds the write-ahead log in, so that the run is one file.
    [[nodiscard]] Result<void> close();

private:
    RunTables() = default;
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> writeChunk(std::size_t count);
    [[nodiscard]] Result<void> writeSeconds(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeRequestSeconds(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeLoad(const RunSnapshot& run);
    [[nodiscard]] Result<void> writeState(const RunSnapshot& run);
    [[nodiscard]] std::uint64_t sampleCount() const;

    Database m_database; // before its statements, so that it is closed after them
    Statement m_putSamples;
    Statement m_putSecond;
    Statement m_putRequestSecond;
    Statement m_putLoad;
    Statement m_putState;
    bool m_inTransaction = false;
    std::vector<Sample> m_tail; ///< of the chunk that is not full yet; written again with each transaction
    std::uint64_t m_fullChunks = 0;
    SecondsOfRun m_seconds; ///< as last written
    std::vector<SecondsOfRun> m_byRequest;
    std::vector<SecondOfLoad> m_load;
};

} // namespace headroom
