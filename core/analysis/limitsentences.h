#pragma once

#include "analysis/foundlimits.h"

#include <string>
#include <vector>

namespace headroom {

/// What the limits that a run's failures show mean, a sentence or two each: where the gateway gives up if that is not
/// where the profile has it, whether something else gives up before, and what speaks against it. Empty without one.
[[nodiscard]] std::vector<std::string> limitSentences(const std::vector<FoundLimit>& limits,
                                                      const GatewayLimit& configured);

} // namespace headroom
