#include "analysis/stretches.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace headroom {

namespace {

// Squares of Student's 97.5 % point over the normal one, for the degrees of freedom the stretches leave.
constexpr double tenStretchFactor = 1.33214; // 9 degrees
constexpr double twentyStretchFactor = 1.236; // differences of twenty

std::vector<double> stretchSums(std::span<const double> influences, std::size_t stretches)
{
    std::vector<double> sums;
    for (std::size_t i = 0; i < stretches; ++i) {
        const auto begin = influences.begin() + static_cast<std::ptrdiff_t>(i * influences.size() / stretches);
        const auto end = influences.begin() + static_cast<std::ptrdiff_t>((i + 1) * influences.size() / stretches);
        sums.push_back(std::accumulate(begin, end, 0.0));
    }
    return sums;
}

double sumOfSquares(std::span<const double> values)
{
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
}

} // namespace

double tenStretchVariance(std::span<const double> influences)
{
    const auto sums = stretchSums(influences, 10);
    const double mean = std::accumulate(sums.begin(), sums.end(), 0.0) / 10;
    double squares = 0;
    for (const double sum : sums)
        squares += (sum - mean) * (sum - mean);
    return tenStretchFactor * 10 / 9 * squares;
}

double neighbourVariance(std::span<const double> influences)
{
    const double squares = sumOfSquares(influences);
    if (squares <= 0)
        return 0;
    const auto ticks = static_cast<double>(influences.size());
    const double r1 =
        std::inner_product(influences.begin(), influences.end() - 1, influences.begin() + 1, 0.0) / squares;
    const double r = std::clamp(r1 + (1 + 4 * r1) / ticks, 0.0, 0.97); // a short series shows too little correlation
    return squares * (1 + r) / (1 - r);
}

double twentyStretchVariance(std::span<const double> influences)
{
    const auto sums = stretchSums(influences, 20);
    double squares = 0;
    for (std::size_t i = 1; i < sums.size(); ++i)
        squares += (sums[i] - sums[i - 1]) * (sums[i] - sums[i - 1]);
    return twentyStretchFactor * 20 / 38 * squares;
}

Spread spreadOf(std::span<const double> influences, double independent, LoadCourse course)
{
    Spread spread{.variance = independent};
    if (influences.size() < 10) {
        spread.thisRunOnly = true;
        return spread;
    }
    const bool changing = course == LoadCourse::Changing && influences.size() >= 20;
    const double stretches = changing ? twentyStretchVariance(influences) : tenStretchVariance(influences);
    spread.variance = std::max(spread.variance, stretches);
    if (!changing && influences.size() >= 30)
        spread.variance = std::max(spread.variance, neighbourVariance(influences));
    spread.design = spread.variance / independent;
    // The variance of one tick alone over what a tick adds in the long run, times the ticks there are.
    const double longRun = stretches / (changing ? twentyStretchFactor : tenStretchFactor);
    const auto ticks = static_cast<double>(influences.size());
    spread.independentSeconds =
        longRun > 0 ? ticks * sumOfSquares(influences) / longRun : std::numeric_limits<double>::infinity();
    return spread;
}

} // namespace headroom
