#pragma once

#include "charts/percentilecurve.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace headroom {

/// One of the times of the jobs of one request.
struct JobCurve {
    std::size_t jobs = 0; ///< their place in the summary
    JobTime time = JobTime::Completion;
    PercentileCurve curve;
};

struct JobCurves {
    std::vector<JobCurve> times;
    std::optional<PercentileCurve> requests; ///< the service times of each, where jobs are polled for
};

/// Of one request all its times; of several only when they were done. None before anything was sent.
[[nodiscard]] JobCurves jobCurves(const RunView& view);

} // namespace headroom
