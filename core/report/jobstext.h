#pragma once

#include "analysis/jobnumbers.h"

#include <string>
#include <vector>

namespace headroom {

/// How the jobs ended, what they took, and what the limit would have cut, a block for each request and kind. Empty
/// without jobs.
[[nodiscard]] std::string jobsText(const std::vector<JobsSummary>& jobs, nanoseconds limit);

/// "58 done, 1 given up": what is zero is left out.
[[nodiscard]] std::string jobEndWords(const JobCounts& ends);

} // namespace headroom
