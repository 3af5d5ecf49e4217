#include "recording/varint.h"
#include "store/bytecolumns.h"
#include "store/oldsamplecodec.h"
#include "store/samplecodec.h"
#include "store/samplecolumns.h"
#include "store/sealed.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace headroom {

namespace {

using namespace chunkformat;

using Columns = std::array<Column, columnCount>;
constexpr std::size_t rowsAtOnce = 128;
using SomeRows = std::array<std::array<std::uint64_t, rowsAtOnce>, columnCount>; ///< column by column

/// Columns that an older format does not have read as 0.
std::optional<Columns> takeColumns(ByteReader& head, std::string_view planes, std::size_t rows, std::size_t count)
{
    Columns columns;
    for (Column& column : std::span(columns).first(count)) {
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
    s.poll = static_cast<std::uint16_t>(rows[Poll][row]);
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

std::optional<StoredSamples> decode(std::string_view bytes, std::size_t columnsWritten)
{
    const auto headBytes = takeSealed(bytes, longestHead);
    if (!headBytes)
        return std::nullopt;
    ByteReader head(*headBytes);
    const std::uint64_t rows = head.number();
    const std::uint64_t halvings = head.number();
    if (rows == 0 || rows > samplesPerChunk || halvings > mostHalvings)
        return std::nullopt;
    const auto columns = takeColumns(head, bytes, rows, columnsWritten);
    StoredSamples stored{{}, std::uint64_t{1} << halvings};
    return columns && takeSamples(*columns, rows, stored.samples) ? std::optional(std::move(stored)) : std::nullopt;
}

} // namespace

Result<StoredSamples> decodeSamples(std::string_view bytes)
{
    std::string_view rest = bytes;
    const auto format = takeVarint(rest);
    if (format == sampleFormat || format == formatWithoutPolls) {
        if (auto stored = decode(rest, format == sampleFormat ? columnCount : Poll))
            return std::move(*stored);
    } else if (auto samples = decodeOldSamples(bytes)) {
        return StoredSamples{std::move(*samples), 1};
    }
    return failure(ErrorKind::Storage, "a chunk of samples is damaged");
}

} // namespace headroom
