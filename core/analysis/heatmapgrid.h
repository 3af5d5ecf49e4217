#pragma once

#include "analysis/latencyscale.h"
#include "analysis/timebins.h"

#include <vector>

namespace headroom {

/// The heat map as numbers. Every request the snapshot counts as ended stands in it exactly once: answers and gateway
/// timeouts in the row of their latency, every other outcome in the row of failures of its column, because core keeps
/// those only as "at least this long".
struct HeatMapGrid {
    TimeBins time;
    LatencyScale scale;
    std::vector<nanoseconds> edges; ///< of the rows, ascending: one more than rows
    std::size_t limitRow = 0; ///< the first row at or above the limit
    std::vector<std::uint64_t> counts; ///< row * columns + column
    /// Of those, the gateway's timeouts below the limit, as its limit is not where the profile has it: same places.
    std::vector<std::uint64_t> gaveUpEarly;
    std::vector<OutcomeCounts> failed; ///< one a column
    std::uint64_t highest = 0; ///< in any cell, the failures' included

    [[nodiscard]] std::size_t rows() const { return edges.empty() ? 0 : edges.size() - 1; }
    [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(time.count); }
    [[nodiscard]] std::uint64_t at(std::size_t row, std::size_t column) const
    {
        return counts[row * columns() + column];
    }
    [[nodiscard]] std::size_t rowOf(nanoseconds latency) const;
    /// At or past the limit, or given up on before it: what is drawn in the colours of that.
    [[nodiscard]] bool hitLimit(std::size_t row, std::size_t column) const
    {
        return row >= limitRow || gaveUpEarly[row * columns() + column] > 0;
    }
    [[nodiscard]] bool anyGaveUpEarly() const;
    [[nodiscard]] std::uint64_t gaveUpEarlyIn(std::size_t column) const;
    /// All requests of a column, failures included.
    [[nodiscard]] std::uint64_t columnTotal(std::size_t column) const;
};

/// Without a snapshot: the empty grid of a run that has not begun.
[[nodiscard]] HeatMapGrid heatMapGrid(const RunSnapshot* snapshot, LatencyKind kind, const TimeBins& time,
                                      const LatencyScale& scale);

/// Where a cell's count stands between the faintest colour and the strongest, 0 to 1: logarithmic, and above the pale
/// end already for a single request. Of a count above zero.
[[nodiscard]] double heatOf(std::uint64_t count, std::uint64_t highest);

/// Share of the axis below the lowest latency that the row of failures takes.
struct FailureRow {
    double bottom = 0; ///< on the scale's axis
    double top = 0;
};
[[nodiscard]] FailureRow failureRow(const LatencyScale& scale);

/// Requests in flight as dots: one each, or many drawn as one.
struct InFlightDot {
    double second = 0; ///< planned start
    nanoseconds age{0};
    std::uint64_t count = 0;
    bool begun = false; ///< their answers have, where the limit waits for no more than that (LimitKind)
    friend bool operator==(const InFlightDot&, const InFlightDot&) = default;
};
inline constexpr std::size_t mostSingleDots = 500;

/// The requests in flight at their present age: one dot each up to mostSingleDots, else one for each cell of
/// the grid, and another there for those whose answers have begun.
[[nodiscard]] std::vector<InFlightDot> inFlightDots(const RunSnapshot& snapshot, const HeatMapGrid& grid,
                                                    LatencyKind kind);

} // namespace headroom
