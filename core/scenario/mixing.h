#pragma once

#include <cstdint>
#include <initializer_list>

namespace headroom {

// Values that look random and are functions of what they are drawn for: the same run and number give the same value on
// every machine and thread, and no generator is shared. Nothing here is a secret, and nothing here may become one.

/// The output function of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014; the
/// constants are Stafford's variant 13). It maps 64 bits one to one.
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// What mix64 made a value of. The constants are the inverses of its two, modulo 2^64.
[[nodiscard]] constexpr std::uint64_t unmix64(std::uint64_t y)
{
    y ^= y >> 31 ^ y >> 62;
    y *= 0x319642b2d24d8ec3ULL;
    y ^= y >> 27 ^ y >> 54;
    y *= 0x96de1b173f119089ULL;
    return y ^ y >> 30 ^ y >> 60;
}

/// One value for several, in their order.
[[nodiscard]] constexpr std::uint64_t mixed(std::initializer_list<std::uint64_t> values)
{
    std::uint64_t state = 0;
    for (const std::uint64_t value : values)
        state = mix64((state ^ value) + 0x9e3779b97f4a7c15ULL);
    return state;
}

__extension__ using uint128 = unsigned __int128;

/// Scales a mixed value to 0 .. count-1.
[[nodiscard]] constexpr std::uint64_t below(std::uint64_t count, std::uint64_t value)
{
    return static_cast<std::uint64_t>((static_cast<uint128>(value) * count) >> 64);
}

/// Scales a mixed value to least .. most, both included.
[[nodiscard]] constexpr std::int64_t between(std::int64_t least, std::int64_t most, std::uint64_t value)
{
    const std::uint64_t span = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least);
    const std::uint64_t offset = span == UINT64_MAX ? value : below(span + 1, value);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + offset);
}

} // namespace headroom
