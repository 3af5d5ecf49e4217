#pragma once

#include "analysis/latencynumbers.h"
#include "analysis/stretches.h"
#include "profile/loadprofile.h"
#include "profile/loadwords.h"

#include <string>
#include <vector>

namespace headroom {

/// One row of a profile's requests (requestRows), in the numbers the whole run has. What is in flight is not among
/// them.
struct RequestSummary {
    std::string name; ///< the row's
    std::uint64_t ended = 0; ///< attempts that have an outcome, or were unfinished when the run ended
    OutcomeCounts outcomes;
    LatencyNumbers latencies;
};

/// In the order of the profile's rows; empty where there is only one.
[[nodiscard]] std::vector<RequestSummary> requestSummaries(const LoadProfile& profile, const RunSnapshot& run,
                                                           LoadCourse course);

/// What sending again did: how the first attempts ended, how the last ones did, and what it cost.
struct RetrySummary {
    std::uint64_t requests = 0; ///< first attempts sent
    std::uint64_t attempts = 0; ///< all that were sent
    OutcomeCounts first; ///< of what has ended
    OutcomeCounts last;
    /// Requests sent for each that was meant to be sent; 1 without a retry.
    [[nodiscard]] double amplification() const
    {
        return requests == 0 ? 1 : static_cast<double>(attempts) / static_cast<double>(requests);
    }
};

/// Unset where the profile never sends again.
[[nodiscard]] std::optional<RetrySummary> retrySummary(const LoadProfile& profile, const RunSnapshot& run);

} // namespace headroom
