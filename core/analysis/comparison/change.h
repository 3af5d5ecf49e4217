#pragma once

#include "analysis/changes.h"

#include <cstdint>
#include <optional>
#include <span>

namespace headroom {

// How one metric of a run changed against one or several baselines, and what may be said of it. Pure formulas; the
// method, its false alarms and what it finds are measured by tests/core/analysis/tst_comparisontables.

/// What a run says of a metric, always so that less is better: a time, the share that went wrong, the part of the limit
/// that was used, the time an answer took from the throughput.
struct Measure {
    Range range; ///< above zero on a ratio's scale
    bool atLeast = false; ///< the value is this or more, surely its low end or more; there is no high end
    friend bool operator==(const Measure&, const Measure&) = default;
};

enum class Scale : std::uint8_t {
    Ratio, ///< times and rates: twice as long is twice as long
    Difference, ///< shares: 0 % has no multiple
};

/// The candidate against the baselines. `range` is the ratio (1: no change) or the difference (0: no change).
struct Change {
    enum class Bound : std::uint8_t { Exactly, AtLeast, AtMost };
    Scale scale = Scale::Ratio;
    Range range;
    Bound bound = Bound::Exactly; ///< of range.value: AtLeast where the candidate's end is not known
    double from = 0; ///< the baselines' mean (of logarithms, where it is a ratio): what a tolerance is a share of
    bool nothing = false; ///< none of it in any run: no sample like these could be told from its like
    double pWorse = 1; ///< one-sided; 1 where it cannot be shown, whatever the truth
    double pBetter = 1;
    /// The smallest change such runs show nine times in ten: a ratio - 1, or a difference. Unset where only one
    /// direction can be told.
    std::optional<double> shows;
};

/// From so many baselines on, how they differ from each other is the measure of chance; below it is only how the runs
/// moved inside.
inline constexpr std::size_t enoughBaselines = 3;

/// Unset where nothing can be said: an end is open, or both sides are only known to be "at least". Not of no baseline.
[[nodiscard]] std::optional<Change> changeOf(std::span<const Measure> baselines, const Measure& candidate, Scale scale);

} // namespace headroom
