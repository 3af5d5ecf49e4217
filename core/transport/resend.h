#pragma once

#include "base/units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

// A kept connection that closes before a byte of the answer came may have been closed by the server before it saw the
// request: both transports then try a fresh one. What goes out a second time is a resend; it is counted, because the
// target may have got the request twice and its time holds the lost attempt.

/// Within this time the server may have closed it before it saw the request; later it is a server that took the request
/// and hung up, and no second try may hide that.
inline constexpr nanoseconds mayHaveMissedIt = std::chrono::seconds(1);

inline constexpr std::string_view hungUp = "the server closed the connection without an answer";
inline constexpr std::string_view notSentAgain =
    "the server closed the kept connection without an answer; what may have been carried out is not sent again";

/// To ask twice is to ask once (RFC 9110, section 9.2.2). What other methods do nobody knows.
[[nodiscard]] constexpr bool isIdempotent(std::string_view method)
{
    constexpr std::array<std::string_view, 6> all{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return std::find(all.begin(), all.end(), method) != all.end();
}

/// What is known of a request when its kept connection has closed and nothing of an answer came.
struct LostAttempt {
    bool anySent = true; ///< of its bytes
    bool repeatable = false;
    nanoseconds ago{0}; ///< since it began to go out
};

enum class NextAttempt : std::uint8_t {
    Fresh, ///< no byte had gone out: on another connection, and no resend
    Resend,
    TooLate, ///< hungUp
    NotRepeatable, ///< notSentAgain
};

[[nodiscard]] constexpr NextAttempt nextAttempt(const LostAttempt& lost)
{
    if (!lost.anySent)
        return NextAttempt::Fresh;
    if (lost.ago >= mayHaveMissedIt)
        return NextAttempt::TooLate;
    return lost.repeatable ? NextAttempt::Resend : NextAttempt::NotRepeatable;
}

/// Why there is no next one.
[[nodiscard]] constexpr std::string_view whyNoAttempt(NextAttempt next)
{
    return next == NextAttempt::NotRepeatable ? notSentAgain : hungUp;
}

} // namespace headroom
