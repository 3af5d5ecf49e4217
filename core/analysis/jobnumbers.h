#pragma once

#include "analysis/latencynumbers.h"
#include "analysis/productlimit.h"
#include "analysis/rates.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Jobs of a snapshot by the second they were planned in, as the estimates read them: those of one request, or all of
/// them. What goes on counts as censored at its present age. Views into the snapshot, which must outlive this.
class PlannedJobs {
public:
    explicit PlannedJobs(const RunSnapshot& snapshot, std::optional<std::size_t> request = {},
                         std::optional<JobKind> kind = {});
    PlannedJobs(const PlannedJobs&) = delete;
    PlannedJobs& operator=(const PlannedJobs&) = delete;

    // In each list the seconds come first, then one entry for each job that goes on.
    [[nodiscard]] const std::vector<SecondOfTimes>& completion() const { return m_completion; }
    [[nodiscard]] const std::vector<SecondOfTimes>& accepted() const { return m_accepted; }
    /// Of jobs that have ended.
    [[nodiscard]] const std::vector<SecondOfTimes>& silence() const { return m_silence; }
    [[nodiscard]] const SecondsOfJobs& seconds() const { return m_seconds; }
    [[nodiscard]] const JobCounts& ends() const { return m_ends; }
    [[nodiscard]] std::uint64_t parts() const { return m_parts; }
    [[nodiscard]] std::uint64_t open() const { return m_open; }

private:
    void add(const SecondsOfJobs& seconds);
    void addOpen(const JobRecord& job, nanoseconds now);

    std::vector<SecondOfTimes> m_completion, m_accepted, m_silence;
    SecondsOfJobs m_seconds; ///< a second may come once for each request and kind
    JobCounts m_ends;
    std::uint64_t m_parts = 0, m_open = 0;
    std::vector<CellCount> m_ages; ///< of jobs that go on; never grows past what it reserved, spans point into it
};

/// What is said of jobs, of one request and kind or of all: the same code for both.
struct JobNumbers {
    JobCounts ends;
    std::uint64_t open = 0; ///< go on; none of a finished run
    LatencySummary accepted; ///< from the planned start until it was accepted
    LatencySummary completion; ///< from the planned start until its result was there: what a user waits
    LatencySummary silence; ///< the longest of each, between two things heard of it
    std::uint64_t parts = 0; ///< polls sent; messages, chunks or events received
    /// Done, but later than the limit: had the request waited for its result, the gateway would have given up. To the
    /// histogram's 0.1 %.
    std::uint64_t pastLimit = 0;
    double design = 1; ///< see LatencyNumbers; of the completion
    [[nodiscard]] std::uint64_t ended() const { return ends.total(); }
    /// Unset without a job that has ended.
    [[nodiscard]] std::optional<double> partsPerJob() const
    {
        return ended() == 0 ? std::nullopt : std::optional(static_cast<double>(parts) / static_cast<double>(ended()));
    }
};
[[nodiscard]] JobNumbers jobNumbers(const PlannedJobs& jobs, nanoseconds limit, LoadCourse course);

/// The jobs of one request.
struct JobsSummary {
    std::size_t request = 0; ///< of the profile
    std::string name; ///< the request's
    JobKind kind = JobKind::Polled;
    JobNumbers numbers;
};
/// By request, then kind; empty of a run that has no jobs.
[[nodiscard]] std::vector<JobsSummary> jobsSummaries(const LoadProfile& profile, const RunSnapshot& run,
                                                     LoadCourse course);

/// What one of the parts of such a job is called: "poll", "message".
[[nodiscard]] std::string_view partWord(JobKind kind);

} // namespace headroom
