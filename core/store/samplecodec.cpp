#include "store/samplecodec.h"

#include "recording/varint.h"
#include "store/bytecolumns.h"
#include "store/oldsamplecodec.h"
#include "store/samplelengths.h"
#include "store/sealed.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

// A chunk: format number, then its sealed head - number of samples, one plain answer in 2^n was kept, width of each
// column - then the planes of the columns (store/bytecolumns.h). Every number is the difference to what can be guessed:
// to the row above, or to another column of the row.

namespace headroom {

namespace {

constexpr std::uint64_t formatNumber = 4;
constexpr std::size_t longestHead = 512;
constexpr std::uint64_t mostHalvings = 40;

enum ColumnOf : std::size_t {
    Number, ///< since the row above
    PlannedStart, ///< since the row above, ns
    Flags,
    Response, ///< us
    Wait, ///< response - service time, us
    Body, ///< service time - time to the first byte, us
    Dns,
    Connect,
    Tls,
    BytesIn,
    BytesOut,
    Status,
    OutcomeNumber,
    Failure,
    Version,
    Request,
    Attempt,
    Cause,
    Cache,
    columnCount
};

constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t anyLength = 2 * std::uint64_t{longestMicros};

/// The highest number that can have been written in each.
constexpr std::array<std::uint64_t, columnCount> highestIn{any,
                                                           any,
                                                           allFlags,
                                                           anyLength,
                                                           anyLength,
                                                           anyLength,
                                                           anyLength,
                                                           anyLength,
                                                           anyLength,
                                                           any,
                                                           any,
                                                           std::numeric_limits<std::uint16_t>::max(),
                                                           outcomeCount - 1,
                                                           networkFailureCount - 1,
                                                           httpVersionCount - 1,
                                                           std::numeric_limits<std::uint16_t>::max(),
                                                           std::numeric_limits<std::uint8_t>::max(),
                                                           failureCauseCount - 1,
                                                           cacheUseCount - 1};

nanoseconds truncated(nanoseconds length)
{
    return std::chrono::floor<std::chrono::microseconds>(length);
}

/// Places of samples in the order of their numbers; equal ones stay in theirs. Eleven bits at a time: samples come
/// nearly in order, so their numbers lie close together and two passes do.
std::vector<std::uint32_t> orderByNumber(std::span<const Sample> samples)
{
    std::vector<std::uint32_t> order(samples.size());
    std::uint64_t lowest = any;
    std::uint64_t highest = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        order[i] = static_cast<std::uint32_t>(i);
        lowest = std::min(lowest, samples[i].number);
        highest = std::max(highest, samples[i].number);
    }
    std::vector<std::uint32_t> next(samples.size());
    constexpr std::uint64_t digit = 11;
    for (std::uint64_t shift = 0; shift < std::bit_width(highest - lowest); shift += digit) {
        const auto bucketOf = [&](std::uint32_t i) {
            return (samples[i].number - lowest) >> shift & ((std::uint64_t{1} << digit) - 1);
        };
        std::array<std::uint32_t, (std::size_t{1} << digit) + 1> start{};
        for (const std::uint32_t i : order)
            ++start[bucketOf(i) + 1];
        for (std::size_t i = 1; i < start.size(); ++i)
            start[i] += start[i - 1];
        for (const std::uint32_t i : order)
            next[start[bucketOf(i)]++] = i;
        order.swap(next);
    }
    return order;
}

std::uint64_t flagsOf(const Sample& s)
{
    return (s.sent == never ? neverSent : 0) | (s.firstByte == never ? noFirstByte : 0)
        | (s.connectionReused ? reusedConnection : 0) | (s.lastAttempt ? 0 : sentAgain);
}

/// All columns of a chunk, one behind the other.
class Numbers {
public:
    explicit Numbers(std::size_t rows)
        : m_rows(rows)
        , m_numbers(std::make_unique_for_overwrite<std::uint64_t[]>((rows + apart) * columnCount))
    {
    }
    [[nodiscard]] std::span<std::uint64_t> column(std::size_t column)
    {
        return {m_numbers.get() + column * (m_rows + apart), m_rows};
    }

