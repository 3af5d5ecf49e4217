#include "store/samplecodec.h"

#include "recording/varint.h"
#include "store/sealed.h"

#include <algorithm>
#include <limits>
#include <utility>

// A chunk: format number, number of samples, then the columns, each its sealed length and its sealed varints.
// Every number is the difference to what can be guessed: to the row above, or to another column of the row.

namespace headroom {

namespace {

constexpr std::uint64_t formatNumber = 3;
constexpr std::uint64_t formatWithoutCauses = 2; ///< of run files up to revision 2; read, but not written

constexpr std::uint64_t neverSent = 1;
constexpr std::uint64_t noFirstByte = 2;
constexpr std::uint64_t reusedConnection = 4;
constexpr std::uint64_t sentAgain = 8;

/// Bounds of what is decoded, so that sums of a few cannot overflow: 36 and 17 years.
constexpr std::int64_t latestMoment = std::int64_t{1} << 60;
constexpr std::int64_t longestMicros = std::int64_t{1} << 49;

std::int64_t wholeMicros(nanoseconds length)
{
    return std::chrono::floor<std::chrono::microseconds>(length).count();
}

nanoseconds truncated(nanoseconds length)
{
    return std::chrono::floor<std::chrono::microseconds>(length);
}

/// The lengths of a sample in microseconds, from which its moments are rebuilt.
struct Lengths {
    std::int64_t response = 0;
    std::int64_t service = 0; ///< of a sample never sent: as if sent at its planned start
    std::int64_t firstByte = 0; ///< without a first byte: as the service time
};

Lengths lengthsOf(const Sample& sample)
{
    const nanoseconds sent = sample.sent == never ? sample.plannedStart : sample.sent;
    Lengths lengths;
    lengths.response = wholeMicros(sample.responseTime());
    lengths.service = wholeMicros(sample.end - sent);
    lengths.firstByte = sample.firstByte == never ? lengths.service : wholeMicros(sample.firstByte - sent);
    return lengths;
}

void setMoments(Sample& sample, const Lengths& lengths, bool wasSent, bool hasFirstByte)
{
    using std::chrono::microseconds;
    sample.end = sample.plannedStart + microseconds(lengths.response);
    const nanoseconds sent = sample.end - microseconds(lengths.service);
    sample.sent = wasSent ? sent : never;
    sample.firstByte = hasFirstByte ? sent + microseconds(lengths.firstByte) : never;
}

using Rows = std::vector<const Sample*>;

Rows orderedByNumber(std::span<const Sample> samples)
{
    Rows rows;
    rows.reserve(samples.size());
    for (const Sample& sample : samples)
        rows.push_back(&sample);
    const auto byNumber = [](const Sample* a, const Sample* b) { return a->number < b->number; };
    if (!std::is_sorted(rows.begin(), rows.end(), byNumber))
        std::stable_sort(rows.begin(), rows.end(), byNumber);
    return rows;
}

class ColumnWriter {
public:
    explicit ColumnWriter(const Rows& rows)
        : m_rows(rows)
        , m_plain(rows.size() * longestVarint, '\0')
    {
        appendVarint(m_chunk, formatNumber);
        appendVarint(m_chunk, rows.size());
    }

    template <typename NumberOf> void column(NumberOf numberOf)
    {
        char* to = m_plain.data();
        for (const Sample* sample : m_rows)
            to = writeVarint(to, numberOf(*sample));
        const std::string packed = sealed({m_plain.data(), static_cast<std::size_t>(to - m_plain.data())});
        appendVarint(m_chunk, packed.size());
        m_chunk += packed;
    }
    [[nodiscard]] std::string chunk() && { return std::move(m_chunk); }

private:
    const Rows& m_rows;
    std::string m_plain;
    std::string m_chunk;
};

class ColumnReader {
public:
    ColumnReader(std::string_view rest, std::vector<Sample>& samples)
        : m_rest(rest)
        , m_samples(samples)
    {
    }

