#pragma once

#include "recording/runsnapshot.h"
#include "store/runreader.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace headroom {

/// What can be read of a run file that RunReader refuses, or whose samples it does. Whatever is taken from it has a
/// sound checksum; what has not is left out and said. Where seconds are lost and every sample is there, the seconds are
/// made from the samples again, which gives the very histograms. One thread at a time.
class SalvagedRun {
public:
    /// An error where nothing can be told: no run file, another revision, or one whose description is damaged (then not
    /// even the limit is known).
    [[nodiscard]] static Result<SalvagedRun> open(const std::string& path);

    /// As of a run that was cut, unless every number of it could be had.
    [[nodiscard]] const RunInfo& info() const { return m_info; }
    [[nodiscard]] RunSnapshotPtr snapshot() const { return m_snapshot; }
    /// What cannot be read, a sentence each. Empty: nothing is damaged.
    [[nodiscard]] const std::vector<std::string>& lost() const { return m_lost; }
    /// Whether what the generator saw of itself can be read: it is known from nowhere else.
    [[nodiscard]] bool generatorKnown() const { return m_generatorKnown; }

    /// As RunReader::forEachChunk, without the chunks that cannot be read.
    [[nodiscard]] Result<void> forEachChunk(const std::function<bool(const SampleChunk&)>& see);

    /// As RunReader::forEachJobs, likewise.
    [[nodiscard]] Result<void> forEachJobs(const std::function<bool(std::span<const JobRecord>)>& see);

private:
    SalvagedRun() = default;
    void read(std::uint32_t revision);
    void readJobs(RunSnapshot& run, std::uint64_t known);
    void rebuildSeconds(RunSnapshot& run, std::size_t requests);

    Database m_database;
    RunInfo m_info;
    std::set<std::int64_t> m_chunks; ///< that can be read
    std::vector<std::vector<JobRecord>> m_jobs; ///< chunks that can be read
    RunSnapshotPtr m_snapshot;
    std::vector<std::string> m_lost;
    bool m_generatorKnown = true;
};

} // namespace headroom