    void put(std::size_t row, const Sample& s, const Sample* above)
    {
        const Lengths lengths = lengthsOf(s);
        const nanoseconds last = above ? above->plannedStart : nanoseconds(0);
        const std::array<std::uint64_t, columnCount> numbers{s.number - (above ? above->number : 0),
                                                             zigzag((s.plannedStart - last).count()),
                                                             flagsOf(s),
                                                             zigzag(lengths.response),
                                                             zigzag(lengths.response - lengths.service),
                                                             zigzag(lengths.service - lengths.firstByte),
                                                             zigzag(wholeMicros(s.dns)),
                                                             zigzag(wholeMicros(s.connect)),
                                                             zigzag(wholeMicros(s.tls)),
                                                             s.bytesIn,
                                                             s.bytesOut,
                                                             s.status,
                                                             static_cast<std::uint64_t>(s.outcome),
                                                             static_cast<std::uint64_t>(s.failure),
                                                             static_cast<std::uint64_t>(s.version),
                                                             s.request,
                                                             s.attempt,
                                                             static_cast<std::uint64_t>(s.cause),
                                                             static_cast<std::uint64_t>(s.cache)};
        for (std::size_t at = 0; at < columnCount; ++at)
            m_numbers[at * (m_rows + apart) + row] = numbers[at];
    }

private:
    /// Columns 64 kB long, one close behind the other, would have all numbers of a row in the same few lines of the
    /// processor's cache: that took twice the time.
    static constexpr std::size_t apart = 40;

