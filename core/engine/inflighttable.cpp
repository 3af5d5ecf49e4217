#include "engine/inflighttable.h"

#include <utility>

namespace headroom {

TransferId InFlightTable::add(Visit visit)
{
    if (m_unused.empty()) {
        m_unused.push_back(TransferId(static_cast<std::uint32_t>(m_rows.size())));
        m_rows.emplace_back();
    }
    const TransferId id = m_unused.back();
    m_unused.pop_back();
    at(id) = {std::move(visit), never, never, true};
    return id;
}

Visit InFlightTable::take(TransferId id)
{
    at(id).used = false;
    m_unused.push_back(id);
    return std::exchange(at(id).visit, {});
}

std::vector<TransferId> InFlightTable::ids() const
{
    std::vector<TransferId> ids;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].used)
            ids.push_back(TransferId(static_cast<std::uint32_t>(i)));
    }
    return ids;
}

std::vector<InFlightRequest> InFlightTable::requests() const
{
    std::vector<InFlightRequest> requests;
    requests.reserve(size());
    for (const Row& row : m_rows) {
        if (row.used)
            requests.push_back({row.visit.plannedStart, row.sent, row.firstByte});
    }
    return requests;
}

} // namespace headroom
