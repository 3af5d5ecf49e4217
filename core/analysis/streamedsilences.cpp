#include "analysis/streamedsilences.h"

#include "analysis/jobnumbers.h"

#include <algorithm>

namespace headroom {

std::optional<LatencySummary> streamedSilences(const LoadProfile& profile, const RunSnapshot& run,
                                               std::optional<std::size_t> request, LoadCourse course)
{
    const auto streams = [](const HttpRequest& one) { return one.stream.has_value(); };
    const bool all = request ? *request < profile.requests.size() && streams(profile.requests[*request])
                             : std::ranges::all_of(profile.requests, streams);
    const PlannedJobs jobs(run, request, JobKind::Streamed);
    if (!all || jobs.ends().total() == 0)
        return std::nullopt;
    return jobNumbers(jobs, profile.limit.time, course).silence;
}

} // namespace headroom
