#pragma once

#include "analysis/fit.h"
#include "profile/targets.h"

#include <string>
#include <vector>

namespace headroom {

/// What planText says, for scripts: "schema": "headroom.plan/1", with the profile as it would be run. Times in
/// milliseconds; what is not known is left out.
[[nodiscard]] std::string planJson(const LoadProfile& profile, const std::vector<Target>& foreign,
                                   const std::vector<FitLine>& lines, const std::string& transport,
                                   const std::string& note, const std::vector<std::string>& warnings);

} // namespace headroom
