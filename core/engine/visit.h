#pragma once

#include "recording/sample.h"
#include "scenario/taking.h"
#include "schedule/arrivals.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace headroom {

/// One request on its way: a step of the journey that a start of the schedule began. What a plain profile does not need
/// costs it a null pointer.
struct Visit {
    Arrival arrival; ///< that began the journey
    nanoseconds plannedStart{0}; ///< of this step: the arrival's, or when the step before it ended
    std::uint16_t request = 0;
    std::uint8_t attempt = 0;
    std::shared_ptr<TakenValues> taken; ///< from the answers of the journey so far; null: none

    [[nodiscard]] static Visit begin(const Arrival& arrival, std::size_t request)
    {
        return {arrival, arrival.plannedStart, static_cast<std::uint16_t>(request), 0, nullptr};
    }
    [[nodiscard]] Visit nextStep(nanoseconds plannedAt) const
    {
        return {arrival, plannedAt, static_cast<std::uint16_t>(request + 1), 0, taken};
    }
    [[nodiscard]] Visit nextAttempt() const
    {
        return {arrival, plannedStart, request, static_cast<std::uint8_t>(attempt + 1), taken};
    }
};

} // namespace headroom
