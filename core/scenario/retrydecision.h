#pragma once

#include "base/outcome.h"
#include "base/units.h"
#include "profile/loadprofile.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// A Retry-After that asks for more is cut to this: a virtual user that sleeps for a day is no load.
inline constexpr nanoseconds longestRetryAfter = std::chrono::minutes(10);

/// An attempt that has just ended.
struct EndedAttempt {
    std::uint32_t attempt = 0; ///< 0: the first
    Outcome outcome = Outcome::Ok;
    std::string_view retryAfter; ///< the header's value; empty: the answer had none
    WallTime at{}; ///< when it ended: what a date in Retry-After is counted from
};

/// What the budget is held against.
struct RetriesSoFar {
    std::uint64_t planned = 0; ///< requests the schedule wanted so far, retries left out
    std::uint64_t retries = 0;
};

struct RetryDecision {
    nanoseconds after{0}; ///< from the end of the attempt
    bool retryAfterCut = false; ///< the answer asked for more than longestRetryAfter
    friend bool operator==(const RetryDecision&, const RetryDecision&) = default;
};

/// Whether to send again, and when; nothing: this was the last attempt. `draw` is uniform between 0 and 1. The backoff
/// doubles from attempt to attempt, and its jitter is that of
/// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
[[nodiscard]] std::optional<RetryDecision> decideRetry(const RetryPolicy& policy, const EndedAttempt& ended,
                                                       const RetriesSoFar& soFar, double draw);

/// How long a Retry-After (RFC 9110 section 10.2.3) asks to wait from `now`: seconds, or a date in any of HTTP's three
/// forms. One in the past asks for nothing; what cannot be read is as if it were not there.
[[nodiscard]] std::optional<nanoseconds> parseRetryAfter(std::string_view text, WallTime now);

} // namespace headroom
