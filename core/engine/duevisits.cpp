#include "engine/duevisits.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace headroom {

bool DueVisits::isLater(const Entry& a, const Entry& b)
{
    return std::tie(a.visit.due, a.order) > std::tie(b.visit.due, b.order);
}

void DueVisits::add(DueVisit visit)
{
    m_heap.push_back({std::move(visit), m_next++});
    std::push_heap(m_heap.begin(), m_heap.end(), isLater);
}

std::optional<nanoseconds> DueVisits::nextDue() const
{
    return m_heap.empty() ? std::nullopt : std::optional(m_heap.front().visit.due);
}

std::optional<DueVisit> DueVisits::takeDue(nanoseconds now)
{
    if (m_heap.empty() || m_heap.front().visit.due > now)
        return std::nullopt;
    return takeFirst();
}

DueVisit DueVisits::takeFirst()
{
    std::pop_heap(m_heap.begin(), m_heap.end(), isLater);
    DueVisit visit = std::move(m_heap.back().visit);
    m_heap.pop_back();
    return visit;
}

std::vector<DueVisit> DueVisits::takeAll()
{
    std::vector<DueVisit> all;
    for (Entry& entry : std::exchange(m_heap, {}))
        all.push_back(std::move(entry.visit));
    return all;
}

} // namespace headroom
