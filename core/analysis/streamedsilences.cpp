#include "analysis/streamedsilences.h"

#include "gateway/gatewayentry.h"

#include <algorithm>

namespace headroom {

namespace {

/// The silences of one second; those that end at the limit without a result are the gateway's.
SecondOfTimes silencesOf(const SecondOfJobs& second, nanoseconds limit)
{
    const std::span<const CellCount> open(second.silence.otherCensored);
    const auto atLimit = std::ranges::lower_bound(open, cells::of(limit - limitTolerance(limit)), {},
                                                  [](const CellCount& one) { return std::uint32_t(one.cell); });
    const auto before = static_cast<std::size_t>(atLimit - open.begin());
    return {second.second, second.silence.answered, open.subspan(before), open.first(before)};
}

} // namespace

std::optional<JobKind> piecesOfAll(const LoadProfile& profile, std::optional<std::size_t> request)
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

LimitedTimes::LimitedTimes(const LoadProfile& profile, const RunSnapshot& run)
    : m_seconds(run)
{
    const LimitKind kind = profile.limit.heldAgainst();
    const auto pieces = kind == LimitKind::Idle ? piecesOfAll(profile) : std::nullopt;
    if (!pieces) {
        m_times = m_seconds.limited(kind);
        return;
    }
    for (const JobSeries& series : run.jobs) {
        for (const auto& second : series.seconds)
            m_times.push_back(silencesOf(*second, profile.limit.time));
    }
}

std::optional<LatencySummary> streamedSilences(const LoadProfile& profile, const RunSnapshot& run,
                                               std::optional<std::size_t> request, LoadCourse course)
{
    const auto kind = piecesOfAll(profile, request);
    if (!kind)
        return std::nullopt;
    const PlannedJobs jobs(run, request, *kind);
    const JobCounts ends = jobs.ends();
    if (ends.total() == ends[JobEnd::Refused] + ends[JobEnd::Unfinished]) // there was nothing to be silent in
        return ends.total() == 0 ? std::nullopt : std::optional(LatencySummary{});
    return jobNumbers(jobs, profile.limit.time, course).silence;
}

} // namespace headroom
