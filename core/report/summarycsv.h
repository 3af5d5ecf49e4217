#pragma once

#include "analysis/runsummary.h"

#include <string>

namespace headroom {

/// The summary's numbers as a table, one a row: request (empty: all of them), metric, unit, value, the ends of its 95 %
/// interval, and at_least where the data ends before the value. RFC 4180, UTF-8, C locale; the same numbers as the JSON
/// summary, spelt as there. What is not known has no row.
[[nodiscard]] std::string summaryCsv(const RunSummary& summary);

} // namespace headroom
