#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

namespace headroom {

/// The request with every ${env:NAME} in URL, headers and body replaced by the variable's value, just before sending:
/// the profile, and so the run file, only ever holds the name. A variable that is not set is an error naming it.
[[nodiscard]] Result<HttpRequest> withEnvironment(HttpRequest request);

} // namespace headroom
