#pragma once

#include "base/timerange.h"
#include "recording/runsnapshot.h"

#include <string>

namespace headroom {

/// One row for each second of the run in which something was planned or done, RFC 4180, UTF-8, C locale. Load is
/// counted when it happened; outcomes and times are of the requests planned in that second. Units stand in the header;
/// what is not known is an empty cell.
[[nodiscard]] std::string secondsCsv(const RunSnapshot& run, const TimeRange& range);

} // namespace headroom
