#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace headroom {

/// The version of HTTP an answer came with. The numbers are written to run files: append, never reorder.
enum class HttpVersion : std::uint8_t { None = 0, Http10 = 1, Http11 = 2, Http2 = 3, Http3 = 4 };

inline constexpr std::size_t httpVersionCount = 5;
inline constexpr std::array<std::string_view, httpVersionCount> httpVersionNames{"", "1.0", "1.1", "2", "3"};

[[nodiscard]] constexpr std::string_view httpVersionName(HttpVersion version)
{
    return httpVersionNames[static_cast<std::size_t>(version)];
}

} // namespace headroom
