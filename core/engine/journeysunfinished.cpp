#include "engine/journeys.h"

#include <algorithm>

namespace headroom {

namespace {

/// Of a streamed or pushed request that waits to be sent again.
JobRecord unfinishedJob(JobRecord job, nanoseconds now)
{
    job.how = JobEnd::Unfinished;
    job.end = std::max(job.end, now);
    return job;
}

} // namespace

std::vector<JobRecord> Journeys::openJobs(nanoseconds now) const
{
    std::vector<JobRecord> open = m_pushed.openJobs(m_plan.runStart + now);
    const auto add = [&](const Visit& visit, const std::optional<JobRecord>& other) {
        if (visit.job)
            open.push_back(ended(*visit.job, JobEnd::Unfinished, now));
        else if (other)
            open.push_back(*other);
    };
    m_inFlight.forEach([&](TransferId id, const InFlightTable::Row& row) {
        const auto reader = m_readers.find(id);
        add(row.visit, jobOf(row.visit, unfinished(row, now), reader == m_readers.end() ? nullptr : &reader->second));
    });
    m_due.forEach([&](const DueVisit& due) {
        if (due.job) // its last attempt may not have been the last
            add(due.visit, unfinishedJob(*due.job, now));
        else
            add(due.visit, std::nullopt);
    });
    return open;
}

std::vector<InFlightRequest> Journeys::inFlight() const
{
    std::vector<InFlightRequest> all = m_inFlight.requests();
    for (const Sample& handshake : m_pushed.openHandshakes())
        all.push_back({handshake.plannedStart, handshake.sent, handshake.firstByte});
    std::sort(all.begin(), all.end(),
              [](const InFlightRequest& a, const InFlightRequest& b) { return a.plannedStart < b.plannedStart; });
    return all;
}

Sample Journeys::unfinished(const InFlightTable::Row& row, nanoseconds now)
{
    Sample sample = begun(row.visit);
    sample.sent = row.sent;
    sample.firstByte = row.firstByte;
    sample.end = std::max(now, row.visit.plannedStart);
    sample.outcome = Outcome::Unfinished;
    return sample;
}

void Journeys::recordUnfinished(nanoseconds now)
{
    stop();
    m_transport->abandonAll();
    for (const JobRecord& job : m_pushed.openJobs(m_plan.runStart + now))
        m_recorder.jobEnded(job);
    for (Sample& push : m_pushed.openHandshakes()) {
        push.end = std::max(now, push.end);
        push.outcome = Outcome::Unfinished;
        m_recorder.finished(push);
    }
    m_pushed.abandonAll();
    for (const TransferId id : m_inFlight.ids()) {
        const InFlightTable::Row& row = m_inFlight.at(id);
        const Sample sample = unfinished(row, now);
        const auto reader = takeReader(id);
        record(sample, jobOf(row.visit, sample, reader ? &*reader : nullptr));
        if (row.visit.job)
            m_recorder.jobEnded(ended(*row.visit.job, JobEnd::Unfinished, sample.end));
        static_cast<void>(m_inFlight.take(id));
    }
}

} // namespace headroom
