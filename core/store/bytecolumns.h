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

/// A column that was read.
class Column {
public:
    /// Takes a column of so many numbers off both. Reads foreign bytes: nothing where they are no column.
    [[nodiscard]] static std::optional<Column> take(ByteReader& head, std::string_view& planes, std::size_t rows);

    /// The numbers from row `first` on, as many as there is room for; the highest of them. A few hundred at a time stay
    /// in the processor's nearest cache until they are used.
    std::uint64_t read(std::size_t first, std::span<std::uint64_t> room) const;

private:
    std::size_t m_rows = 0;
    std::size_t m_width = 0; ///< planes
    std::uint64_t m_number = 0; ///< in every row, without planes
    std::string m_planes; ///< one behind the other
};

} // namespace headroom
