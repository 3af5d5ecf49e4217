#include "analysis/streamedsilences.h"

#include "analysis/jobnumbers.h"

#include <algorithm>

namespace headroom {

namespace {

/// Streamed or pushed, where all of them are that.
std::optional<JobKind> kindOfAll(const LoadProfile& profile, std::optional<std::size_t> request)
{
    const auto kindOf = [](const HttpRequest& one) {
        return one.stream ? std::optional(JobKind::Streamed) : one.push ? std::optional(JobKind::Pushed) : std::nullopt;
    };
    const std::size_t first = request.value_or(0);
    if (first >= profile.requests.size())
        return std::nullopt;
    const auto kind = kindOf(profile.requests[first]);
    const bool all =
        request || std::ranges::all_of(profile.requests, [&](const HttpRequest& one) { return kindOf(one) == kind; });
    return all ? kind : std::nullopt;
}

} // namespace

std::optional<LatencySummary> streamedSilences(const LoadProfile& profile, const RunSnapshot& run,
                                               std::optional<std::size_t> request, LoadCourse course)
{
    const auto kind = kindOfAll(profile, request);
    if (!kind)
        return std::nullopt;
    const PlannedJobs jobs(run, request, *kind);
    const JobCounts ends = jobs.ends();
    if (ends.total() == ends[JobEnd::Refused] + ends[JobEnd::Unfinished]) // there was nothing to be silent in
        return ends.total() == 0 ? std::nullopt : std::optional(LatencySummary{});
    return jobNumbers(jobs, profile.limit.time, course).silence;
}

} // namespace headroom
