#pragma once

#include "store/bytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headroom {

// A column of numbers as bytes that lie together and compress: of each number the lowest byte, then of each the next,
// up to the highest that any of them has, each such plane sealed. The low bytes of times are noise, which is stored as
// it is; the high ones are nearly nothing. Numbers of varying length in one stream would hide the one in the other:
// that took 10 % more room and twice the time. A column of one number alone has no planes.

/// Adds the width and, without planes, the number to `head`, and the planes to `planes`. Never of no numbers.
void encodeColumn(std::span<const std::uint64_t> numbers, ByteWriter& head, std::string& planes);

/// A column that was read: the same number in every row where the step is 0.
struct Column {
    const std::uint64_t* numbers = nullptr;
    std::size_t step = 0;
    std::uint64_t highest = 0;
    [[nodiscard]] std::uint64_t operator[](std::size_t row) const { return numbers[row * step]; }
};

/// Takes a column of as many numbers as `room` has off both; they lie in `room` afterwards. Reads foreign bytes:
/// nothing where they are no column.
[[nodiscard]] std::optional<Column> decodeColumn(ByteReader& head, std::string_view& planes,
                                                 std::span<std::uint64_t> room);

} // namespace headroom
