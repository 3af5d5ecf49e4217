#include "store/oldsamplecodec.h"

#include "recording/varint.h"
#include "store/samplecodec.h"
#include "store/samplelengths.h"
#include "store/sealed.h"

#include <limits>

// A chunk: format number, number of samples, then the columns, each its sealed length and its sealed varints.
// Every number is the difference to what can be guessed: to the row above, or to another column of the row.

namespace headroom {

namespace {

constexpr std::uint64_t formatWithCauses = 3; ///< of run files of revision 3
constexpr std::uint64_t formatWithoutCauses = 2; ///< of revision 2

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
        return value <= allFlags;
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

std::optional<std::vector<Sample>> decodeOldSamples(std::string_view bytes)
{
    const auto format = takeVarint(bytes);
    const auto count = takeVarint(bytes);
    const bool causes = format == formatWithCauses;
    if ((!causes && format != formatWithoutCauses) || !count || *count == 0 || *count > samplesPerChunk)
        return std::nullopt;
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
        return std::nullopt;
    return samples;
}

} // namespace headroom
