#include "analysis/productlimit.h"

#include <algorithm>

namespace headroom {

namespace {

/// Products of thousands of factors end a little beside the share they stand for; a request is more than this.
constexpr double roundingSlack = 1e-11;

using DenseCounts = std::vector<std::uint64_t>;

void addTo(DenseCounts& counts, std::span<const CellCount> times)
{
    for (const CellCount& time : times)
        counts[time.cell] += time.count;
}

void censorPast(std::uint32_t horizon, DenseCounts& answered, DenseCounts& censored)
{
    for (std::uint32_t cell = horizon + 1; cell < cells::count; ++cell) {
        censored[horizon] += answered[cell] + censored[cell];
        answered[cell] = censored[cell] = 0;
    }
}

/// A cell at which an influence is asked for.
struct Mark {
    std::uint32_t cell;
    double survival;
    double hazardSum;
};

/// What one record adds in each cell, before the factor survival: influence = survival * weight up to the mark, and
/// survival * hazardSum past it.
struct Weights {
    std::vector<double> answered = std::vector<double>(cells::count, 0.0);
    std::vector<double> censored = std::vector<double>(cells::count, 0.0);

    explicit Weights(const std::vector<CurveCell>& curve)
    {
        for (const CurveCell& at : curve) {
            const auto left = static_cast<double>(at.atRisk - at.answered);
            answered[at.cell] = left > 0 ? at.hazardSum - 1 / left : 0;
            censored[at.cell] = at.hazardSum;
        }
    }
};

/// One walk over the times for all marks: what was passed by each mark is taken as it is passed. Memory sets the pace
/// here (hundreds of megabytes for ten million requests), so each time is touched once, in order.
void addInfluences(std::span<const CellCount> times, const std::vector<double>& weights, std::span<const Mark> marks,
                   std::size_t tick, std::vector<std::vector<double>>& sums)
{
    double weightPassed = 0;
    std::int64_t passed = 0; // signed: converts to double in one instruction
    auto time = times.begin();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (; time != times.end() && time->cell <= marks[i].cell; ++time) {
            const auto count = static_cast<std::int64_t>(time->count);
            weightPassed += static_cast<double>(count) * weights[time->cell];
            passed += count;
        }
        sums[i][tick] += marks[i].survival * (weightPassed - marks[i].hazardSum * static_cast<double>(passed));
    }
    for (; time != times.end(); ++time)
        passed += static_cast<std::int64_t>(time->count);
    for (std::size_t i = 0; i < marks.size(); ++i)
        sums[i][tick] += marks[i].survival * marks[i].hazardSum * static_cast<double>(passed);
}

} // namespace

ProductLimit::ProductLimit(std::span<const SecondOfTimes> seconds, std::optional<std::uint32_t> horizon)
{
    DenseCounts answered(cells::count, 0);
    DenseCounts censored(cells::count, 0);
    for (const SecondOfTimes& second : seconds) {
        addTo(answered, second.answered);
        addTo(censored, second.gatewayTimeout);
        addTo(censored, second.otherCensored);
    }
    if (horizon)
        censorPast(*horizon, answered, censored);
    for (std::uint32_t cell = 0; cell < cells::count; ++cell)
        m_total += answered[cell] + censored[cell];

    CurveCell now{.atRisk = m_total};
    for (std::uint32_t cell = 0; cell < cells::count; ++cell) {
        if (answered[cell] + censored[cell] == 0)
            continue;
        now.cell = cell;
        now.answered = answered[cell];
        now.censored = censored[cell];
        const auto risk = static_cast<double>(now.atRisk);
        const auto left = static_cast<double>(now.atRisk - now.answered);
        now.survival *= left / risk;
        if (left > 0)
            now.hazardSum += static_cast<double>(now.answered) / (risk * left);
        m_curve.push_back(now);
        now.atRisk -= now.answered + now.censored;
    }
}

std::optional<std::size_t> ProductLimit::reaching(double share) const
{
    // Survival only falls, and falls only in cells with answers.
    const auto reached = std::partition_point(m_curve.begin(), m_curve.end(), [&](const CurveCell& at) {
        return 1 - at.survival < share - roundingSlack || at.survival == 1;
    });
    if (reached == m_curve.end())
        return std::nullopt;
    return static_cast<std::size_t>(reached - m_curve.begin());
}

std::optional<std::size_t> ProductLimit::lastOpenAnswer(std::size_t end) const
{
    for (std::size_t i = end; i-- > 0;) {
        if (m_curve[i].answered > 0 && m_curve[i].survival > 0)
            return i;
    }
    return std::nullopt;
}

double ProductLimit::greenwood(std::size_t at) const
{
    return m_curve[at].survival * m_curve[at].survival * m_curve[at].hazardSum;
}

std::vector<std::vector<double>> ProductLimit::influences(std::span<const SecondOfTimes> seconds,
                                                          std::span<const std::size_t> at, std::size_t ticks,
                                                          std::uint32_t secondsPerTick) const
{
    std::vector<Mark> marks;
    for (const std::size_t place : at)
        marks.push_back({m_curve[place].cell, m_curve[place].survival, m_curve[place].hazardSum});
    const Weights weights(m_curve);
    std::vector<std::vector<double>> sums(at.size(), std::vector<double>(ticks, 0.0));
    for (const SecondOfTimes& second : seconds) {
        const std::size_t tick = second.second / secondsPerTick;
        addInfluences(second.answered, weights.answered, marks, tick, sums);
        addInfluences(second.gatewayTimeout, weights.censored, marks, tick, sums);
        addInfluences(second.otherCensored, weights.censored, marks, tick, sums);
    }
    return sums;
}

} // namespace headroom
