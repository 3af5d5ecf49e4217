#pragma once

#include "analysis/latencysummary.h"
#include "analysis/realranks.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

// What measured numbers say of each other, from the intervals of all. Pure formulas.

/// A measured number with the ends of its 95 % interval; an end is unset where the data leaves it open.
struct Range {
    double value = 0;
    std::optional<double> low{}, high{};
    friend bool operator==(const Range&, const Range&) = default;
};

/// In seconds; unset where the percentile is only known to be "at least".
[[nodiscard]] std::optional<Range> rangeOf(const Percentile& percentile);
/// ln of value and ends; unset unless all that are set lie above zero (an end at zero becomes an open one).
[[nodiscard]] std::optional<Range> logOf(const Range& range);

/// b - a with its 95 % interval: MOVER, which for shares is Newcombe's form.
[[nodiscard]] Range differenceOf(const Range& a, const Range& b);
/// b / a with its 95 % interval (MOVER on the logarithms). Unset unless both are above zero.
[[nodiscard]] std::optional<Range> ratioOf(const Range& a, const Range& b);

/// The mean of several independent numbers with its interval, by the same rule. Not of none.
[[nodiscard]] Range meanOf(std::span<const Range> ranges);

/// The standard error that an interval's width stands for; unset where an end is open.
[[nodiscard]] std::optional<double> errorOf(const Range& range);

/// Which of several p-values hold together at this level (Holm), in their order.
[[nodiscard]] std::vector<bool> holmRejects(std::span<const double> pValues, double level);

} // namespace headroom
