#pragma once

#include "serverlog/logreader.h"

#include <istream>

namespace headroom {

/// Whether a log that begins so is what `aws logs filter-log-events` and `get-log-events` print. Looks at the first
/// longestBeginning bytes at most.
[[nodiscard]] bool beginsEventsDocument(std::string_view text);
inline constexpr std::size_t longestBeginning = 256;

/// Reads it and hands every event's message on with its time. Streams; false where the JSON breaks off or is none, or
/// holds a value so long that no log has it.
[[nodiscard]] bool readEventsDocument(std::istream& in, LogReader& reader);

} // namespace headroom
