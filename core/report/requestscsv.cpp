#include "report/requestscsv.h"

#include "report/csvtext.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t longestRow = 1024; ///< thirty cells of at most 27 characters, three ids of at most 55

/// Writes one row without allocating. Integers split into whole and thousandths are two and a half times as fast as
/// doubles with three decimals.
class RowWriter {
public:
    void number(std::uint64_t value)
    {
        const fmt::format_int digits(value);
        text({digits.data(), digits.size()});
    }
    void text(std::string_view value)
    {
        m_end = std::copy(value.begin(), value.end(), m_end);
        *m_end++ = ',';
    }
    void milliseconds(nanoseconds time)
    {
        std::int64_t us = (time.count() + (time.count() < 0 ? -500 : 500)) / 1000;
        if (us < 0)
            *m_end++ = '-';
        us = std::abs(us);
        const fmt::format_int whole(us / 1000);
        m_end = std::copy(whole.data(), whole.data() + whole.size(), m_end);
        *m_end++ = '.';
        digits<3>(us % 1000);
        *m_end++ = ',';
    }
    void millisecondsUnless(bool missing, nanoseconds time)
    {
        if (missing)
            text({});
        else
            milliseconds(time);
    }
    /// `second` spells the second, without fraction and zone.
    void moment(std::string_view second, std::int64_t us)
    {
        m_end = std::copy(second.begin(), second.end(), m_end);
        *m_end++ = '.';
        digits<6>(us);
        *m_end++ = 'Z';
        *m_end++ = ',';
    }
    [[nodiscard]] std::string_view row() const { return {m_row, m_end - 1}; } // without the last comma

private:
    template <int Count> void digits(std::int64_t value)
    {
        for (int i = Count - 1; i >= 0; --i, value /= 10)
            m_end[i] = static_cast<char>('0' + value % 10);
        m_end += Count;
    }

    char m_row[longestRow];
    char* m_end = m_row;
};

} // namespace

/// Empty ids where the profile asks for none: printed, they would send a reader to search for what nobody sent.
RequestIds CsvRun::idsOf(const Sample& sample) const
{
    if (!key || !correlation.any())
        return {};
    RequestIds ids = requestIds(*key, {sample.number, sample.attempt, sample.request}, startedAt);
    if (correlation.header.empty())
        ids.request.clear();
    if (!correlation.traceparent)
        ids.traceparent.clear();
    if (!correlation.amznTraceId)
        ids.amznTraceId.clear();
    return ids;
}

std::string_view RequestRows::header()
{
    return "number,planned_utc,planned_at_ms,sent_at_ms,first_byte_at_ms,end_at_ms,response_ms,service_ms,first_byte_"
           "ms,"
           "dns_ms,connect_ms,tls_ms,bytes_in,bytes_out,status,outcome,network_failure,connection_reused,http_version,"
           "request,attempt,last_"
           "attempt,request_id,traceparent,amzn_trace_id,body_ms,cause,origin,cache,stands_for\r\n";
}

void RequestRows::append(std::string& rows, const Sample& sample, std::uint64_t standsFor)
{
    const auto planned =
        std::chrono::floor<std::chrono::microseconds>((m_run.startedAt + sample.plannedStart).time_since_epoch());
    const auto second = std::chrono::floor<std::chrono::seconds>(planned);
    const bool unsent = sample.sent == never;
    RowWriter row;
    row.number(sample.number);
    row.moment(secondText(second.count()), (planned - second).count());
    row.milliseconds(sample.plannedStart);
    row.millisecondsUnless(unsent, sample.sent);
    row.millisecondsUnless(sample.firstByte == never, sample.firstByte);
    row.milliseconds(sample.end);
    row.milliseconds(sample.responseTime());
    row.millisecondsUnless(unsent, sample.serviceTime());
    row.millisecondsUnless(sample.firstByteTime() == never, sample.firstByteTime());
    row.milliseconds(sample.dns);
    row.milliseconds(sample.connect);
    row.milliseconds(sample.tls);
    row.number(sample.bytesIn);
    row.number(sample.bytesOut);
    if (sample.status == 0)
        row.text({});
    else
        row.number(sample.status);
    row.text(outcomeName(sample.outcome));
    row.text(networkFailureName(sample.failure));
    row.text(sample.connectionReused ? "true" : "false");
    row.text(httpVersionName(sample.version));
    row.number(sample.request);
    row.number(sample.attempt);
    row.text(sample.lastAttempt ? "true" : "false");
    const RequestIds ids = m_run.idsOf(sample);
    row.text(ids.request);
    row.text(ids.traceparent);
    row.text(ids.amznTraceId);
    row.millisecondsUnless(sample.firstByte == never, sample.end - sample.firstByte);
    row.text(failureCauseName(sample.cause));
    row.text(failureOriginName(originOf(sample.cause)));
    row.text(cacheUseName(sample.cache));
    row.number(standsFor);
    rows += row.row();
    rows += csvLineEnd;
}

std::string_view RequestRows::secondText(std::int64_t secondsSinceEpoch)
{
    if (secondsSinceEpoch != m_second) {
        m_second = secondsSinceEpoch;
        m_secondText = formatWallTime(WallTime(std::chrono::seconds(secondsSinceEpoch)));
        m_secondText.resize(m_secondText.find('.'));
    }
    return m_secondText;
}

} // namespace headroom
