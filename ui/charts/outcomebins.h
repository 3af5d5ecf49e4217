#pragma once

#include "charts/timeaxis.h"
#include "theme/theme.h"

#include <vector>

namespace headroom {

/// Outcomes over time, by planned start.
struct OutcomeBins {
    TimeBins time;
    std::vector<OutcomeCounts> counts; ///< one a bin

    [[nodiscard]] std::uint64_t countOf(std::size_t bin, OutcomeGroup group) const;
    /// Requests a second of the bin's width.
    [[nodiscard]] double perSecond(std::size_t bin, OutcomeGroup group) const;
    [[nodiscard]] double highestPerSecond() const;
};

[[nodiscard]] OutcomeBins outcomeBins(const RunSnapshot* snapshot, const TimeBins& time);

} // namespace headroom
