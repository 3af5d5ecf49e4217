#pragma once

#include "recording/jobrecord.h"
#include "recording/runsnapshot.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace headroom {

/// Counts ended jobs by request, kind and the second they were planned in: live ones, and those of a run file. What is
/// added waits as 4-byte cells until it is folded in. Copy on write: a second in which nothing changed stays the same
/// object. One owner.
class JobTally {
public:
    void add(const JobRecord& job);
    /// How many cells wait.
    [[nodiscard]] std::size_t fresh() const { return m_freshCells; }
    /// With all that was added; ascending by request, then kind.
    [[nodiscard]] std::vector<JobSeries> series();

private:
    using Cells = std::vector<std::uint32_t>;
    struct Fresh {
        JobCounts ends;
        std::uint64_t parts = 0;
        Cells accepted, notAccepted, done, notDone, silence, silenceAtLeast;
    };
    using Seconds = std::map<std::uint32_t, std::shared_ptr<const SecondOfJobs>>;
    using Key = std::pair<std::uint16_t, JobKind>;
    static SecondOfJobs secondOf(std::uint32_t second, Fresh fresh);

    std::map<Key, Seconds> m_seconds;
    std::map<Key, std::map<std::uint32_t, Fresh>> m_fresh;
    std::size_t m_freshCells = 0;
};

/// Jobs of another part of the run, planned in the same second.
void add(SecondOfJobs& to, const SecondOfJobs& from);

[[nodiscard]] JobCounts countsOf(const std::vector<JobSeries>& jobs);

} // namespace headroom
