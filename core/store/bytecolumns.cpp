#include "store/bytecolumns.h"

#include "store/sealed.h"

#include <algorithm>
#include <array>
#include <bit>

namespace headroom {

namespace {

constexpr std::size_t widest = sizeof(std::uint64_t);

/// The number of planes is known when it is compiled: a loop over them would take several times as long.
template <std::size_t Width> void join(const unsigned char* planes, std::size_t apart, std::span<std::uint64_t> numbers)
{
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        std::uint64_t number = 0;
        for (std::size_t plane = 0; plane < Width; ++plane)
            number |= std::uint64_t{planes[plane * apart + row]} << (8 * plane);
        numbers[row] = number;
    }
}

constexpr std::array<void (*)(const unsigned char*, std::size_t, std::span<std::uint64_t>), widest> joins{
    join<1>, join<2>, join<3>, join<4>, join<5>, join<6>, join<7>, join<8>};

} // namespace

void encodeColumn(std::span<const std::uint64_t> numbers, ByteWriter& head, std::string& planes)
{
    std::uint64_t any = 0;
    std::uint64_t differs = 0;
    for (const std::uint64_t number : numbers) {
        any |= number;
        differs |= number ^ numbers.front();
    }
    const std::size_t width = differs == 0 ? 0 : (static_cast<std::size_t>(std::bit_width(any)) + 7) / 8;
    head.number(width);
    if (width == 0)
        head.number(numbers.front());
    std::string plane(width == 0 ? 0 : numbers.size(), '\0');
    for (std::size_t at = 0; at < width; ++at) {
        for (std::size_t row = 0; row < numbers.size(); ++row)
            plane[row] = static_cast<char>(numbers[row] >> (8 * at));
        appendSealed(planes, plane);
    }
}

std::optional<Column> Column::take(ByteReader& head, std::string_view& planes, std::size_t rows)
{
    Column column;
    column.m_rows = rows;
    column.m_width = head.number();
    if (column.m_width > widest)
        return std::nullopt;
    if (column.m_width == 0)
        column.m_number = head.number();
    column.m_planes.resize(column.m_width * rows);
    for (std::size_t at = 0; at < column.m_width; ++at) {
        if (!takeSealed(planes, std::span(column.m_planes).subspan(at * rows, rows)))
            return std::nullopt;
    }
    return column;
}

std::uint64_t Column::read(std::size_t first, std::span<std::uint64_t> room) const
{
    if (m_width == 0) {
        std::fill(room.begin(), room.end(), m_number);
        return m_number;
    }
    joins[m_width - 1](reinterpret_cast<const unsigned char*>(m_planes.data()) + first, m_rows, room);
    return *std::max_element(room.begin(), room.end());
}

} // namespace headroom
