#pragma once

#include "analysis/runsummary.h"

#include <string>

namespace headroom {

/// What k6 writes with --summary-export, for tools that read that; times in milliseconds, keys in a fixed order, a
/// newline at the end. Only what is true of the run: http_req_duration (service time of all requests) has no percentile
/// past the point where the data is censored, and no average, which failures would falsify; those of the answers alone
/// stand under k6's own name for them, {expected_response:true}. What Headroom does not measure as k6 does (virtual
/// users, checks by name, bytes) is left out.
[[nodiscard]] std::string k6Summary(const RunSummary& summary, const RunSnapshot& run);

} // namespace headroom
