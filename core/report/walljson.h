#pragma once

#include "analysis/runsummary.h"
#include "report/jsonvalues.h"

namespace headroom {

/// How likely the limit is met, every estimate under "estimate" with the models it comes from, or "refused" with the
/// reason. Only where summary.wall is set.
[[nodiscard]] Json wallJson(const RunSummary& summary);

/// One entry a limit that was asked about.
[[nodiscard]] Json whatIfJson(const std::vector<WhatIf>& whatIfs);

} // namespace headroom
