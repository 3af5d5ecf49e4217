#include "schedule/arrivalsequence.h"

#include <algorithm>

namespace headroom {

void ArrivalSequence::add(nanoseconds start, std::unique_ptr<Arrivals> shape)
{
    m_parts.push_back({start, std::move(shape)});
}

std::optional<Arrival> ArrivalSequence::takeDue(nanoseconds now)
{
    while (true) {
        const Part& part = m_parts[m_present];
        if (auto due = part.arrivals->takeDue(now - part.start)) {
            due->number = m_numbers.take();
            due->plannedStart += part.start;
            due->shape = static_cast<std::uint32_t>(m_present);
            return due;
        }
        const bool last = m_present + 1 == m_parts.size();
        if (last || now < m_parts[m_present + 1].start || !part.arrivals->over(now - part.start))
            return std::nullopt;
        ++m_present;
    }
}

std::optional<nanoseconds> ArrivalSequence::nextDue() const
{
    const Part& part = m_parts[m_present];
    std::optional<nanoseconds> next = part.arrivals->nextDue();
    if (next)
        *next += part.start;
    if (m_present + 1 < m_parts.size()) // whatever this part still waits for, the next one begins
        next = std::min(next.value_or(nanoseconds::max()), m_parts[m_present + 1].start);
    return next;
}

void ArrivalSequence::ended(const Arrival& arrival, nanoseconds at)
{
    const Part& part = m_parts[arrival.shape];
    Arrival own = arrival;
    own.plannedStart -= part.start;
    part.arrivals->ended(own, at - part.start);
}

bool ArrivalSequence::over(nanoseconds now) const
{
    return m_present + 1 == m_parts.size() && m_parts.back().arrivals->over(now - m_parts.back().start);
}

} // namespace headroom
