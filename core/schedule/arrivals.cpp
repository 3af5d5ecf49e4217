#include "schedule/arrivals.h"

#include "profile/loadwords.h"
#include "schedule/arrivalsequence.h"

namespace headroom {

OpenArrivals::OpenArrivals(ArrivalTimes times, StopRule stop, unsigned index, unsigned count)
    : m_times(std::move(times))
    , m_stop(stop)
    , m_count(count)
{
    advance(index + 1);
}

void OpenArrivals::advance(unsigned numbers)
{
    m_next.reset();
    for (unsigned passed = 0; passed < numbers; ++passed) {
        const auto moment = m_times.next();
        if (!moment)
            return;
        m_next = Arrival{m_number++, *moment};
    }
    if (!m_stop.allows(m_next->number, m_next->plannedStart))
        m_next.reset();
}

std::optional<Arrival> OpenArrivals::takeDue(nanoseconds now)
{
    if (!m_next || m_next->plannedStart > now)
        return std::nullopt;
    const Arrival due = *m_next;
    advance(m_count);
    return due;
}

std::optional<nanoseconds> OpenArrivals::nextDue() const
{
    if (!m_next)
        return std::nullopt;
    return m_next->plannedStart;
}

ClosedArrivals::ClosedArrivals(UserCurve users, Thinking thinking, StopRule stop, RequestNumbers& numbers)
    : m_users(std::move(users))
    , m_thinking(thinking)
    , m_stop(stop)
    , m_numbers(numbers)
    , m_comer(m_users.nextComer(0, nanoseconds(0)))
{
}

bool ClosedArrivals::allowed(nanoseconds plannedStart) const
{
    return plannedStart < m_users.length() && m_stop.allows(m_numbers.next(), plannedStart);
}

/// A user that comes has no answer to wait for: it joins those at rest and is due at once.
void ClosedArrivals::letCome(nanoseconds now)
{
    while (m_comer && *m_comer <= now) {
        m_free.push({*m_comer, m_came++});
        m_comer = m_users.nextComer(++m_present, *m_comer);
    }
}

std::optional<Arrival> ClosedArrivals::takeDue(nanoseconds now)
{
    letCome(now);
    if (m_free.empty() || m_free.top().freeAt > now || !allowed(m_free.top().freeAt))
        return std::nullopt;
    const Arrival due{m_numbers.take(), m_free.top().freeAt, m_free.top().id};
    m_free.pop();
    if (!m_stop.allows(due.number, due.plannedStart)) // another worker took the last number just now
        return std::nullopt;
    return due;
}

std::optional<nanoseconds> ClosedArrivals::nextDue() const
{
    std::optional<nanoseconds> next = m_comer;
    if (!m_free.empty() && (!next || m_free.top().freeAt < *next))
        next = m_free.top().freeAt;
    return next && allowed(*next) ? next : std::nullopt;
}

void ClosedArrivals::ended(const Arrival& arrival, nanoseconds at)
{
    if (m_present > m_users.wantedAt(at))
        m_comer = m_users.nextComer(--m_present, at); // one too many: leaves
    else
        m_free.push({at + m_thinking.next(), arrival.user});
}

bool ClosedArrivals::over(nanoseconds now) const
{
    return !allowed(now);
}

namespace {

std::unique_ptr<Arrivals> arrivalsOfShape(const LoadShape& load, unsigned index, unsigned count,
                                          RequestNumbers& numbers)
{
    if (const auto* open = std::get_if<OpenModel>(&load.model))
        return std::make_unique<OpenArrivals>(ArrivalTimes(rateCurve(*open), open->arrivals, open->seed),
                                              StopRule(load), index, count);
    const auto& closed = std::get<ClosedModel>(load.model);
    return std::make_unique<ClosedArrivals>(UserCurve(userStages(closed), index, count),
                                            Thinking(closed.thinkTime, closed.seed + index), StopRule(load), numbers);
}

} // namespace

std::unique_ptr<Arrivals> arrivalsOf(const LoadShape& load, unsigned index, unsigned count, StartNumbers& numbers)
{
    if (load.then.empty())
        return arrivalsOfShape(load, index, count, numbers.ofShape.front());
    auto sequence = std::make_unique<ArrivalSequence>(numbers.all);
    nanoseconds start{0};
    for (std::size_t i = 0; i <= load.then.size(); ++i) {
        const LoadShape& shape = i == 0 ? load : load.then[i - 1];
        sequence->add(start, arrivalsOfShape(shape, index, count, numbers.ofShape[i]));
        start += plannedLength(shape).value_or(nanoseconds(0));
    }
    return sequence;
}

} // namespace headroom
