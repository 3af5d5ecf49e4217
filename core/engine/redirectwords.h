#pragma once

#include "transport/transport.h"

#include <string>

namespace headroom {

/// Why an answer is none that is a redirect still when no more may be followed: "still a redirect after 5, to
/// https://a.example/login". Empty for every other. The address is the target's word, and may hold its secrets.
[[nodiscard]] std::string stillARedirect(const TransferResult& result);

} // namespace headroom
