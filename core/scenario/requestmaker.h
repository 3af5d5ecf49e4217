#pragma once

#include "profile/loadprofile.h"
#include "profile/outgoingrequest.h"

namespace headroom {

/// A request that holds no variables, as it is sent.
[[nodiscard]] OutgoingRequest outgoing(const HttpRequest& request);

} // namespace headroom
