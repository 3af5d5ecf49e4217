#include "engine/journeys.h"

#include "profile/requestrows.h"
#include "scenario/retrydecision.h"

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

double uniformDraw(std::mt19937_64& random)
{
    return std::uniform_real_distribution<double>(0, 1)(random);
}

} // namespace

Journeys::Journeys(const WorkerPlan& plan, Arrivals& arrivals, IntervalRecorder& recorder)
    : m_plan(plan)
    , m_arrivals(arrivals)
    , m_recorder(recorder)
    , m_pushed({plan.profile, *plan.maker, *plan.classifier, plan.runStart}, *this, *this)
    , m_random(plan.key.low + plan.worker)
{
}

void Journeys::startDue(nanoseconds now, int most)
{
    for (int started = 0; started < most && !m_stopped; ++started) {
        const auto clock = [&] { return started == 0 ? now : runTime(SteadyClock::now()); }; // just read for the first
        if (auto due = m_due.takeDue(now)) {
            startDueVisit(std::move(*due), clock());
            continue;
        }
        const auto arrival = m_sending ? m_arrivals.takeDue(now) : std::nullopt;
        if (!arrival)
            return;
        startArrival(*arrival, clock());
    }
}

std::optional<nanoseconds> Journeys::nextDue() const
{
    std::optional<nanoseconds> next = m_sending ? m_arrivals.nextDue() : std::nullopt;
    if (const auto due = m_due.nextDue())
        next = std::min(next.value_or(*due), *due);
    return next;
}

void Journeys::stop()
{
    m_sending = false;
    m_stopped = true;
    const nanoseconds now = runTime(SteadyClock::now());
    for (DueVisit& due : m_due.takeAll()) {
        if (due.before)
            record(*due.before, due.job); // the last attempt after all
        if (due.visit.job)
            m_recorder.jobEnded(ended(*due.visit.job, JobEnd::Unfinished, now));
        forgetUser(due.visit.arrival);
    }
}

void Journeys::startDueVisit(DueVisit due, nanoseconds now)
{
    if (due.visit.polls && due.due >= due.visit.job->deadline) {
        if (due.before) { // the last attempt after all
            m_recorder.finished(*due.before);
            --m_retriesWaiting;
        }
        endJob(due.visit, JobEnd::GivenUp, due.due);
        return;
    }
    if (due.before) {
        due.before->lastAttempt = false;
        m_recorder.finished(*due.before);
        ++m_retries;
        --m_retriesWaiting;
    } else {
        m_recorder.planned(due.due);
        ++m_planned;
    }
    send(std::move(due.visit), due.due, now);
}

/// Sends again, or records the last attempt and goes on.
void Journeys::conclude(Visit visit, Sample sample, std::string_view retryAfter, std::optional<JobRecord> job)
{
    if (const auto after = sendAgainAfter(visit, sample, retryAfter)) {
        m_due.add({sample.end + *after, visit.nextAttempt(), sample, job});
        ++m_retriesWaiting;
        return;
    }
    record(sample, job);
    if (visit.job)
        followJob(std::move(visit), sample, retryAfter);
    else
        goOn(visit, sample.end, isAnswer(sample.outcome));
}

void Journeys::record(const Sample& sample, const std::optional<JobRecord>& job)
{
    m_recorder.finished(sample);
    if (job)
        m_recorder.jobEnded(*job);
}

void Journeys::followJob(Visit visit, const Sample& sample, std::string_view retryAfter)
{
    const PolledJob& job = *visit.job;
    if (m_takenNow)
        visit.taken = std::exchange(m_takenNow, nullptr);
    if (job.next == PolledJob::Next::End) {
        endJob(visit, job.record.how, sample.end);
        return;
    }
    if (m_stopped) {
        endJob(visit, JobEnd::Unfinished, sample.end);
        return;
    }
    const PollMoment moment{job.record.plannedStart, sample.end, job.record.parts, retryAfter, wallTime(sample.end)};
    const nanoseconds due = job.atOnce ? sample.end : nextPoll(m_plan.maker->polling(visit.step())->plan(), moment);
    m_due.add({due, visit.nextPoll(due, *pollRow(m_plan.profile, visit.step())), std::nullopt});
}

void Journeys::endJob(const Visit& visit, JobEnd how, nanoseconds at)
{
    m_recorder.jobEnded(ended(*visit.job, how, at));
    goOn(visit, at, how == JobEnd::Done);
}

std::optional<nanoseconds> Journeys::sendAgainAfter(const Visit& visit, const Sample& sample,
                                                    std::string_view retryAfter)
{
    const bool neverMade = sample.sent == never && sample.failure == NetworkFailure::Other; // nor would it be again
    // A failure that is the job's answer, such as a 410 that stands for failed, would be the same again.
    const bool told = visit.job && (visit.job->record.how == JobEnd::Done || visit.job->record.how == JobEnd::Failed);
    if (!m_plan.profile.retries.any() || isAnswer(sample.outcome) || neverMade || told || m_stopped)
        return std::nullopt;
    const auto decision =
        decideRetry(m_plan.profile.retries, {visit.attempt, sample.outcome, retryAfter, wallTime(sample.end)},
                    {m_planned, m_retries + m_retriesWaiting}, uniformDraw(m_random));
    return decision ? std::optional(decision->after) : std::nullopt;
}

void Journeys::goOn(const Visit& visit, nanoseconds at, bool answered)
{
    const bool more = inOrder() && visit.step() + std::size_t{1} < m_plan.maker->count();
    if (more && answered && !m_stopped) {
        Visit next = visit.nextStep(at);
        if (m_takenNow)
            next.taken = std::move(m_takenNow);
        m_due.add({at, std::move(next), std::nullopt});
        m_takenNow.reset();
        return;
    }
    m_takenNow.reset();
    m_arrivals.ended(visit.arrival, at);
    forgetUser(visit.arrival);
}

/// What was pushed leaves the request what its handshake made it, but for how near a limit on silence came; anything
/// else is how the request ended.
void Journeys::pushEnded(EndedPush push)
{
    const bool done = push.job.how == JobEnd::Done;
    const Sample sample = done ? donePush(push) : lostPush(push);
    if (!done && push.job.how != JobEnd::GivenUp)
        return conclude(std::move(push.visit), sample, {}, push.job);
    m_recorder.finished(sample, push.job.end); // who has given up does not send again
    m_recorder.jobEnded(push.job);
    goOn(push.visit, push.job.end, done);
}

} // namespace headroom
