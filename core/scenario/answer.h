#pragma once

#include "base/units.h"
#include "profile/httprequest.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace headroom {

/// How much of a body checks and taken values look at.
inline constexpr std::size_t mostBodyLookedAt = 1'000'000;

/// An answer as checks and taken values see it. Foreign bytes: nothing is assumed of them.
struct AnswerSeen {
    std::uint16_t status = 0;
    std::span<const Header> headers{}; ///< names in lower case
    std::string_view body{};
    bool bodyWhole = true; ///< false: `body` is only its beginning
    std::uint64_t bodyBytes = 0; ///< of all of it
    nanoseconds serviceTime{0};
};

} // namespace headroom
