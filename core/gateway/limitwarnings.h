#pragma once

#include "profile/loadprofile.h"

#include <string>
#include <vector>

namespace headroom {

/// profileWarnings, and what the catalogue says against the profile's limit: longer than its gateway can be set to,
/// shorter than it can be; and where a gateway of the user's own stands in for a shipped one.
[[nodiscard]] std::vector<std::string> warningsBeforeRun(const LoadProfile& profile);

} // namespace headroom
