#pragma once

#include "base/units.h"

#include <string>

namespace headroom {

/// In which zone a record tells times of day. Its CSV files have UTC always.
enum class RecordTimes { Utc, Here };

/// "2026-03-12T14:00:50.000Z", or in this machine's zone "2026-03-12T15:00:50.000+01:00".
[[nodiscard]] std::string recordTime(WallTime time, RecordTimes times);
/// "UTC, in this record and in its CSV files", or "CET (+01:00) in this record, UTC in its CSV files", as it was at
/// that time.
[[nodiscard]] std::string recordZone(WallTime time, RecordTimes times);

} // namespace headroom
