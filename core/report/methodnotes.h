#pragma once

#include "analysis/runsummary.h"

#include <string>
#include <vector>

namespace headroom {

/// What a sceptic would ask of the numbers, a sentence or two each.
[[nodiscard]] std::vector<std::string> methodNotes(const RunSummary& summary);

} // namespace headroom
