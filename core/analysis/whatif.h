#pragma once

#include "analysis/rates.h"
#include "analysis/tailfit.h"
#include "base/timerange.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace headroom {

/// What another limit would have meant for the requests of a run, if the load would not change: a gateway that gives up
/// earlier also frees its clients earlier, and what they do then no run can tell.
struct WhatIf {
    nanoseconds limit{0}; ///< the one asked about
    nanoseconds measured{0}; ///< the one the run had
    /// The gateway gave up before: the run does not show which of its timeouts would have been answered in time.
    bool beyond = false;
    /// The share of requests that would time out: counted, or, beyond, the most it could be. Unset where none was seen.
    std::optional<ShareEstimate> share;
    std::optional<double> shareBelow; ///< none seen: they surely (95 %) lie below. Unset: too few requests.
    std::uint64_t undecided = 0; ///< ended otherwise before: whether they would have timed out is not known
    std::optional<TailChance> estimate; ///< beyond: the models' share, where they may say it
};

/// Of what was planned within `judged` of a finished run (RunSummary::judged). Takes tens of milliseconds where limits
/// lie beyond the measured one.
[[nodiscard]] std::vector<WhatIf> whatIfs(const LoadProfile& profile, const RunSnapshot& snapshot,
                                          const TimeRange& judged, std::span<const nanoseconds> limits);

/// "With a limit of 20 s, 12 of 600 requests (2 %; 1.1-3.4 %) would have timed out, if the load would not change."
[[nodiscard]] std::string whatIfSentence(const WhatIf& whatIf);

} // namespace headroom
