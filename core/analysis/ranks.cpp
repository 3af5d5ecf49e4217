#include "analysis/ranks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

double mean(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sum over groups of t equal values of t^3 - t; `ranks` of them all.
double tieTerm(std::vector<double> ranks)
{
    std::sort(ranks.begin(), ranks.end());
    double sum = 0;
    for (auto from = ranks.begin(); from != ranks.end();) {
        const auto to = std::upper_bound(from, ranks.end(), *from);
        const auto equal = static_cast<double>(to - from);
        sum += equal * equal * equal - equal;
        from = to;
    }
    return sum;
}

} // namespace

std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t i = from; i < to; ++i)
            ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return ranks;
}

double rankCorrelation(std::span<const double> xs, std::span<const double> ys)
{
    if (xs.size() < 2)
        return 0;
    const std::vector<double> x = ranksOf(xs);
    const std::vector<double> y = ranksOf(ys);
    const double middle = mean(x); // of ranks, the same on both sides
    double together = 0;
    double ofX = 0;
    double ofY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        together += (x[i] - middle) * (y[i] - middle);
        ofX += (x[i] - middle) * (x[i] - middle);
        ofY += (y[i] - middle) * (y[i] - middle);
    }
    return ofX == 0 || ofY == 0 ? 0 : together / std::sqrt(ofX * ofY);
}

double rankSumScore(std::span<const double> high, std::span<const double> low)
{
    if (high.empty() || low.empty())
        return 0;
    std::vector<double> all(high.begin(), high.end());
    all.insert(all.end(), low.begin(), low.end());
    const std::vector<double> ranks = ranksOf(all);
    const auto n = static_cast<double>(high.size());
    const auto m = static_cast<double>(low.size());
    const double sum = std::accumulate(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(high.size()), 0.0);
    const double variance = n * m / 12 * (n + m + 1 - tieTerm(ranks) / ((n + m) * (n + m - 1)));
    return variance <= 0 ? 0 : (sum - n * (n + m + 1) / 2) / std::sqrt(variance);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto last = values.size() - 1;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::min(rank == 0 ? 0 : rank - 1, last));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

} // namespace headroom
