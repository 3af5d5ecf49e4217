#include "analysis/heatmapgrid.h"

#include "gateway/gatewayentry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace headroom {

namespace {

/// Row of every histogram cell, so that an hour at a high rate costs a look-up a cell and not a search.
std::vector<std::size_t> rowsOfCells(const HeatMapGrid& grid)
{
    std::vector<std::size_t> rows(cells::count);
    for (std::uint32_t cell = 0; cell < cells::count; ++cell)
        rows[cell] = grid.rowOf(cells::middle(cell));
    return rows;
}

bool hasTime(Outcome outcome)
{
    return isAnswer(outcome) || outcome == Outcome::GatewayTimeout;
}

class GridFiller {
public:
    explicit GridFiller(HeatMapGrid& grid)
        : m_grid(grid)
        , m_rows(rowsOfCells(grid))
    {
    }

    void add(const SecondOfRun& second, LatencyKind kind)
    {
        const auto column = static_cast<std::size_t>(m_grid.time.binOf(second.second));
        const Distribution& distribution = distributionOf(second, kind);
        for (const CellCount& cell : distribution.answered)
            m_grid.counts[m_rows[cell.cell] * m_grid.columns() + column] += cell.count;
        for (const CellCount& cell : distribution.gatewayTimeout)
            addTimeouts(cell, column);
        for (std::size_t i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            if (!hasTime(outcome))
                m_grid.failed[column][outcome] += second.outcomes[outcome];
        }
    }

private:
    /// A gateway that keeps the limit may be seen to give up a little before it; and a histogram cell is 0.1 % wide, so
    /// that the limit may lie inside one: the outcome says which side is meant.
    void addTimeouts(const CellCount& cell, std::size_t column)
    {
        const nanoseconds limit = m_grid.scale.limit;
        const bool early = cells::high(cell.cell) + limitTolerance(limit) < limit;
        const std::size_t row = early ? m_rows[cell.cell] : std::max(m_rows[cell.cell], m_grid.limitRow);
        const std::size_t place = row * m_grid.columns() + column;
        m_grid.counts[place] += cell.count;
        if (early)
            m_grid.gaveUpEarly[place] += cell.count;
    }

    HeatMapGrid& m_grid;
    std::vector<std::size_t> m_rows;
};

} // namespace

std::size_t HeatMapGrid::rowOf(nanoseconds latency) const
{
    const auto above = std::upper_bound(edges.begin(), edges.end(), latency);
    const auto row = std::max<std::ptrdiff_t>(0, above - edges.begin() - 1);
    return std::min(static_cast<std::size_t>(row), rows() - 1);
}

bool HeatMapGrid::anyGaveUpEarly() const
{
    return std::any_of(gaveUpEarly.begin(), gaveUpEarly.end(), [](std::uint64_t count) { return count > 0; });
}

std::uint64_t HeatMapGrid::gaveUpEarlyIn(std::size_t column) const
{
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < limitRow; ++row)
        sum += gaveUpEarly[row * columns() + column];
    return sum;
}

std::uint64_t HeatMapGrid::columnTotal(std::size_t column) const
{
    std::uint64_t sum = failed[column].total();
    for (std::size_t row = 0; row < rows(); ++row)
        sum += at(row, column);
    return sum;
}

HeatMapGrid heatMapGrid(const RunSnapshot* snapshot, LatencyKind kind, const TimeBins& time, const LatencyScale& scale)
{
    HeatMapGrid grid;
    grid.time = time;
    grid.scale = scale;
    grid.edges = latencyRows(scale);
    grid.limitRow = grid.rowOf(scale.limit);
    grid.counts.assign(grid.rows() * grid.columns(), 0);
    grid.gaveUpEarly = grid.counts;
    grid.failed.assign(grid.columns(), {});
    if (!snapshot)
        return grid;
    GridFiller filler(grid);
    for (const auto& second : snapshot->seconds)
        filler.add(*second, kind);
    for (const std::uint64_t count : grid.counts)
        grid.highest = std::max(grid.highest, count);
    for (const OutcomeCounts& failed : grid.failed)
        grid.highest = std::max(grid.highest, failed.total());
    return grid;
}

double heatOf(std::uint64_t count, std::uint64_t highest)
{
    constexpr double faintest = 0.3; // of the ramp: the pale end would not stand out from the background
    const double share =
        highest <= 1 ? 0.5 : std::log(static_cast<double>(count)) / std::log(static_cast<double>(highest));
    return faintest + (1 - faintest) * std::clamp(share, 0.0, 1.0);
}

FailureRow failureRow(const LatencyScale& scale)
{
    const double height = (scale.top() - scale.bottom()) * 0.06;
    return {scale.bottom() - height * 1.4, scale.bottom() - height * 0.4};
}

std::vector<InFlightDot> inFlightDots(const RunSnapshot& snapshot, const HeatMapGrid& grid, LatencyKind kind)
{
    const auto ageOf = [&](const InFlightRequest& request) {
        const bool fromSending = kind == LatencyKind::Service && request.sent >= nanoseconds(0);
        return std::max(nanoseconds(0), snapshot.elapsed - (fromSending ? request.sent : request.plannedStart));
    };
    const auto begun = [&](const InFlightRequest& request) {
        return grid.scale.heldAgainst != LimitKind::Total && request.firstByte >= nanoseconds(0);
    };
    std::vector<InFlightDot> dots;
    if (snapshot.inFlight.size() <= mostSingleDots) {
        for (const InFlightRequest& request : snapshot.inFlight)
            dots.push_back({toSeconds(request.plannedStart), ageOf(request), 1, begun(request)});
        return dots;
    }
    std::map<std::tuple<int, std::size_t, bool>, InFlightDot> cellsInUse;
    for (const InFlightRequest& request : snapshot.inFlight) {
        const auto second = static_cast<std::uint32_t>(std::max(0.0, toSeconds(request.plannedStart)));
        const int column = grid.time.binOf(second);
        const nanoseconds age = ageOf(request);
        InFlightDot& dot = cellsInUse[{column, grid.rowOf(age), begun(request)}];
        dot.begun = begun(request);
        ++dot.count;
        dot.second = (column + 0.5) * grid.time.seconds;
        dot.age = std::max(dot.age, age); // the oldest: the one nearest to the limit
    }
    for (const auto& [cell, dot] : cellsInUse)
        dots.push_back(dot);
    return dots;
}

} // namespace headroom
