#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

namespace headroom {

/// A load on somebody's host needs a yes: asked on a terminal, naming host, rate and count; elsewhere --yes stands for
/// it. This machine itself needs none.
[[nodiscard]] Result<void> consentTo(const LoadProfile& profile, bool yesGiven);

} // namespace headroom
