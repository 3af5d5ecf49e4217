#pragma once

#include "engine/visit.h"
#include "recording/jobrecord.h"

#include <vector>

namespace headroom {

/// A request that will be sent without the schedule: the next step of a journey, a poll, or another attempt. The sample
/// of the attempt before is held back until then, because only then is it known not to have been the last.
struct DueVisit {
    nanoseconds due{0};
    Visit visit;
    std::optional<Sample> before; ///< of the attempt before; unset: this is the next step or poll
    std::optional<JobRecord> job{}; ///< of a streamed or pushed one, if that attempt was the last after all
};

/// They, by the moment they fall due; at the same moment, whoever came first.
class DueVisits {
public:
    void add(DueVisit visit);
    [[nodiscard]] std::size_t size() const { return m_heap.size(); }
    [[nodiscard]] bool empty() const { return m_heap.empty(); }
    [[nodiscard]] std::optional<nanoseconds> nextDue() const;
    [[nodiscard]] std::optional<DueVisit> takeDue(nanoseconds now);
    void forEach(const auto& see) const
    {
        for (const Entry& entry : m_heap)
            see(entry.visit);
    }
    /// All that wait, in no order.
    [[nodiscard]] std::vector<DueVisit> takeAll();

private:
    struct Entry {
        DueVisit visit;
        std::uint64_t order;
    };
    static bool isLater(const Entry& a, const Entry& b);
    [[nodiscard]] DueVisit takeFirst();

    std::vector<Entry> m_heap;
    std::uint64_t m_next = 0;
};

} // namespace headroom
