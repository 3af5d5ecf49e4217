#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "profile/target.h"

#include <string>
#include <vector>

namespace headroom {

/// A load on somebody's host needs a yes: asked on a terminal, naming host, rate and count; elsewhere --yes stands for
/// it. This machine itself needs none.
[[nodiscard]] Result<void> consentTo(const LoadProfile& profile, bool yesGiven);

/// The same where the profile does not say how much is sent: `load` says it, as in "up to 100/s for up to 2 h".
[[nodiscard]] Result<void> consentToSend(const std::string& load, const LoadProfile& profile, bool yesGiven);

/// The same of whatever else goes to others; `foreign`: those of them that are not this machine.
[[nodiscard]] Result<void> consentToSendTo(const std::string& what, const std::vector<Target>& foreign, bool yesGiven);

} // namespace headroom
