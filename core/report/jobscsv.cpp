#include "report/jobscsv.h"

#include "report/csvtext.h"
#include "report/rowwriter.h"

namespace headroom {

std::string_view JobRows::header()
{
    return "number,kind,ended_as,request,planned_utc,planned_at_ms,sent_at_ms,accepted_at_ms,end_at_ms,accepted_ms,"
           "completion_ms,at_least_ms,parts,longest_silence_ms,bytes_in,request_name\r\n";
}

void JobRows::append(std::string& rows, const JobRecord& job) const
{
    const auto planned =
        std::chrono::floor<std::chrono::microseconds>((m_startedAt + job.plannedStart).time_since_epoch());
    const auto second = std::chrono::floor<std::chrono::seconds>(planned);
    const std::string spelt = formatWallTime(WallTime(second));
    const bool done = job.how == JobEnd::Done;
    RowWriter row;
    row.number(job.number);
    row.text(jobKindName(job.kind));
    row.text(jobEndName(job.how));
    row.number(job.request);
    row.moment(std::string_view(spelt).substr(0, spelt.find('.')), (planned - second).count());
    row.milliseconds(job.plannedStart);
    row.millisecondsUnless(job.sent == never, job.sent);
    row.millisecondsUnless(job.accepted == never, job.accepted);
    row.milliseconds(job.end);
    row.millisecondsUnless(job.accepted == never, job.acceptedTime());
    row.millisecondsUnless(!done, job.completionTime());
    row.millisecondsUnless(done, job.completionTime());
    row.number(job.parts);
    row.milliseconds(job.longestSilence);
    row.number(job.bytesIn);
    rows += row.row();
    rows += ','; // a name may be longer than a row has room for
    rows += job.request < m_requests.size() ? csvText(m_requests[job.request]) : "";
    rows += csvLineEnd;
}

} // namespace headroom
