#pragma once

#include "analysis/findings/finding.h"

#include <vector>

namespace headroom {

/// What the run shows that its owner can act on, the heaviest first; empty for a healthy one. Of a run whose generator
/// was the bottleneck (INVALID) nothing that rests on how long answers took.
[[nodiscard]] std::vector<Finding> findingsOf(const RunEvidence& run);

} // namespace headroom
