#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace headroom {

/// Whether a cache on the way says that it answered. The numbers are written to run files: append, never reorder.
enum class CacheUse : std::uint8_t {
    Unsaid = 0, ///< no cache spoke
    Hit = 1,
    Miss = 2, ///< a cache spoke, and the answer came from behind it
};

inline constexpr std::size_t cacheUseCount = 3;
inline constexpr std::array<std::string_view, cacheUseCount> cacheUseNames{"", "hit", "miss"};

[[nodiscard]] constexpr std::string_view cacheUseName(CacheUse use)
{
    return cacheUseNames[static_cast<std::size_t>(use)];
}

} // namespace headroom
