#pragma once

#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// A request that nothing in the log names. Moments from the start of the run, by the client's clock.
struct UnnamedRequest {
    nanoseconds sent{0}, end{0};
    bool answered = false;
    std::uint16_t status = 0; ///< as the client saw it
    std::uint16_t request = 0; ///< which of the profile's
};

/// An invocation that holds no id. Its moments are already told by the client's clock.
struct UnnamedInvocation {
    nanoseconds start{0};
    std::optional<nanoseconds> end;
    nanoseconds grain{0}; ///< the true moments lie up to this much later
    std::uint16_t status = 0; ///< 0: not said
    std::vector<std::uint16_t> requests; ///< of the profile's, those it can be of; ascending
};

struct TimeMatch {
    std::size_t invocation = 0, request = 0; ///< places in what was given
    double sure = 0; ///< the pair's share of all that speaks for it or for another pair with one of the two
};

struct TimeMatches {
    std::vector<TimeMatch> pairs; ///< ascending by invocation; one to one
    std::uint64_t ambiguous = 0; ///< invocations that fit some request, but none more likely than not: without a pair
};

/// Pairs invocations and requests by how well their times agree: work begins shortly after its request was sent and, of
/// an answered one, ends shortly before the answer; where both say a status they must agree. The best fits first, each
/// taken once. How far "shortly" goes is learnt from the pairs; at first it is `spread`.
[[nodiscard]] TimeMatches matchByTime(std::span<const UnnamedInvocation> invocations,
                                      std::span<const UnnamedRequest> requests, nanoseconds spread);

} // namespace headroom
