#include "recording/varint.h"
#include "store/bytecolumns.h"
#include "store/samplecodec.h"
#include "store/samplecolumns.h"
#include "store/sealed.h"

#include <algorithm>
#include <bit>
#include <memory>

namespace headroom {

namespace {

using namespace chunkformat;

nanoseconds truncated(nanoseconds length)
{
    return std::chrono::floor<std::chrono::microseconds>(length);
}

/// Places of samples in the order of their numbers; equal ones stay in theirs. Eleven bits at a time: samples come
/// nearly in order, so their numbers lie close together and two passes do.
std::vector<std::uint32_t> orderByNumber(std::span<const Sample> samples)
{
    std::vector<std::uint32_t> order(samples.size());
    std::uint64_t lowest = anyNumber;
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
                                                             static_cast<std::uint64_t>(s.cache),
                                                             s.poll};
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
    appendVarint(chunk, sampleFormat);
    appendSealed(chunk, head.bytes());
    return chunk + planes;
}

} // namespace headroom
