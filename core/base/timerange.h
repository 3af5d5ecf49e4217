#pragma once

#include "base/units.h"

#include <algorithm>
#include <chrono>

namespace headroom {

/// A part of a run, in whole seconds since its start, as runs are stored: what was planned at `from` or later and
/// before `until`.
struct TimeRange {
    std::chrono::seconds from{0};
    std::chrono::seconds until = std::chrono::seconds::max();

    [[nodiscard]] bool holds(nanoseconds plannedStart) const
    {
        // In seconds: `until` may be more than nanoseconds can hold.
        const auto second = std::chrono::floor<std::chrono::seconds>(plannedStart);
        return second >= from && second < until;
    }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

} // namespace headroom
