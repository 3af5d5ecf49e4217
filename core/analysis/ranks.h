#pragma once

#include <span>
#include <vector>

namespace headroom {

// Statistics on ranks: no shape of the times is assumed, and a few wild ones change little.

/// Places of the values in their order, from 1; equal ones share the middle of their places.
[[nodiscard]] std::vector<double> ranksOf(std::span<const double> values);

/// Spearman's rank correlation of pairs, -1 to 1; 0 where one side does not vary or there are fewer than two.
[[nodiscard]] double rankCorrelation(std::span<const double> xs, std::span<const double> ys);

/// How many standard deviations the rank sum of `high` lies above what it would be if both came from one source
/// (Wilcoxon, Mann and Whitney, with ties). 0 where nothing can be told.
[[nodiscard]] double rankSumScore(std::span<const double> high, std::span<const double> low);

/// Nearest rank; 0 of none.
[[nodiscard]] double quantile(std::vector<double> values, double share);
[[nodiscard]] double median(std::vector<double> values);

} // namespace headroom
