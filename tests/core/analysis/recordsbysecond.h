#pragma once

#include "analysis/productlimit.h"

#include <list>
#include <map>

namespace headroom {

/// Requests written down one by one, as the analysis reads them.
class RecordsBySecond {
public:
    void answer(std::uint32_t second, nanoseconds time) { ++m_seconds[second].answered[cells::of(time)]; }
    void timeout(std::uint32_t second, nanoseconds time) { ++m_seconds[second].gatewayTimeout[cells::of(time)]; }
    void censor(std::uint32_t second, nanoseconds time) { ++m_seconds[second].otherCensored[cells::of(time)]; }

    /// Valid until the next record or view.
    std::vector<SecondOfTimes> view()
    {
        m_counts.clear();
        std::vector<SecondOfTimes> seconds;
        for (const auto& [second, records] : m_seconds)
            seconds.push_back(
                {second, counts(records.answered), counts(records.gatewayTimeout), counts(records.otherCensored)});
        return seconds;
    }

private:
    using Cells = std::map<std::uint32_t, std::uint64_t>;
    struct Records {
        Cells answered, gatewayTimeout, otherCensored;
    };

    std::span<const CellCount> counts(const Cells& records)
    {
        CellCounts list;
        for (const auto& [cell, count] : records)
            list.push_back({cell, count});
        return m_counts.emplace_back(std::move(list));
    }

    std::map<std::uint32_t, Records> m_seconds;
    std::list<CellCounts> m_counts;
};

} // namespace headroom
