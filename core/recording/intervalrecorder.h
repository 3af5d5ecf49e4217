#pragma once

#include "recording/failureexamples.h"
#include "recording/jobrecord.h"
#include "recording/latencyhistogram.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace headroom {

/// What one worker recorded since its last hand-over: a finished value, moved to another thread as a whole.
/// Counts are of this interval only; everything the Aggregator needs and nothing it must ask back for.
struct WorkerInterval {
    std::uint32_t worker = 0;
    nanoseconds upTo{0}; ///< run time at which it was taken
    std::vector<Sample> samples; ///< in the order they finished
    std::vector<InFlightRequest> inFlight; ///< all of this worker's at upTo, not only new ones
    /// Ascending by second; starts and ends counted in the second in which they happened. inFlight is left at 0:
    /// the Aggregator counts it from starts and ends.
    std::vector<SecondOfLoad> load;
    CellCounts lag; ///< start - planned start of every request started
    nanoseconds maxLag{0};
    std::uint64_t planned = 0;
    std::uint64_t sent = 0;
    std::uint64_t lateStarts = 0;
    std::uint64_t droppedStarts = 0;
    double cpuShare = 0; ///< CPU time of the worker's thread / wall time, over the interval
    nanoseconds maxPass{0}; ///< the longest the worker was away from its sockets
    std::vector<FailureExample> failures;
    std::vector<JobRecord> jobs; ///< in the order they ended
    std::vector<JobRecord> openJobs; ///< at the end of the interval, see RunSnapshot
};

/// Where one worker notes what happens. No locks and no sharing: it belongs to the worker's thread, and the only thing
/// that leaves it is the finished WorkerInterval (HdrHistogram's sample and recycle). All moments are run time.
class IntervalRecorder {
public:
    explicit IntervalRecorder(std::uint32_t worker)
        : m_worker(worker)
    {
    }

    /// Starts that fell due, whether or not they could be made.
    void planned(nanoseconds plannedStart, std::uint64_t starts = 1);
    /// A request was handed to the transport.
    void started(nanoseconds plannedStart, nanoseconds startedAt);
    /// The transport sent a request once more.
    void resent(nanoseconds at) { ++secondOf(at).resent; }
    /// A start was given up because in flight was at its cap.
    void dropped(nanoseconds plannedStart);
    /// A request that was started has its outcome.
    void finished(const Sample& sample) { finished(sample, sample.end); }
    /// The same, known only at another moment: a push that came ends its request where it was accepted.
    void finished(const Sample& sample, nanoseconds known);
    /// A job has ended, beside the samples of its requests.
    void jobEnded(const JobRecord& job) { m_now.jobs.push_back(job); }
    /// Those that go on now, before the interval is taken; see RunSnapshot.
    void jobsOpen(std::vector<JobRecord> jobs) { m_now.openJobs = std::move(jobs); }
    /// The worker was away from its sockets for so long.
    void pass(nanoseconds length) { m_now.maxPass = std::max(m_now.maxPass, length); }
    /// Evidence for a failure, beside its sample. Cheap when the text is one seen before.
    void failureExample(const FailureSeen& seen) { m_failures.add(seen); }

    /// Everything since the last take.
    [[nodiscard]] WorkerInterval take(nanoseconds upTo, std::vector<InFlightRequest> inFlight, double cpuShare);
    /// Gives the buffers of an interval that nobody needs any more back, so that recording does not allocate.
    void recycle(WorkerInterval&& used);

private:
    SecondOfLoad& secondOf(nanoseconds moment);

    std::uint32_t m_worker;
    WorkerInterval m_now;
    LatencyHistogram m_lag;
    FailureExamples m_failures;
    std::vector<Sample> m_spareSamples;
    std::size_t m_second = 0; ///< index into m_now.load of the one used last: nearly always the one used next
};

} // namespace headroom
