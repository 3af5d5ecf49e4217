#pragma once

#include "recording/jobtally.h"
#include "recording/runsnapshot.h"

#include <algorithm>

namespace headroom {

/// A finished run of jobs, written down job by job.
class JobsRun {
public:
    JobsRun()
    {
        run.phase = RunPhase::Finished;
        run.end = RunEnd::Completed;
    }
    /// Accepted after 20 ms, unless it was refused.
    JobRecord add(std::uint32_t second, JobEnd how, nanoseconds took, std::uint16_t request = 0,
                  JobKind kind = JobKind::Polled)
    {
        using namespace std::chrono_literals;
        JobRecord job;
        job.number = m_number++;
        job.request = request;
        job.kind = kind;
        job.how = how;
        job.plannedStart = std::chrono::seconds(second);
        job.sent = job.plannedStart + 1ms;
        job.accepted = how == JobEnd::Refused ? never : job.plannedStart + 20ms;
        job.end = job.plannedStart + took;
        job.parts = how == JobEnd::Refused ? 0 : 4;
        job.longestSilence = took / 4;
        m_tally.add(job);
        run.elapsed = std::max(run.elapsed, job.end);
        run.sendingTime = std::max<nanoseconds>(run.sendingTime, job.plannedStart + 1s);
        return job;
    }
    [[nodiscard]] RunSnapshot build()
    {
        RunSnapshot built = run;
        built.jobs = m_tally.series();
        return built;
    }

    RunSnapshot run;

private:
    JobTally m_tally;
    std::uint64_t m_number = 0;
};

} // namespace headroom
