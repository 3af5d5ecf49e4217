#pragma once

#include "gateway/gatewayentry.h"

#include <span>
#include <string_view>
#include <vector>

namespace headroom {

/// A failing answer, as far as it is looked at to tell who made it. Foreign bytes.
struct FailureSeenFrom {
    std::uint16_t status = 0;
    std::string_view bodyStart{};
    std::span<const Header> headers{}; ///< names in lower case
};

/// Everything the sign sets agrees with what was seen. Says nothing of the time.
[[nodiscard]] bool agrees(const FailureSign& sign, const FailureSeenFrom& seen);

/// The entries of which one sign with a text or header of its own (a bare status fits too many) agrees; those whose
/// text and headers say most come first, and only those that say as much as the first. Empty: nothing to tell by.
[[nodiscard]] std::vector<const GatewayEntry*> gatewaysBehind(const FailureSeenFrom& seen,
                                                              const std::vector<GatewayEntry>& among);

} // namespace headroom
