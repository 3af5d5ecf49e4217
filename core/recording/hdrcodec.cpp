#include "recording/base64.h"
#include "recording/latencyhistogram.h"
#include "recording/varint.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>

// HdrHistogram's V2 wire format. A container: cookie, length of what follows, a zlib stream. In the stream a header of
// 40 bytes, big endian: cookie, payload length, normalizing index offset, significant digits (4 bytes each), lowest
// discernible and highest trackable value (8 each), integer-to-double ratio (8, IEEE). Then the payload: one ZigZag
// LEB128 number a cell from the first on; a negative one stands for so many empty cells.

namespace headroom {

namespace {

constexpr std::uint32_t containerV2 = 0x1c849304;
constexpr std::uint32_t encodingV2 = 0x1c849303;
constexpr std::uint32_t wordSizeBits = 0xf0; ///< of a cookie; V2 writes 0x10 there
constexpr std::uint32_t wordSizeOne = 0x10;
constexpr std::array<std::uint32_t, 4> olderCookies{0x1c849308, 0x1c849309, 0x1c849301, 0x1c849302};

constexpr std::size_t containerHeaderSize = 8;
constexpr std::size_t headerSize = 40;
constexpr std::int64_t lowestValue = 1;
constexpr std::int64_t highestValue = cells::highest.count() / 1000;
constexpr int significantDigits = 3;
/// Enough for every cell of ours at nine bytes, and for any sensible histogram of five digits; stops zlib bombs.
constexpr std::size_t largestPayload = 4 * 1024 * 1024;

template <typename T> void appendBigEndian(std::string& bytes, T value)
{
    for (int shift = 8 * (static_cast<int>(sizeof(T)) - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
}

/// The caller has made sure that there are enough bytes.
template <typename T> T takeBigEndian(std::string_view& bytes)
{
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value << 8 | static_cast<unsigned char>(bytes[i]));
    bytes.remove_prefix(sizeof(T));
    return value;
}

std::string payloadOf(const LatencyHistogram& histogram)
{
    std::string payload;
    std::uint32_t next = 0;
    for (const CellCount& entry : histogram.toCells()) {
        if (entry.cell > next)
            appendVarint(payload, zigzag(-static_cast<std::int64_t>(entry.cell - next)));
        appendVarint(payload, zigzag(static_cast<std::int64_t>(entry.count)));
        next = entry.cell + 1;
    }
    if (payload.empty())
        appendVarint(payload, zigzag(-1)); // as the reference does; its decoder refuses a payload of no bytes
    return payload;
}

/// A foreign histogram's cells, from its range and precision: HdrHistogram's own arithmetic for any of them.
struct Layout {
    int unitBits = 0;
    int halfBits = 0;
    std::uint64_t cellCount = 0;

    [[nodiscard]] bool isOurs() const { return unitBits == 0 && halfBits == 10; }

    [[nodiscard]] int widthBits(std::uint64_t cell) const
    {
        const std::uint64_t bucket = cell >> halfBits;
        return unitBits + (bucket == 0 ? 0 : static_cast<int>(bucket) - 1);
    }
    [[nodiscard]] std::uint64_t low(std::uint64_t cell) const
    {
        const std::uint64_t half = std::uint64_t{1} << halfBits;
        return (cell < half ? cell : (cell & (half - 1)) + half) << widthBits(cell);
    }
    [[nodiscard]] std::uint64_t middle(std::uint64_t cell) const
    {
        return low(cell) + ((std::uint64_t{1} << widthBits(cell)) >> 1);
    }
};

int bitsOf(std::uint64_t value)
{
    return 64 - std::countl_zero(value);
}

Result<Layout> layoutOf(std::int64_t lowest, std::int64_t highest, std::int32_t digits)
{
    if (digits < 0 || digits > 5)
        return badInput(fmt::format("HdrHistogram data of {} significant digits; 0 to 5 exist", digits));
    if (lowest < 1 || highest / 2 < lowest)
        return badInput(fmt::format("HdrHistogram data of an impossible range, {} to {}", lowest, highest));
    std::uint64_t exact = 2; // largest value told apart to the unit: 2 * 10^digits
    for (std::int32_t i = 0; i < digits; ++i)
        exact *= 10;
    Layout layout;
    layout.unitBits = bitsOf(static_cast<std::uint64_t>(lowest)) - 1;
    layout.halfBits = std::max(bitsOf(exact - 1), 1) - 1;
    if (layout.unitBits + layout.halfBits > 61)
        return badInput(fmt::format("HdrHistogram data of an impossible range, {} to {}", lowest, highest));
    const int coveredBits = layout.unitBits + layout.halfBits + 1;
    const int buckets = std::max(1, bitsOf(static_cast<std::uint64_t>(highest)) - coveredBits + 1);
    layout.cellCount = (static_cast<std::uint64_t>(buckets) + 1) << layout.halfBits;
    return layout;
}

struct Header {
    std::size_t payloadLength = 0;
    Layout layout;
};

Result<Header> headerOf(std::string_view bytes)
{
    const auto cookie = takeBigEndian<std::uint32_t>(bytes);
    if ((cookie & ~wordSizeBits) != encodingV2)
        return badInput(fmt::format("HdrHistogram data with an unknown encoding {:#x} inside", cookie));
    const auto payloadLength = takeBigEndian<std::uint32_t>(bytes);
    const auto offset = takeBigEndian<std::uint32_t>(bytes);
    const auto digits = static_cast<std::int32_t>(takeBigEndian<std::uint32_t>(bytes));
    const auto lowest = static_cast<std::int64_t>(takeBigEndian<std::uint64_t>(bytes));
    const auto highest = static_cast<std::int64_t>(takeBigEndian<std::uint64_t>(bytes));
    const auto ratio = std::bit_cast<double>(takeBigEndian<std::uint64_t>(bytes));
    if (offset != 0)
        return badInput("HdrHistogram data with shifted cells; only unshifted ones can be read");
    if (!(ratio == 1.0))
        return badInput(fmt::format("HdrHistogram data scaled by {}; only whole microseconds can be read", ratio));
    const auto layout = layoutOf(lowest, highest, digits);
    if (!layout)
        return tl::make_unexpected(layout.error());
    if (payloadLength > largestPayload)
        return badInput(fmt::format("HdrHistogram data of {} bytes, more than the {} that can be sensible",
                                    payloadLength, largestPayload));
    return Header{payloadLength, *layout};
}

/// Inflates so much as is asked for, never more, whatever the stream would unfold to.
class Inflater {
public:
    explicit Inflater(std::string_view bytes)
    {
        m_ready = inflateInit(&m_stream) == Z_OK;
        // zlib reads through next_in only, though the type says otherwise.
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Exactly `size` bytes, or nothing if the stream is damaged or ends before.
    [[nodiscard]] std::optional<std::string> take(std::size_t size)
    {
        std::string out(size, '\0');
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
        m_stream.avail_out = static_cast<uInt>(size);
        while (m_ready && m_stream.avail_out > 0) {
            const int status = inflate(&m_stream, Z_NO_FLUSH);
            m_ended = status == Z_STREAM_END;
            if (status != Z_OK)
                break;
        }
        return m_stream.avail_out == 0 ? std::optional(std::move(out)) : std::nullopt;
    }

    /// True if the stream ends here, its checksum holds and no byte follows it.
    [[nodiscard]] bool endsHere()
    {
        Bytef beyond = 0;
        m_stream.next_out = &beyond;
        m_stream.avail_out = 1;
        if (m_ready && !m_ended)
            m_ended = inflate(&m_stream, Z_FINISH) == Z_STREAM_END && m_stream.avail_out == 1;
        m_stream.next_out = nullptr;
        return m_ended && m_stream.avail_in == 0;
    }

private:
    z_stream m_stream{};
    bool m_ready = false;
    bool m_ended = false;
};

/// The cell of ours for a foreign one: the same where the layouts agree, else where its middle falls.
Result<std::uint32_t> cellFor(const Layout& layout, std::uint64_t foreign)
{
    if (layout.isOurs() && foreign < cells::count)
        return static_cast<std::uint32_t>(foreign);
    const auto highest = static_cast<std::uint64_t>(highestValue);
    if (layout.low(foreign) > highest)
        return badInput(
            fmt::format("HdrHistogram data with a value of {} us; Headroom's end at one hour", layout.low(foreign)));
    const auto value = static_cast<std::int64_t>(std::min(layout.middle(foreign), highest));
    return cells::of(std::chrono::microseconds(value));
}

Result<LatencyHistogram> histogramOf(std::string_view payload, const Layout& layout)
{
    LatencyHistogram histogram;
    std::uint64_t cell = 0;
    std::uint64_t total = 0;
    while (!payload.empty()) {
        const auto number = takeVarint(payload);
        if (!number)
            return badInput("HdrHistogram data ends inside a count");
        const std::int64_t value = unzigzag(*number);
        const std::uint64_t span = value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : 1;
        if (span > layout.cellCount - cell)
            return badInput(fmt::format("HdrHistogram data fills more than its {} cells", layout.cellCount));
        if (value > 0) {
            total += static_cast<std::uint64_t>(value);
            if (total > CellCount::mostCounted) // more than any run has, and than a cell holds
                return badInput("HdrHistogram data counts more than 2^49 values");
            const auto ours = cellFor(layout, cell);
            if (!ours)
                return tl::make_unexpected(ours.error());
            histogram.recordCell(*ours, static_cast<std::uint64_t>(value));
        }
        cell += span;
    }
    return histogram;
}

/// The zlib stream inside the container.
Result<std::string_view> streamOf(std::string_view bytes)
{
    if (bytes.size() < containerHeaderSize)
        return badInput(fmt::format("HdrHistogram data of {} bytes ends inside its header", bytes.size()));
    const auto cookie = takeBigEndian<std::uint32_t>(bytes);
    const std::uint32_t base = cookie & ~wordSizeBits;
    if (std::find(olderCookies.begin(), olderCookies.end(), base) != olderCookies.end())
        return badInput("HdrHistogram data of version 0 or 1; only version 2 can be read");
    if (base == encodingV2)
        return badInput("HdrHistogram data without its compressed container; only the compressed form can be read");
    if (base != containerV2)
        return badInput(fmt::format("not HdrHistogram data: it begins with {:#010x}", cookie));
    const auto length = takeBigEndian<std::uint32_t>(bytes);
    if (length > bytes.size())
        return badInput(fmt::format("HdrHistogram data was cut: {} of {} bytes are there", bytes.size(), length));
    if (length < bytes.size())
        return badInput(fmt::format("HdrHistogram data is followed by {} other bytes", bytes.size() - length));
    return bytes;
}

} // namespace

std::string encodeHdr(const LatencyHistogram& histogram)
{
    const std::string payload = payloadOf(histogram);
    std::string plain;
    appendBigEndian(plain, encodingV2 | wordSizeOne);
    appendBigEndian(plain, static_cast<std::uint32_t>(payload.size()));
    appendBigEndian(plain, std::uint32_t{0}); // normalizing index offset
    appendBigEndian(plain, std::uint32_t{significantDigits});
    appendBigEndian(plain, static_cast<std::uint64_t>(lowestValue));
    appendBigEndian(plain, static_cast<std::uint64_t>(highestValue));
    appendBigEndian(plain, std::bit_cast<std::uint64_t>(1.0)); // integer-to-double ratio
    plain += payload;

    uLongf compressedSize = compressBound(static_cast<uLong>(plain.size()));
    std::string compressed(compressedSize, '\0');
    // Cannot fail but for want of memory: the buffer is as large as zlib asks for.
    if (compress(reinterpret_cast<Bytef*>(compressed.data()), &compressedSize,
                 reinterpret_cast<const Bytef*>(plain.data()), static_cast<uLong>(plain.size()))
        != Z_OK)
        throw std::bad_alloc();
    compressed.resize(compressedSize);

    std::string bytes;
    appendBigEndian(bytes, containerV2 | wordSizeOne);
    appendBigEndian(bytes, static_cast<std::uint32_t>(compressed.size()));
    return bytes + compressed;
}

Result<LatencyHistogram> decodeHdr(std::string_view bytes)
{
    const auto stream = streamOf(bytes);
    if (!stream)
        return tl::make_unexpected(stream.error());
    Inflater inflater(*stream);
    const auto headerBytes = inflater.take(headerSize);
    if (!headerBytes)
        return badInput("HdrHistogram data is damaged: its header does not inflate");
    const auto header = headerOf(*headerBytes);
    if (!header)
        return tl::make_unexpected(header.error());
    const auto payload = inflater.take(header->payloadLength);
    if (!payload || !inflater.endsHere())
        return badInput("HdrHistogram data is damaged: its counts do not inflate to the length it gives");
    return histogramOf(*payload, header->layout);
}

std::string encodeHdrBase64(const LatencyHistogram& histogram)
{
    return toBase64(encodeHdr(histogram));
}

Result<LatencyHistogram> decodeHdrBase64(std::string_view text)
{
    const auto bytes = fromBase64(text);
    if (!bytes)
        return badInput("HdrHistogram data that is not base64");
    return decodeHdr(*bytes);
}

} // namespace headroom
