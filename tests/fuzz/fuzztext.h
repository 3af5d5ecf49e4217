#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace headroom {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// What must hold whatever the bytes are.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace headroom
