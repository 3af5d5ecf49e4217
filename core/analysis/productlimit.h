#pragma once

#include "recording/latencyhistogram.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// The times of the requests planned in one second of the run. Spans ascend by cell; cells lie below cells::count.
/// A second may come in several parts.
struct SecondOfTimes {
    std::uint32_t second = 0;
    std::span<const CellCount> answered; ///< exact
    std::span<const CellCount> gatewayTimeout; ///< "at least this long", as is everything that is no answer
    std::span<const CellCount> otherCensored;
};

/// One cell of the curve that holds something.
struct CurveCell {
    std::uint32_t cell = 0;
    std::uint64_t answered = 0;
    std::uint64_t censored = 0;
    std::uint64_t atRisk = 0; ///< still waiting when the cell begins
    double survival = 1; ///< share still waiting when the cell ends
    double hazardSum = 0; ///< sum of d / (r (r - d)) up to here; where all of the rest is answered, up to before
};

/// The product-limit (Kaplan-Meier) estimate of the share of requests still waiting after a time: an answer tells its
/// time exactly, everything else that it was at least this long. Within a cell answers come before censorings.
class ProductLimit {
public:
    /// What lies past the cell `horizon` counts as censored there.
    ProductLimit(std::span<const SecondOfTimes> seconds, std::optional<std::uint32_t> horizon);

    [[nodiscard]] std::uint64_t total() const { return m_total; }
    /// Ascending, empty cells left out. Empty without records.
    [[nodiscard]] const std::vector<CurveCell>& curve() const { return m_curve; }

    /// Place in curve() of the first cell with answers at whose end at least `share` are answered; unset where the
    /// curve ends before.
    [[nodiscard]] std::optional<std::size_t> reaching(double share) const;
    /// Place of the last cell that has answers and leaves somebody waiting; of those before `end`.
    [[nodiscard]] std::optional<std::size_t> lastOpenAnswer(std::size_t end) const;

    /// Greenwood's variance of the share answered by the end of curve()[at].
    [[nodiscard]] double greenwood(std::size_t at) const;

    /// For each place in `at` (ascending, each leaving somebody waiting) the influences of the records on the share
    /// answered by then, summed over each of `ticks` equal stretches of `secondsPerTick` by planned start. Together
    /// they are zero; one record a tick, their squares sum to greenwood(). Same `seconds` as the constructor had.
    [[nodiscard]] std::vector<std::vector<double>> influences(std::span<const SecondOfTimes> seconds,
                                                              std::span<const std::size_t> at, std::size_t ticks,
                                                              std::uint32_t secondsPerTick) const;

private:
    std::uint64_t m_total = 0;
    std::vector<CurveCell> m_curve;
};

} // namespace headroom
