#pragma once

#include "profile/loadprofile.h"
#include "profile/target.h"

#include <string>
#include <vector>

namespace headroom {

/// Whom a checked profile sends to that is not this machine, each once: the hosts of its requests as they are resolved,
/// its proxy and where its tokens come from. Nothing is sent to them without consent. Redirects that may leave the host
/// can lead anywhere: there is then one more, called redirectedHost, without a port.
[[nodiscard]] Result<std::vector<Target>> foreignTargets(const LoadProfile& profile);

inline constexpr std::string_view redirectedHost = "the host a redirect leads to";

/// "api.example.com:443 and 10.0.0.7:3128"
[[nodiscard]] std::string targetsInWords(const std::vector<Target>& targets);

} // namespace headroom
