#include "charts/jobcurves.h"

#include <algorithm>

namespace headroom {

namespace {

std::vector<JobTime> timesOf(JobKind kind)
{
    switch (kind) {
    case JobKind::Polled: // whose requests have a curve of their own
        break;
    case JobKind::Pushed:
        return {JobTime::Completion, JobTime::Acceptance};
    case JobKind::Streamed:
        return {JobTime::Completion, JobTime::Acceptance, JobTime::Silence};
    }
    return {JobTime::Completion};
}

} // namespace

JobCurves jobCurves(const RunView& view)
{
    JobCurves curves;
    const std::vector<JobsSummary>& all = view.summary.jobs;
    if (!view.snapshot)
        return curves;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto times = all.size() > 1 ? std::vector{JobTime::Completion} : timesOf(all[i].kind);
        for (const JobTime time : times)
            curves.times.push_back(
                {i, time, jobsCurve(*view.snapshot, view.summary.judged(), all[i].request, all[i].kind, time)});
    }
    if (std::any_of(all.begin(), all.end(), [](const auto& jobs) { return jobs.kind == JobKind::Polled; }))
        curves.requests = percentileCurve(view, LatencyKind::Service);
    return curves;
}

} // namespace headroom
