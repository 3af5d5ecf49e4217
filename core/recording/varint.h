#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// LEB128 as HdrHistogram writes it: seven bits a byte, low ones first, but a ninth byte holds eight, so that 64 bits
/// never take a tenth byte. One spelling serves HdrHistogram's wire format and the run file.
inline constexpr std::size_t longestVarint = 9;

/// Writes at `to`, which has room for longestVarint bytes. Returns the end.
inline char* writeVarint(char* to, std::uint64_t value)
{
    for (std::size_t i = 0; i + 1 < longestVarint; ++i) {
        if (value < 0x80) {
            *to++ = static_cast<char>(value);
            return to;
        }
        *to++ = static_cast<char>((value & 0x7f) | 0x80);
        value >>= 7;
    }
    *to++ = static_cast<char>(value);
    return to;
}

inline void appendVarint(std::string& bytes, std::uint64_t value)
{
    char buffer[longestVarint];
    bytes.append(buffer, static_cast<std::size_t>(writeVarint(buffer, value) - buffer));
}

/// ZigZag: small magnitudes of either sign become small unsigned numbers.
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ ((value & 1) != 0 ? ~std::uint64_t{0} : 0));
}

/// Takes one number off the front of foreign bytes; nothing if they end inside it.
[[nodiscard]] inline std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < longestVarint; ++i) {
        const std::uint64_t byte = static_cast<unsigned char>(bytes[i]);
        const bool last = i + 1 == longestVarint;
        value |= (last ? byte : byte & 0x7f) << (7 * i);
        if (last || byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

} // namespace headroom
