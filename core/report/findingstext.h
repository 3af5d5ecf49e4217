#pragma once

#include "analysis/findings/finding.h"

#include <string>
#include <vector>

namespace headroom {

/// Findings as a person reads them in a terminal, under the summary and laid out as it is; empty without one.
[[nodiscard]] std::string findingsText(const std::vector<Finding>& findings);

} // namespace headroom
