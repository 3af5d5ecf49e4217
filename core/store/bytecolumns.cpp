#include "store/bytecolumns.h"

#include "store/sealed.h"

#include <algorithm>
#include <array>
#include <bit>

namespace headroom {

namespace {

constexpr std::size_t widest = sizeof(std::uint64_t);

/// The number of bytes is known when it is compiled: a loop over them would take several times as long.
template <std::size_t Width> void join(const unsigned char* planes, std::size_t rows, std::uint64_t* numbers)
{
    for (std::size_t row = 0; row < rows; ++row) {
        std::uint64_t number = 0;
        for (std::size_t plane = 0; plane < Width; ++plane)
            number |= std::uint64_t{planes[plane * rows + row]} << (8 * plane);
        numbers[row] = number;
    }
}

void join(std::size_t width, const unsigned char* planes, std::size_t rows, std::uint64_t* numbers)
{
    constexpr std::array<void (*)(const unsigned char*, std::size_t, std::uint64_t*), widest> joins{
        join<1>, join<2>, join<3>, join<4>, join<5>, join<6>, join<7>, join<8>};
    joins[width - 1](planes, rows, numbers);
}

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

std::optional<Column> decodeColumn(ByteReader& head, std::string_view& planes, std::span<std::uint64_t> room)
{
    const std::uint64_t width = head.number();
    if (width > widest || room.empty())
        return std::nullopt;
    if (width == 0) {
        room.front() = head.number();
        return Column{room.data(), 0, room.front()};
    }
    std::string bytes(width * room.size(), '\0');
    for (std::size_t at = 0; at < width; ++at) {
        if (!takeSealed(planes, std::span(bytes).subspan(at * room.size(), room.size())))
            return std::nullopt;
    }
    join(width, reinterpret_cast<const unsigned char*>(bytes.data()), room.size(), room.data());
    return Column{room.data(), 1, *std::max_element(room.begin(), room.end())};
}

} // namespace headroom