    /// Calls take(sample, number) for each row; false from it means that no such number can have been written.
    template <typename Take> [[nodiscard]] bool column(Take take)
    {
        const auto size = takeVarint(m_rest);
        if (!size || *size > m_rest.size())
            return false;
        const auto plain = unsealed(m_rest.substr(0, *size), m_samples.size() * longestVarint);
        m_rest.remove_prefix(*size);
        if (!plain)
            return false;
        std::string_view numbers = *plain;
        for (Sample& sample : m_samples) {
            const auto number = takeVarint(numbers);
            if (!number || !take(sample, *number))
                return false;
        }
        return numbers.empty();
    }
    [[nodiscard]] bool complete() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    std::vector<Sample>& m_samples;
};

/// A length in microseconds that fits; nothing else is ever written.
bool fits(std::int64_t micros)
{
    return micros >= -longestMicros && micros <= longestMicros;
}

auto microsInto(nanoseconds Sample::*member)
{
    return [member](Sample& sample, std::uint64_t number) {
        const std::int64_t micros = unzigzag(number);
        sample.*member = fits(micros) ? std::chrono::microseconds(micros) : nanoseconds(0);
        return fits(micros);
    };
}

template <typename T> auto numberInto(T Sample::*member, std::uint64_t end)
{
    return [member, end](Sample& sample, std::uint64_t number) {
        sample.*member = static_cast<T>(number);
        return number < end;
    };
}

auto anyInto(std::uint64_t Sample::*member)
{
    return [member](Sample& sample, std::uint64_t number) {
        sample.*member = number;
        return true;
    };
}

bool readMoments(ColumnReader& reader, std::vector<Sample>& samples)
{
    std::uint64_t number = 0;
    std::int64_t plannedStart = 0;
    std::vector<std::uint64_t> flags;
    std::vector<Lengths> lengths;
    flags.reserve(samples.size());
    lengths.reserve(samples.size());
    std::size_t row = 0;
    const bool whole = reader.column([&](Sample& sample, std::uint64_t step) {
        sample.number = number += step;
        return true;
    }) && reader.column([&](Sample& sample, std::uint64_t step) {
        // Unsigned, because a damaged step may overflow; the sum is checked.
        plannedStart = static_cast<std::int64_t>(static_cast<std::uint64_t>(plannedStart)
                                                 + static_cast<std::uint64_t>(unzigzag(step)));
        sample.plannedStart = nanoseconds(plannedStart);
        return plannedStart >= -latestMoment && plannedStart <= latestMoment;
    }) && reader.column([&](Sample& sample, std::uint64_t value) {
        flags.push_back(value);
        sample.connectionReused = (value & reusedConnection) != 0;
        sample.lastAttempt = (value & sentAgain) == 0;
        return value <= (neverSent | noFirstByte | reusedConnection | sentAgain);
    }) && reader.column([&](Sample&, std::uint64_t value) {
        lengths.push_back({unzigzag(value), 0, 0});
        return fits(lengths.back().response);
    }) && reader.column([&](Sample&, std::uint64_t value) {
        Lengths& mine = lengths[row++];
        if (!fits(unzigzag(value)))
            return false;
        mine.service = mine.response - unzigzag(value);
        return fits(mine.service);
    });
    row = 0;
    return whole && reader.column([&](Sample& sample, std::uint64_t value) {
        Lengths& mine = lengths[row];
        if (!fits(unzigzag(value)))
            return false;
        mine.firstByte = mine.service - unzigzag(value);
        setMoments(sample, mine, (flags[row] & neverSent) == 0, (flags[row] & noFirstByte) == 0);
        ++row;
        return fits(mine.firstByte);
    });
}

bool readCauses(ColumnReader& reader)
{
    return reader.column(numberInto(&Sample::cause, failureCauseCount))
        && reader.column(numberInto(&Sample::cache, cacheUseCount));
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

std::string encodeSamples(std::span<const Sample> samples)
{
    const Rows rows = orderedByNumber(samples);
    ColumnWriter writer(rows);
    std::uint64_t number = 0;
    std::int64_t plannedStart = 0;
    writer.column([&](const Sample& s) { return s.number - std::exchange(number, s.number); });
    writer.column([&](const Sample& s) {
        return zigzag(s.plannedStart.count() - std::exchange(plannedStart, s.plannedStart.count()));
    });
    writer.column([](const Sample& s) {
        return (s.sent == never ? neverSent : 0) | (s.firstByte == never ? noFirstByte : 0)
            | (s.connectionReused ? reusedConnection : 0) | (s.lastAttempt ? 0 : sentAgain);
    });
    writer.column([](const Sample& s) { return zigzag(lengthsOf(s).response); });
    writer.column([](const Sample& s) { return zigzag(lengthsOf(s).response - lengthsOf(s).service); });
    writer.column([](const Sample& s) { return zigzag(lengthsOf(s).service - lengthsOf(s).firstByte); });
    writer.column([](const Sample& s) { return zigzag(wholeMicros(s.dns)); });
    writer.column([](const Sample& s) { return zigzag(wholeMicros(s.connect)); });
    writer.column([](const Sample& s) { return zigzag(wholeMicros(s.tls)); });
    writer.column([](const Sample& s) { return s.bytesIn; });
    writer.column([](const Sample& s) { return s.bytesOut; });
    writer.column([](const Sample& s) { return std::uint64_t{s.status}; });
    writer.column([](const Sample& s) { return static_cast<std::uint64_t>(s.outcome); });
    writer.column([](const Sample& s) { return static_cast<std::uint64_t>(s.failure); });
    writer.column([](const Sample& s) { return static_cast<std::uint64_t>(s.version); });
    writer.column([](const Sample& s) { return std::uint64_t{s.request}; });
    writer.column([](const Sample& s) { return std::uint64_t{s.attempt}; });
    writer.column([](const Sample& s) { return static_cast<std::uint64_t>(s.cause); });
    writer.column([](const Sample& s) { return static_cast<std::uint64_t>(s.cache); });
    return std::move(writer).chunk();
}

Result<std::vector<Sample>> decodeSamples(std::string_view bytes)
{
    const auto damaged = [] { return failure(ErrorKind::Storage, "a chunk of samples is damaged"); };
    const auto format = takeVarint(bytes);
    const auto count = takeVarint(bytes);
    const bool causes = format == formatNumber;
    if ((!causes && format != formatWithoutCauses) || !count || *count == 0 || *count > samplesPerChunk)
        return damaged();
    std::vector<Sample> samples(*count);
    ColumnReader reader(bytes, samples);
    const bool whole = readMoments(reader, samples) && reader.column(microsInto(&Sample::dns))
        && reader.column(microsInto(&Sample::connect)) && reader.column(microsInto(&Sample::tls))
        && reader.column(anyInto(&Sample::bytesIn)) && reader.column(anyInto(&Sample::bytesOut))
        && reader.column(numberInto(&Sample::status, std::uint64_t{std::numeric_limits<std::uint16_t>::max()} + 1))
        && reader.column(numberInto(&Sample::outcome, outcomeCount))
        && reader.column(numberInto(&Sample::failure, networkFailureCount))
        && reader.column(numberInto(&Sample::version, httpVersionCount))
        && reader.column(numberInto(&Sample::request, std::uint64_t{std::numeric_limits<std::uint16_t>::max()} + 1))
        && reader.column(numberInto(&Sample::attempt, std::uint64_t{std::numeric_limits<std::uint8_t>::max()} + 1))
        && (!causes || readCauses(reader)) && reader.complete();
    if (!whole)
        return damaged();
    return samples;
}

} // namespace headroom
