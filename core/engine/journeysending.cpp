#include "engine/journeys.h"
#include "recording/sending.h"

#include <utility>
#include <variant>

namespace headroom {

namespace {

bool closesLoop(const Arrival& arrival, const LoadShape& load)
{
    const LoadShape& shape = arrival.shape == 0 ? load : load.then[arrival.shape - 1];
    return std::holds_alternative<ClosedModel>(shape.model);
}

} // namespace

void Journeys::startArrival(const Arrival& arrival)
{
    m_recorder.planned(arrival.plannedStart);
    ++m_planned;
    // The users of a closed load are few by themselves; one whose start was dropped would never come back.
    const bool full = m_inFlight.size() + m_pushed.open() + m_due.size() >= m_plan.maxInFlight;
    if (full && !closesLoop(arrival, m_plan.profile.load)) {
        m_recorder.dropped(arrival.plannedStart);
        return;
    }
    const std::size_t request = inOrder() ? 0 : m_plan.maker->pick(arrival.number);
    send(Visit::begin(arrival, request), arrival.plannedStart);
}

void Journeys::send(Visit visit, nanoseconds due)
{
    note(m_everStarted);
    const auto& polling = m_plan.profile.requests[visit.step()].poll;
    if (polling && !visit.job)
        visit.job = beginJob(visit, *polling);
    if (visit.polls)
        visit.poll = static_cast<std::uint16_t>(++visit.job->record.parts);
    m_recorder.started(due, runTime(SteadyClock::now()));
    const TransferId id = m_inFlight.add(std::move(visit));
    const Visit& sent = m_inFlight.at(id).visit;
    if (const auto& stream = m_plan.profile.requests[sent.step()].stream)
        m_readers.insert_or_assign(id, StreamReader(*stream));
    if (sent.polls)
        sendPoll(id, sent);
    else if (m_plan.maker->varies(sent.request))
        sendFilled(id, sent);
    else
        sendOrdered(id, {sent.request}, sent);
}

void Journeys::sendFilled(TransferId id, const Visit& visit)
{
    const auto made = m_plan.maker->make(
        visit.request, {visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()});
    if (made)
        sendOrdered(id, {visit.request, &*made}, visit);
    else
        failToMake(id, made.error().message);
}

void Journeys::sendPoll(TransferId id, const Visit& visit)
{
    const auto made = m_plan.maker->makePoll(
        visit.step(), {visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()}, visit.job->url);
    if (made)
        sendOrdered(id, {visit.step(), &*made}, visit);
    else
        failToMake(id, made.error().message);
}

void Journeys::sendOrdered(TransferId id, TransferOrder order, const Visit& visit)
{
    std::vector<Header> headers;
    if (m_plan.profile.correlation.any()) {
        headers = correlationHeaders(
            m_plan.profile.correlation,
            requestIds(m_plan.key, {visit.arrival.number, sendingOf(begun(visit)), visit.request}, m_plan.startedAt));
        order.extraHeaders = headers;
    }
    if (m_plan.profile.connection.cookies)
        order.cookies = cookiesOf(visit.arrival);
    if (isPushed(visit))
        m_pushed.open(id, order, visit);
    else
        m_transport->start(id, order);
}

/// A request whose values do not fit together never leaves: a sample that was never sent, with the reason as evidence.
void Journeys::failToMake(TransferId id, const std::string& why)
{
    TransferResult result;
    result.end = SteadyClock::now();
    result.failure = NetworkFailure::Other;
    result.failureText = why;
    transferFinished(id, result);
}

/// In the closed model a user keeps its cookies from request to request; in the open one each start is a new user.
CookieJar* Journeys::cookiesOf(const Arrival& arrival)
{
    return &m_cookies[cookieKey(arrival)];
}

void Journeys::forgetUser(const Arrival& arrival)
{
    if (m_plan.profile.connection.cookies && !closesLoop(arrival, m_plan.profile.load))
        m_cookies.erase(cookieKey(arrival));
}

std::uint64_t Journeys::cookieKey(const Arrival& arrival) const
{
    const bool closed = closesLoop(arrival, m_plan.profile.load);
    return closed ? std::uint64_t{arrival.shape} << 32 | arrival.user : std::uint64_t{1} << 63 | arrival.number;
}

} // namespace headroom
