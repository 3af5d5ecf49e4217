#pragma once

#include "analysis/runsummary.h"
#include "report/jsonvalues.h"

namespace headroom {

/// The pass conditions of a finished run, one object each: condition, request (of one only), unit, threshold, value
/// (absent where the sample cannot support it), held (null where undecided), sentence. Thresholds and values are in the
/// unit: "ms", "fraction", "per_s".
[[nodiscard]] Json conditionsJson(const RunSummary& summary);

} // namespace headroom
