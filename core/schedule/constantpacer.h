#pragma once

#include "base/units.h"

#include <cstdint>

namespace headroom {

/// A constant arrival rate, as pure arithmetic: no clock, no state, so the same number always has the same moment.
class ConstantPacer {
public:
    /// `rate` is above zero (checkProfile sees to it).
    explicit ConstantPacer(Rate rate)
        : m_rate(rate)
    {
    }

    /// When request `number` (from 0) is due, since the run began. The first is due at once. Computed from the number,
    /// never by adding up intervals: a rate of 3/s would drift by its rounding. Saturates instead of overflowing.
    [[nodiscard]] nanoseconds plannedStart(std::uint64_t number) const;

private:
    Rate m_rate;
};

} // namespace headroom
