#pragma once

#include "base/result.h"
#include "profile/connection.h"

namespace headroom {

/// Whether connections can be made that way, before a run tries it a thousand times: what this libcurl cannot do, files
/// that are missing or not what they should be, an address that is not this machine's. Says nothing about the target.
[[nodiscard]] Result<void> checkConnection(const Connection& connection);

} // namespace headroom
