#include "analysis/ceiling.h"

#include "analysis/verdict.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double firstRate = 1000;
constexpr double lowestRate = 5;
constexpr double closeEnough = 1.1;

/// Failed twice and never kept up.
bool failed(const std::vector<CeilingStep>& steps, double rate)
{
    int fails = 0;
    for (const CeilingStep& step : steps) {
        if (step.rate == rate && keptUp(step))
            return false;
        fails += step.rate == rate;
    }
    return fails >= 2;
}

std::optional<double> lowestFailed(const std::vector<CeilingStep>& steps)
{
    std::optional<double> lowest;
    for (const CeilingStep& step : steps) {
        if (failed(steps, step.rate))
            lowest = std::min(lowest.value_or(step.rate), step.rate);
    }
    return lowest;
}

} // namespace

bool keptUp(const CeilingStep& step)
{
    return step.p99Lag < mostCeilingLag && step.lateShare <= mostLateStarts && step.lost == 0;
}

std::optional<CeilingStep> highestKept(const std::vector<CeilingStep>& steps)
{
    std::optional<CeilingStep> highest;
    for (const CeilingStep& step : steps) {
        if (keptUp(step) && (!highest || step.rate > highest->rate))
            highest = step;
    }
    return highest;
}

std::optional<double> nextCeilingRate(const std::vector<CeilingStep>& steps)
{
    if (steps.empty())
        return firstRate;
    if (!keptUp(steps.back()) && !failed(steps, steps.back().rate))
        return steps.back().rate;
    const auto kept = highestKept(steps);
    const auto tooHigh = lowestFailed(steps);
    if (!kept)
        return steps.back().rate / 2 >= lowestRate ? std::optional(steps.back().rate / 2) : std::nullopt;
    if (!tooHigh)
        return kept->rate < highestCeilingRate ? std::optional(std::min(2 * kept->rate, highestCeilingRate))
                                               : std::nullopt;
    return *tooHigh / kept->rate > closeEnough ? std::optional(std::round(std::sqrt(*tooHigh * kept->rate)))
                                               : std::nullopt;
}

} // namespace headroom
