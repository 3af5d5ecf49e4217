#pragma once

#include "analysis/sweep.h"

#include <string>

namespace headroom {

/// For scripts: "schema": "headroom.sweep/1".
[[nodiscard]] std::string sweepJson(const SweepResult& result);

} // namespace headroom
