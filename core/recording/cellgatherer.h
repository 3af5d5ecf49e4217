#pragma once

#include "recording/latencyhistogram.h"

#include <cstdint>
#include <vector>

namespace headroom {

/// Turns many single cells into CellCounts without sorting: one dense set of counters for several histograms, with a
/// bit for every counter in use, so that a sparse result is read off and cleared by walking bits. One such set (0.7 MB
/// for seven histograms) serves every second of a run in turn.
class CellGatherer {
public:
    explicit CellGatherer(std::uint32_t histograms);

    /// A cell of one of the histograms as one small number, to be kept in a list until it is gathered.
    [[nodiscard]] static std::uint32_t key(std::uint32_t histogram, std::uint32_t cell)
    {
        return histogram * cells::count + cell;
    }
    void add(std::uint32_t key)
    {
        m_used[key / 64] |= std::uint64_t{1} << (key % 64);
        ++m_counts[key];
    }
    /// What was added to one histogram since it was last taken.
    [[nodiscard]] CellCounts take(std::uint32_t histogram);

private:
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint64_t> m_used;
};

} // namespace headroom
