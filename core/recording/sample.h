#pragma once

#include "base/cacheuse.h"
#include "base/failurecause.h"
#include "base/httpversion.h"
#include "base/networkfailure.h"
#include "base/outcome.h"
#include "base/units.h"

#include <cstdint>

namespace headroom {

/// A moment that never came, as with the first byte of a refused connection.
inline constexpr nanoseconds never{-1};

/// One request of a run, as recorded and stored. Moments are nanoseconds since the run began; phases are lengths.
struct Sample {
    std::uint64_t number = 0; ///< place in the schedule, from 0; unique in the run, but for retries and polls
    nanoseconds plannedStart{0};
    nanoseconds sent = never; ///< first byte handed to the socket; never: it did not get that far
    nanoseconds firstByte = never; ///< first byte of the answer; never: none came
    nanoseconds end{0}; ///< last byte, failure, or the moment the run ended (Unfinished)
    nanoseconds dns{0}; ///< phases of making the connection; all zero on a reused one
    nanoseconds connect{0};
    nanoseconds tls{0};
    std::uint64_t bytesIn = 0; ///< header and body as they came over the wire
    std::uint64_t bytesOut = 0;
    std::uint16_t status = 0; ///< HTTP status; 0: none came
    Outcome outcome = Outcome::Unfinished;
    NetworkFailure failure = NetworkFailure::None;
    FailureCause cause = FailureCause::None; ///< what the failure was recognised as
    CacheUse cache = CacheUse::Unsaid;
    bool connectionReused = false;
    HttpVersion version = HttpVersion::None; ///< of the answer
    std::uint16_t request =
        0; ///< which of the profile's requests, or behind them: the polls for its jobs (requestRows)
    std::uint8_t attempt = 0; ///< 0: the first; a retry has the number and planned start of the first
    bool lastAttempt = true; ///< no other one followed
    std::uint16_t poll = 0; ///< from 1: which sending this is of those that ask for the job of the start; 0: none

    /// What a user waits (truth rule 1: from the planned start, so waiting inside the generator counts).
    [[nodiscard]] nanoseconds responseTime() const { return end - plannedStart; }
    /// What the target took. A request never sent has waited no service time.
    [[nodiscard]] nanoseconds serviceTime() const { return sent == never ? nanoseconds(0) : end - sent; }
    [[nodiscard]] nanoseconds firstByteTime() const
    {
        return firstByte == never || sent == never ? never : firstByte - sent;
    }
    friend bool operator==(const Sample&, const Sample&) = default;
};

} // namespace headroom
