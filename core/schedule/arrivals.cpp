#include "schedule/arrivals.h"

namespace headroom {

OpenArrivals::OpenArrivals(ConstantPacer pacer, StopRule stop, unsigned index, unsigned count)
    : m_pacer(pacer)
    , m_stop(stop)
    , m_count(count)
{
    prepare(index);
}

void OpenArrivals::prepare(std::uint64_t number)
{
    const Arrival arrival{number, m_pacer.plannedStart(number)};
    if (m_stop.allows(arrival.number, arrival.plannedStart))
        m_next = arrival;
    else
        m_next.reset();
}

std::optional<Arrival> OpenArrivals::takeDue(nanoseconds now)
{
    if (!m_next || m_next->plannedStart > now)
        return std::nullopt;
    const Arrival due = *m_next;
    prepare(due.number + m_count);
    return due;
}

std::optional<nanoseconds> OpenArrivals::nextDue() const
{
    if (!m_next)
        return std::nullopt;
    return m_next->plannedStart;
}

ClosedArrivals::ClosedArrivals(unsigned users, unsigned index, unsigned count, StopRule stop, RequestNumbers& numbers)
    : m_stop(stop)
    , m_numbers(numbers)
{
    for (unsigned user = index; user < users; user += count)
        m_free.push_back(usersApart * user);
}

std::optional<Arrival> ClosedArrivals::takeDue(nanoseconds now)
{
    if (m_free.empty() || m_free.front() > now || over(m_free.front()))
        return std::nullopt;
    const Arrival due{m_numbers.take(), m_free.front()};
    m_free.pop_front();
    if (!m_stop.allows(due.number, due.plannedStart)) // another worker took the last number just now
        return std::nullopt;
    return due;
}

std::optional<nanoseconds> ClosedArrivals::nextDue() const
{
    if (m_free.empty() || over(m_free.front()))
        return std::nullopt;
    return m_free.front();
}

bool ClosedArrivals::over(nanoseconds now) const
{
    return !m_stop.allows(m_numbers.next(), now);
}

std::unique_ptr<Arrivals> arrivalsOf(const LoadShape& load, unsigned index, unsigned count, RequestNumbers& numbers)
{
    if (const auto* open = std::get_if<OpenModel>(&load.model))
        return std::make_unique<OpenArrivals>(ConstantPacer(open->rate), StopRule(load), index, count);
    return std::make_unique<ClosedArrivals>(std::get<ClosedModel>(load.model).users, index, count, StopRule(load),
                                            numbers);
}

} // namespace headroom
