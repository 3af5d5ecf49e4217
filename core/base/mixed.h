#pragma once

#include <cstdint>

namespace headroom {

/// SplitMix64 (Steele, Lea, Flood 2014): every key has a place of its own among the 64-bit numbers, and near keys lie
/// far apart. Whatever is drawn by the place of a key is drawn evenly, the same in every run, and whoever draws fewer
/// by the same places draws some of these.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t key)
{
    key += 0x9e3779b97f4a7c15;
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
    key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
    return key ^ (key >> 31);
}

} // namespace headroom
