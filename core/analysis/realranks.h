#pragma once

#include <cstdint>
#include <optional>

namespace headroom {

// Exact binomial intervals for a sample whose size need not be whole: n requests that come in bursts carry the
// information of n / D independent ones. All 95 %, two-sided.

/// Ranks between which the quantile lies, in a sample of `n` independent values.
struct RealRanks {
    double low = 0;
    std::optional<double> high; ///< unset: so few values that the largest of them may lie below the quantile
};
/// 0 < share < 1, n > 0. Real values; the caller rounds outwards.
[[nodiscard]] RealRanks realRanks(double share, double n);

/// True when even the largest of n independent values lies below the quantile in more than 2.5 % of all samples, so
/// that nothing can be said of where it ends: n < 6, 36, 72, 368 and 3,688 for p50, p90, p95, p99 and p99.9.
[[nodiscard]] bool tooFewFor(double share, double n);

struct Interval {
    double low = 0;
    double high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};
/// Clopper-Pearson: where the true share lies when `hits` of `of` were seen. 0 <= hits <= of, of > 0; both may be real.
[[nodiscard]] Interval clopperPearson(double hits, double of);

} // namespace headroom
