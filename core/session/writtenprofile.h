#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

namespace headroom {

/// All that can be said against a profile from its text alone: what its file would be refused for, and what a run would
/// find in its templates before it sends. Reads no data file and no variable, so it can follow each key that is typed.
[[nodiscard]] Result<void> checkWritten(const LoadProfile& profile);

} // namespace headroom
