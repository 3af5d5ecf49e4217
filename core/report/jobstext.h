#pragma once

#include "analysis/jobnumbers.h"

#include <string>
#include <vector>

namespace headroom {

/// One percentile, or the slowest that was done; "-" where the sample cannot support it.
struct JobTimesRow {
    std::string name, completion, accepted, silence;
};

/// The jobs of one request and kind.
struct JobsTable {
    std::string sentence; ///< how they ended: "60 jobs of report, polled: 58 done, 2 given up; 4.1 polls a job."
    std::string pastLimit; ///< what the limit would have cut; empty where none was done
    std::vector<JobTimesRow> times;
};
[[nodiscard]] std::vector<JobsTable> jobsTables(const std::vector<JobsSummary>& jobs, nanoseconds limit);

/// A block for each. Empty without jobs.
[[nodiscard]] std::string jobsText(const std::vector<JobsTable>& jobs);

/// "58 done, 1 given up": what is zero is left out.
[[nodiscard]] std::string jobEndWords(const JobCounts& ends);

} // namespace headroom
