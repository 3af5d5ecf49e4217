#pragma once

#include "recording/sample.h"

#include <cstdint>

// What the present format of a chunk of samples and the older ones have in common.

namespace headroom {

/// Flags of a sample.
inline constexpr std::uint64_t neverSent = 1;
inline constexpr std::uint64_t noFirstByte = 2;
inline constexpr std::uint64_t reusedConnection = 4;
inline constexpr std::uint64_t sentAgain = 8;
inline constexpr std::uint64_t allFlags = neverSent | noFirstByte | reusedConnection | sentAgain;

/// Bounds of what is decoded, so that sums of a few cannot overflow: 36 and 17 years.
inline constexpr std::int64_t latestMoment = std::int64_t{1} << 60;
inline constexpr std::int64_t longestMicros = std::int64_t{1} << 49;

/// A length in microseconds that fits; nothing else is ever written.
[[nodiscard]] constexpr bool fits(std::int64_t micros)
{
    return micros >= -longestMicros && micros <= longestMicros;
}

[[nodiscard]] constexpr std::int64_t wholeMicros(nanoseconds length)
{
    return std::chrono::floor<std::chrono::microseconds>(length).count();
}

/// The lengths of a sample in microseconds, from which its moments are rebuilt.
struct Lengths {
    std::int64_t response = 0;
    std::int64_t service = 0; ///< of a sample never sent: as if sent at its planned start
    std::int64_t firstByte = 0; ///< without a first byte: as the service time
};

[[nodiscard]] inline Lengths lengthsOf(const Sample& sample)
{
    const nanoseconds sent = sample.sent == never ? sample.plannedStart : sample.sent;
    Lengths lengths;
    lengths.response = wholeMicros(sample.responseTime());
    lengths.service = wholeMicros(sample.end - sent);
    lengths.firstByte = sample.firstByte == never ? lengths.service : wholeMicros(sample.firstByte - sent);
    return lengths;
}

inline void setMoments(Sample& sample, const Lengths& lengths, bool wasSent, bool hasFirstByte)
{
    using std::chrono::microseconds;
    sample.end = sample.plannedStart + microseconds(lengths.response);
    const nanoseconds sent = sample.end - microseconds(lengths.service);
    sample.sent = wasSent ? sent : never;
    sample.firstByte = hasFirstByte ? sent + microseconds(lengths.firstByte) : never;
}

} // namespace headroom
