#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// How a gateway's "I gave up waiting" looks from outside.
struct TimeoutSignature {
    std::string gateway; ///< id
    std::string product; ///< as its vendor calls it
    nanoseconds defaultLimit;
    std::vector<std::uint16_t> statuses;
    std::string bodyContains; ///< empty: unknown, or nothing certain
    bool bodyIsProof = false; ///< the body text says it outright; otherwise the elapsed time has to agree too
    std::string source; ///< where this is documented or was seen
};

/// The gateways whose timeouts are recognised. "custom" stands for any gateway that answers 504 at its limit.
[[nodiscard]] const std::vector<TimeoutSignature>& timeoutSignatures();
[[nodiscard]] Result<TimeoutSignature> timeoutSignature(std::string_view gateway);

/// How much before its limit a gateway may be seen to give up: its clock starts when it gets the request, ours when the
/// request is sent, and its timer has a grain. A tenth of the limit, at most half a second.
[[nodiscard]] nanoseconds limitTolerance(nanoseconds limit);

} // namespace headroom
