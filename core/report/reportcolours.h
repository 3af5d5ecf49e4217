#pragma once

#include "report/picture.h"

#include <array>
#include <cstdint>

namespace headroom {

/// 0xrrggbb of each Ink, the same as on the window's charts (ui/theme), where contrasts and distances under colour
/// blindness were computed.
using InkColours = std::array<std::uint32_t, inkCount>;

inline constexpr InkColours lightInks{0x1f2328, 0x57606a, 0xd0d7de, 0x0969da, 0xa32a00, 0xdb7d00, 0x7a7a7a,
                                      0xdcebf9, 0xa8cdef, 0x6aa9e0, 0x2e7fc6, 0x0b4f94, 0x062c57, 0xfbe0d2,
                                      0xf5b897, 0xe98857, 0xcc5a1f, 0xa32a00, 0x5e1600};
inline constexpr InkColours darkInks{0xe6e8eb, 0xa3a9b1, 0x36393f, 0x5cc8fa, 0xff6b55, 0xffb81c, 0xf4f5ee,
                                     0x16324a, 0x1e5079, 0x2b78b0, 0x4fa3db, 0x93cbf2, 0xe3f3ff, 0x4a1b12,
                                     0x7d2616, 0xb8361d, 0xe8573a, 0xff9478, 0xffe0d6};
inline constexpr std::uint32_t lightPaper = 0xffffff, darkPaper = 0x1e1f22;

} // namespace headroom
