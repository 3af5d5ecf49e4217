#pragma once

#include "recording/backendrecord.h"

#include <optional>
#include <span>

namespace headroom {

/// By how much the server's clock is ahead, from the records that were joined by ids and have a time; nothing without
/// one. Each says that the work began after the request was sent, and, if it was answered, ended before the answer
/// came: together that leaves a range, whose middle is the estimate. Log times are written a little late, so the range
/// can be empty by milliseconds; it is then what lies between its crossed ends.
[[nodiscard]] std::optional<ClockSkew> clockSkew(std::span<const BackendRecord> records);

} // namespace headroom
