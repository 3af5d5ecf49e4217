#include "analysis/jobnumbers.h"

#include "profile/loadwords.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace headroom {

namespace {

bool isOf(std::uint16_t request, JobKind kind, std::optional<std::size_t> wantedRequest,
          std::optional<JobKind> wantedKind)
{
    return wantedRequest.value_or(request) == request && wantedKind.value_or(kind) == kind;
}

std::uint32_t plannedSecond(const JobRecord& job)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(job.plannedStart).count();
    return static_cast<std::uint32_t>(std::max<std::int64_t>(second, 0));
}

/// How fast a target refuses says nothing of how fast it would have been done.
bool tellsOfCompletion(const PlannedJobs& jobs)
{
    const JobCounts& ends = jobs.ends();
    return ends.total() + jobs.open() > ends[JobEnd::Refused] + ends[JobEnd::Failed];
}

bool tellsOfAcceptance(const std::vector<SecondOfTimes>& accepted)
{
    return std::any_of(accepted.begin(), accepted.end(), [](const auto& second) { return !second.answered.empty(); });
}

std::uint64_t donePast(nanoseconds limit, const SecondsOfJobs& seconds)
{
    std::uint64_t past = 0;
    for (const auto& second : seconds) {
        const CellCounts& done = second->completion.answered;
        for (auto at = done.rbegin(); at != done.rend() && at->cell > cells::of(limit); ++at)
            past += at->count;
    }
    return past;
}

} // namespace

PlannedJobs::PlannedJobs(const RunSnapshot& snapshot, std::optional<std::size_t> request, std::optional<JobKind> kind)
{
    for (const JobSeries& series : snapshot.jobs) {
        if (isOf(series.request, series.kind, request, kind))
            add(series.seconds);
    }
    m_ages.reserve(2 * snapshot.openJobs.size());
    for (const JobRecord& job : snapshot.openJobs) {
        if (isOf(job.request, job.kind, request, kind))
            addOpen(job, snapshot.elapsed);
    }
}

void PlannedJobs::add(const SecondsOfJobs& seconds)
{
    for (const auto& second : seconds) {
        m_seconds.push_back(second);
        m_ends += second->ends;
        m_parts += second->parts;
        m_completion.push_back({second->second, second->completion.answered, {}, second->completion.otherCensored});
        m_accepted.push_back({second->second, second->accepted.answered, {}, second->accepted.otherCensored});
        m_silence.push_back({second->second, second->silence.answered, {}, second->silence.otherCensored});
    }
}

void PlannedJobs::addOpen(const JobRecord& job, nanoseconds now)
{
    ++m_open;
    const std::uint32_t second = plannedSecond(job);
    const auto one = [&](nanoseconds time) {
        m_ages.push_back({cells::of(time), 1});
        return std::span<const CellCount>(&m_ages.back(), 1);
    };
    const auto age = one(std::max(now, job.end) - job.plannedStart);
    m_completion.push_back({second, {}, {}, age});
    if (job.accepted == never)
        m_accepted.push_back({second, {}, {}, age});
    else
        m_accepted.push_back({second, one(job.acceptedTime()), {}, {}});
}

JobNumbers jobNumbers(const PlannedJobs& jobs, nanoseconds limit, LoadCourse course)
{
    // No horizon: the limit ends requests, and a job outlives those it takes.
    const auto summary = [&](const std::vector<SecondOfTimes>& times, bool tells) {
        const auto estimates = tells ? estimatePercentiles(times, {}, course) : PercentileEstimates{};
        return std::pair(latencySummary(estimates, times), widestDesign(estimates));
    };
    JobNumbers numbers;
    numbers.ends = jobs.ends();
    numbers.open = jobs.open();
    std::tie(numbers.completion, numbers.design) = summary(jobs.completion(), tellsOfCompletion(jobs));
    numbers.accepted = summary(jobs.accepted(), tellsOfAcceptance(jobs.accepted())).first;
    numbers.silence = summary(jobs.silence(), jobs.ends().total() > 0).first;
    numbers.parts = jobs.parts();
    numbers.pastLimit = donePast(limit, jobs.seconds());
    return numbers;
}

std::vector<JobsSummary> jobsSummaries(const LoadProfile& profile, const RunSnapshot& run, LoadCourse course)
{
    std::set<std::pair<std::uint16_t, JobKind>> kinds;
    for (const JobSeries& series : run.jobs)
        kinds.insert({series.request, series.kind});
    for (const JobRecord& job : run.openJobs)
        kinds.insert({job.request, job.kind});
    std::vector<JobsSummary> summaries;
    for (const auto& [request, kind] : kinds) {
        if (request >= profile.requests.size())
            continue;
        const PlannedJobs jobs(run, request, kind);
        summaries.push_back(
            {request, requestName(profile.requests[request]), kind, jobNumbers(jobs, profile.limit.time, course)});
    }
    return summaries;
}

std::string_view partWord(JobKind kind)
{
    switch (kind) {
    case JobKind::Polled:
        return "poll";
    case JobKind::Pushed:
        return "message";
    case JobKind::Streamed:
        return "part";
    }
    return "";
}

} // namespace headroom
