#pragma once

#include "base/units.h"

#include <optional>

namespace headroom {

/// A percentile as far as the data carries it (truth rules 2, 3, 7). Exactly one of value and atLeast is set.
struct Percentile {
    std::optional<nanoseconds> value; ///< the product-limit estimate
    std::optional<nanoseconds> atLeast; ///< the curve is censored before this percentile: it is this or more
    std::optional<nanoseconds> low; ///< lower end of the 95 % interval
    std::optional<nanoseconds> high; ///< upper end; unset where the data leaves it open
    bool atLimit = false; ///< atLeast is where the gateway gave up
    friend bool operator==(const Percentile&, const Percentile&) = default;
};

/// The percentiles of one kind of time. One the sample cannot support is unset (truth rule 3).
struct LatencySummary {
    std::optional<Percentile> p50, p90, p95, p99, p99_9;
    std::optional<nanoseconds> max; ///< the slowest answer
    friend bool operator==(const LatencySummary&, const LatencySummary&) = default;
};

} // namespace headroom
