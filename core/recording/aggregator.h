#pragma once

#include "recording/cellgatherer.h"
#include "recording/failureexamples.h"
#include "recording/intervalrecorder.h"
#include "recording/jobtally.h"
#include "recording/runsnapshot.h"
#include "recording/secondseries.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace headroom {

/// Joins the intervals of any number of workers into the run so far. Belongs to one thread; the snapshots it gives out
/// are immutable and may go to any.
///
/// Copy on write: a snapshot shares every SecondOfRun in which nothing changed with the snapshot before it, so a
/// different pointer means a changed second. That is how the run file knows what to write and a screen what to redraw.
///
/// Memory: a second at rest is sparse, whether its last answer came or not; a late one is merged in. What comes between
/// two snapshots waits as a list of 4-byte cells and is folded in when that grows to 4 MB, snapshot or not.
class Aggregator {
public:
    /// `requests`: how many rows the profile has (requestRows); with several, each is kept apart as well.
    explicit Aggregator(WallTime startedAt, std::size_t requests = 1);

    /// The order of workers and the length of intervals make no difference to the result. (Two exceptions: the
    /// busiest interval stands for its second's cpuShare; of more than mostFailureExamples different failures those
    /// that are added first stay.)
    void add(const WorkerInterval& interval);
    /// No request starts after this moment of the run. Until it is told, sending lasts as long as the run.
    void sendingStopped(nanoseconds at) { m_sendingStopped = at; }

    /// Bytes resident in this process.
    void memory(std::uint64_t bytes) { m_run.generator.peakMemory = std::max(m_run.generator.peakMemory, bytes); }

    [[nodiscard]] RunSnapshotPtr snapshot(RunPhase phase, RunEnd end, nanoseconds elapsed);

private:
    void addSample(const Sample& sample);
    void addLoad(const WorkerInterval& interval);
    void coverLoadUpTo(std::uint32_t second);
    void fold();
    void countInFlight();
    [[nodiscard]] std::vector<InFlightRequest> inFlight() const;
    [[nodiscard]] std::vector<JobRecord> openJobs() const;

    RunSnapshot m_run; ///< all but inFlight, lag and failures, which are put together for each snapshot
    SecondSeries m_all;
    std::vector<SecondSeries> m_byRequest; ///< empty where there is only one request
    JobTally m_jobs;
    std::map<std::uint32_t, std::vector<JobRecord>> m_openJobsOf; ///< by worker, as it last reported
    CellGatherer m_gatherer;
    std::size_t m_loadChangedFrom = 0; ///< in-flight counts of m_run.load are right before this index
    std::map<std::uint32_t, std::vector<InFlightRequest>> m_inFlightOf; ///< by worker, as it last reported
    LatencyHistogram m_lag;
    FailureExamples m_failures;
    std::optional<nanoseconds> m_sendingStopped;
};

} // namespace headroom
