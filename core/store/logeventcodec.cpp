#include "store/bytes.h"
#include "store/logevents.h"

// Both kinds of chunk begin with a format number. Optional numbers are written plus one, 0 for none.

namespace headroom {

namespace {

constexpr std::uint64_t formatNumber = 1;
constexpr std::size_t mostFiles = 10'000;
constexpr std::size_t longestName = 4096;
constexpr std::int64_t longestMoment = std::int64_t{1} << 60; ///< 36 years, so that sums of a few cannot overflow

void putOptional(ByteWriter& bytes, const std::optional<nanoseconds>& time)
{
    bytes.number(time ? zigzag(time->count()) + 1 : 0);
}
void putOptional(ByteWriter& bytes, const std::optional<std::uint32_t>& count)
{
    bytes.number(count ? std::uint64_t{*count} + 1 : 0);
}

/// A ByteReader that knows what each number may be.
class Fields : public ByteReader {
public:
    using ByteReader::ByteReader;

    nanoseconds moment() { return bounded(signedNumber()); }
    std::optional<nanoseconds> optionalMoment()
    {
        const std::uint64_t number = this->number();
        return number == 0 ? std::nullopt : std::optional(bounded(unzigzag(number - 1)));
    }
    std::optional<std::uint32_t> optionalCount()
    {
        const std::uint64_t number = this->number();
        return number == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(below(number - 1, UINT32_MAX)));
    }
    /// A number up to `most`.
    std::uint64_t below(std::uint64_t number, std::uint64_t most)
    {
        m_wrong = m_wrong || number > most;
        return number > most ? 0 : number;
    }
    template <typename Enum> Enum oneOf(std::size_t count) { return static_cast<Enum>(below(number(), count - 1)); }
    std::string name()
    {
        const std::string_view text = this->text();
        m_wrong = m_wrong || text.size() > longestName;
        return std::string(text.substr(0, longestName));
    }
    double share()
    {
        const double value = real();
        const bool fine = value >= 0 && value <= 1;
        m_wrong = m_wrong || !fine;
        return fine ? value : 0;
    }
    [[nodiscard]] bool whole() const { return complete() && !m_wrong; }

private:
    nanoseconds bounded(std::int64_t value)
    {
        m_wrong = m_wrong || value > longestMoment || value < -longestMoment;
        return nanoseconds(m_wrong ? 0 : value);
    }
    bool m_wrong = false;
};

void putRecord(ByteWriter& bytes, const BackendRecord& record)
{
    bytes.number(record.number);
    bytes.number(record.request);
    bytes.number(record.attempt);
    bytes.number(static_cast<std::uint64_t>(record.outcome));
    for (const nanoseconds time : {record.plannedStart, record.clientEnd, record.service})
        bytes.signedNumber(time.count());
    bytes.number(static_cast<std::uint64_t>(record.join));
    bytes.real(record.sure);
    bytes.number(static_cast<std::uint64_t>(record.how));
    bytes.number(record.function ? 1 : 0);
    for (const auto& time : {record.start, record.end, record.duration, record.billed, record.init})
        putOptional(bytes, time);
    bytes.signedNumber(record.grain.count());
    putOptional(bytes, record.memorySizeMb);
    putOptional(bytes, record.maxMemoryUsedMb);
    bytes.number(record.status);
    bytes.text(record.invocation);
    bytes.number(record.line);
}

BackendRecord takeRecord(Fields& bytes)
{
    BackendRecord record;
    record.number = bytes.number();
    record.request = static_cast<std::uint16_t>(bytes.below(bytes.number(), UINT16_MAX));
    record.attempt = static_cast<std::uint16_t>(bytes.below(bytes.number(), UINT16_MAX));
    record.outcome = bytes.oneOf<Outcome>(outcomeCount);
    for (nanoseconds* const time : {&record.plannedStart, &record.clientEnd, &record.service})
        *time = bytes.moment();
    record.join = bytes.oneOf<LogJoin>(logJoinCount);
    record.sure = bytes.share();
    record.how = bytes.oneOf<BackendEnd>(backendEndCount);
    record.function = bytes.below(bytes.number(), 1) == 1;
    for (auto* const time : {&record.start, &record.end, &record.duration, &record.billed, &record.init})
        *time = bytes.optionalMoment();
    record.grain = bytes.moment();
    record.memorySizeMb = bytes.optionalCount();
    record.maxMemoryUsedMb = bytes.optionalCount();
    record.status = static_cast<std::uint16_t>(bytes.below(bytes.number(), UINT16_MAX));
    record.invocation = bytes.name();
    record.line = bytes.number();
    return record;
}

std::optional<ClockSkew> takeSkew(Fields& bytes)
{
    if (bytes.below(bytes.number(), 1) == 0)
        return std::nullopt;
    ClockSkew skew;
    skew.estimate = bytes.moment();
    skew.low = bytes.optionalMoment();
    skew.high = bytes.moment();
    skew.pairs = bytes.number();
    return skew;
}

} // namespace

std::string encodeJoinedLog(const JoinedLog& log)
{
    ByteWriter bytes;
    bytes.number(formatNumber);
    bytes.number(log.files.size());
    for (const std::string& file : log.files)
        bytes.text(std::string_view(file).substr(0, longestName));
    bytes.text(log.formats);
    for (const std::uint64_t count :
         {log.lines, log.otherLines, log.invocations, log.left, log.notKept, log.ambiguous, log.throttles})
        bytes.number(count);
    bytes.number(log.skew ? 1 : 0);
    if (log.skew) {
        bytes.signedNumber(log.skew->estimate.count());
        putOptional(bytes, log.skew->low);
        bytes.signedNumber(log.skew->high.count());
        bytes.number(log.skew->pairs);
    }
    return bytes.bytes();
}

std::optional<JoinedLog> decodeJoinedLog(std::string_view text)
{
    Fields bytes(text);
    JoinedLog log;
    if (bytes.number() != formatNumber)
        return std::nullopt;
    const std::uint64_t files = bytes.below(bytes.count(), mostFiles);
    for (std::uint64_t i = 0; i < files; ++i)
        log.files.push_back(bytes.name());
    log.formats = bytes.name();
    for (std::uint64_t* const count :
         {&log.lines, &log.otherLines, &log.invocations, &log.left, &log.notKept, &log.ambiguous, &log.throttles})
        *count = bytes.number();
    log.skew = takeSkew(bytes);
    return bytes.whole() ? std::optional(std::move(log)) : std::nullopt;
}

std::string encodeBackendRecords(const std::vector<BackendRecord>& records)
{
    ByteWriter bytes;
    bytes.number(formatNumber);
    bytes.number(records.size());
    for (const BackendRecord& record : records)
        putRecord(bytes, record);
    return bytes.bytes();
}

std::optional<std::vector<BackendRecord>> decodeBackendRecords(std::string_view text)
{
    Fields bytes(text);
    if (bytes.number() != formatNumber)
        return std::nullopt;
    const std::uint64_t count = bytes.below(bytes.count(), recordsPerChunk);
    std::vector<BackendRecord> records;
    records.reserve(count);
    for (std::uint64_t i = 0; i < count && !bytes.failed(); ++i)
        records.push_back(takeRecord(bytes));
    return bytes.whole() ? std::optional(std::move(records)) : std::nullopt;
}

} // namespace headroom
