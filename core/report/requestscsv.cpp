#include "report/requestscsv.h"

#include "recording/sending.h"
#include "report/csvtext.h"
#include "report/rowwriter.h"

namespace headroom {

/// Empty ids where the profile asks for none: printed, they would send a reader to search for what nobody sent.
RequestIds CsvRun::idsOf(const Sample& sample) const
{
    if (!key || !correlation.any())
        return {};
    RequestIds ids = requestIds(*key, {sample.number, sendingOf(sample), sample.request}, startedAt);
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
           "attempt,request_id,traceparent,amzn_trace_id,body_ms,cause,origin,cache,stands_for,poll\r\n";
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
    row.number(sample.poll);
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
