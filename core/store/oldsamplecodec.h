#pragma once

#include "recording/sample.h"

#include <optional>
#include <string_view>
#include <vector>

namespace headroom {

/// A chunk of samples as run files of revisions 2 and 3 hold it; nothing if it is not a whole one. Such chunks are read
/// and never written any more.
[[nodiscard]] std::optional<std::vector<Sample>> decodeOldSamples(std::string_view bytes);

} // namespace headroom
