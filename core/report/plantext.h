#pragma once

#include "analysis/fit.h"
#include "profile/targets.h"

#include <string>
#include <vector>

namespace headroom {

/// What would be sent, to whom, and whether it fits: a run that is not started, for people. `transport` says what
/// carries it, or is empty; `note` what is known of the machine's ceiling.
[[nodiscard]] std::string planText(const LoadProfile& profile, const std::vector<Target>& foreign,
                                   const std::vector<FitLine>& lines, const std::string& transport,
                                   const std::string& note, const std::vector<std::string>& warnings);

} // namespace headroom
