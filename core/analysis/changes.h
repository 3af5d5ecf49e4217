#pragma once

#include "analysis/latencysummary.h"
#include "analysis/realranks.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

// What two measured numbers say of each other, from the intervals of both. Pure formulas.

/// A share with the ends of its interval.
struct ShareRange {
    double share = 0;
    Interval interval;
};
/// b - a with its 95 % interval (Newcombe's form, whatever interval the shares have).
[[nodiscard]] ShareRange differenceOf(const ShareRange& a, const ShareRange& b);

/// A time as a multiple of another.
struct Ratio {
    double value = 1;
    std::optional<double> low, high; ///< unset where an end it needs is open
};
/// b / a with its 95 % interval (MOVER on the logarithms). Unset unless both are values above zero.
[[nodiscard]] std::optional<Ratio> ratioOf(const Percentile& a, const Percentile& b);

/// Standard error of ln(b / a), from the widths of both intervals; unset where an end is open.
[[nodiscard]] std::optional<double> logRatioError(const Percentile& a, const Percentile& b);

/// Which of several p-values hold together at this level (Holm), in their order.
[[nodiscard]] std::vector<bool> holmRejects(std::span<const double> pValues, double level);

} // namespace headroom