    std::size_t m_rows;
    std::unique_ptr<std::uint64_t[]> m_numbers;
};

using Columns = std::array<Column, columnCount>;
constexpr std::size_t rowsAtOnce = 128;
using SomeRows = std::array<std::array<std::uint64_t, rowsAtOnce>, columnCount>; ///< column by column

std::optional<Columns> takeColumns(ByteReader& head, std::string_view planes, std::size_t rows)
{
    Columns columns;
    for (Column& column : columns) {
        auto taken = Column::take(head, planes, rows);
        if (!taken)
            return std::nullopt;
        column = std::move(*taken);
    }
    return head.complete() && planes.empty() ? std::optional(std::move(columns)) : std::nullopt;
}

/// False if there is a number that cannot have been written.
bool readRows(const Columns& columns, std::size_t first, std::size_t count, SomeRows& rows)
{
    bool fit = true;
    for (std::size_t at = 0; at < columnCount; ++at)
        fit = columns[at].read(first, std::span(rows[at]).first(count)) <= highestIn[at] && fit;
    return fit;
}

nanoseconds microsOf(std::uint64_t number)
{
    return std::chrono::microseconds(unzigzag(number));
}

/// Its times; false: no such can have been written.
bool takeTimes(const SomeRows& rows, std::size_t row, std::int64_t plannedStart, Sample& s)
{
    Lengths lengths;
    lengths.response = unzigzag(rows[Response][row]);
    lengths.service = lengths.response - unzigzag(rows[Wait][row]);
    lengths.firstByte = lengths.service - unzigzag(rows[Body][row]);
    const std::uint64_t flags = rows[Flags][row];
    const bool planned = plannedStart >= -latestMoment && plannedStart <= latestMoment;
    s.plannedStart = nanoseconds(planned ? plannedStart : 0); // else the sums might overflow
    setMoments(s, lengths, (flags & neverSent) == 0, (flags & noFirstByte) == 0);
    s.connectionReused = (flags & reusedConnection) != 0;
    s.lastAttempt = (flags & sentAgain) == 0;
    s.dns = microsOf(rows[Dns][row]);
    s.connect = microsOf(rows[Connect][row]);
    s.tls = microsOf(rows[Tls][row]);
    return planned && fits(lengths.service) && fits(lengths.firstByte);
}

/// What was checked to fit when its column was read.
void takeRest(const SomeRows& rows, std::size_t row, Sample& s)
{
    s.bytesIn = rows[BytesIn][row];
    s.bytesOut = rows[BytesOut][row];
    s.status = static_cast<std::uint16_t>(rows[Status][row]);
    s.outcome = static_cast<Outcome>(rows[OutcomeNumber][row]);
    s.failure = static_cast<NetworkFailure>(rows[Failure][row]);
    s.version = static_cast<HttpVersion>(rows[Version][row]);
    s.request = static_cast<std::uint16_t>(rows[Request][row]);
    s.attempt = static_cast<std::uint8_t>(rows[Attempt][row]);
    s.cause = static_cast<FailureCause>(rows[Cause][row]);
    s.cache = static_cast<CacheUse>(rows[Cache][row]);
}

bool takeSamples(const Columns& columns, std::size_t count, std::vector<Sample>& samples)
{
    SomeRows rows;
    std::uint64_t number = 0;
    std::uint64_t plannedStart = 0; // unsigned, because a damaged step may overflow; the sum is checked
    samples.reserve(count);
    while (samples.size() < count) {
        const std::size_t some = std::min(rowsAtOnce, count - samples.size());
        if (!readRows(columns, samples.size(), some, rows))
            return false;
        bool fit = true;
        for (std::size_t row = 0; row < some; ++row) {
            Sample& sample = samples.emplace_back();
            sample.number = number += rows[Number][row];
            plannedStart += static_cast<std::uint64_t>(unzigzag(rows[PlannedStart][row]));
            fit = takeTimes(rows, row, static_cast<std::int64_t>(plannedStart), sample) && fit;
            takeRest(rows, row, sample);
        }
        if (!fit)
            return false;
    }
    return true;
}

std::optional<StoredSamples> decode(std::string_view bytes)
{
    const auto headBytes = takeSealed(bytes, longestHead);
    if (!headBytes)
        return std::nullopt;
    ByteReader head(*headBytes);
    const std::uint64_t rows = head.number();
    const std::uint64_t halvings = head.number();
    if (rows == 0 || rows > samplesPerChunk || halvings > mostHalvings)
        return std::nullopt;
    const auto columns = takeColumns(head, bytes, rows);
    StoredSamples stored{{}, std::uint64_t{1} << halvings};
    return columns && takeSamples(*columns, rows, stored.samples) ? std::optional(std::move(stored)) : std::nullopt;
}

} // namespace

Sample asStored(const Sample& sample)
{
    Sample stored = sample;
    setMoments(stored, lengthsOf(sample), sample.sent != never, sample.firstByte != never);
    stored.dns = truncated(sample.dns);
    stored.connect = truncated(sample.connect);
    stored.tls = truncated(sample.tls);
    return stored;
}

std::string encodeSamples(std::span<const Sample> samples, std::uint64_t oneIn)
{
    Numbers numbers(samples.size());
    const Sample* above = nullptr;
    std::size_t row = 0;
    for (const std::uint32_t place : orderByNumber(samples)) {
        numbers.put(row++, samples[place], above);
        above = &samples[place];
    }
    ByteWriter head;
    head.number(samples.size());
    head.number(static_cast<std::uint64_t>(std::countr_zero(oneIn)));
    std::string planes;
    for (std::size_t at = 0; at < columnCount; ++at)
        encodeColumn(numbers.column(at), head, planes);
    std::string chunk;
    appendVarint(chunk, formatNumber);
    appendSealed(chunk, head.bytes());
    return chunk + planes;
}

Result<StoredSamples> decodeSamples(std::string_view bytes)
{
    std::string_view rest = bytes;
    if (takeVarint(rest) == formatNumber) {
        if (auto stored = decode(rest))
            return std::move(*stored);
    } else if (auto samples = decodeOldSamples(bytes)) {
        return StoredSamples{std::move(*samples), 1};
    }
    return failure(ErrorKind::Storage, "a chunk of samples is damaged");
}

} // namespace headroom
