#include "charts/ghostlanes.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <tuple>

namespace headroom {

namespace {

GhostBar barOf(const GhostRow& row, std::size_t index)
{
    const double from = toSeconds(row.clientEnd);
    return {index, kindOf(row), from, toSeconds(row.backendEnd.value_or(row.clientEnd)), 0};
}

/// Lanes that are free again, the lowest first, and those in use, by the time at which they become free.
class Lanes {
public:
    [[nodiscard]] int take(double from, double to)
    {
        while (!m_busy.empty() && m_busy.top().first <= from) {
            m_free.push(m_busy.top().second);
            m_busy.pop();
        }
        int lane = m_count;
        if (m_free.empty()) {
            ++m_count;
        } else {
            lane = m_free.top();
            m_free.pop();
        }
        m_busy.emplace(to, lane);
        return lane;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    template <typename T> using LowestFirst = std::priority_queue<T, std::vector<T>, std::greater<T>>;
    LowestFirst<std::pair<double, int>> m_busy;
    LowestFirst<int> m_free;
    int m_count = 0;
};

} // namespace

GhostKind kindOf(const GhostRow& row)
{
    switch (row.how) {
    case BackendEnd::Finished:
        return GhostKind::Finished;
    case BackendEnd::Failed:
    case BackendEnd::TimedOut:
        return GhostKind::NotFinished;
    case BackendEnd::Unknown:
        break;
    }
    return GhostKind::Unknown;
}

GhostLanes ghostLanes(const std::vector<GhostRow>& rows, std::size_t most)
{
    GhostLanes lanes;
    for (std::size_t i = 0; i < rows.size(); ++i)
        lanes.bars.push_back(barOf(rows[i], i));
    if (lanes.bars.size() > most) {
        std::nth_element(lanes.bars.begin(), lanes.bars.begin() + static_cast<std::ptrdiff_t>(most), lanes.bars.end(),
                         [](const GhostBar& a, const GhostBar& b) { return a.to - a.from > b.to - b.from; });
        lanes.leftOut = lanes.bars.size() - most;
        lanes.bars.resize(most);
    }
    std::sort(lanes.bars.begin(), lanes.bars.end(),
              [](const GhostBar& a, const GhostBar& b) { return std::tie(a.from, a.row) < std::tie(b.from, b.row); });
    Lanes places;
    for (GhostBar& bar : lanes.bars) {
        if (bar.to > bar.from)
            bar.lane = places.take(bar.from, bar.to);
    }
    lanes.lanes = places.count();
    return lanes;
}

} // namespace headroom
