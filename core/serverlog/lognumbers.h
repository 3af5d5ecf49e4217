#pragma once

#include "base/units.h"

#include <cmath>
#include <cstdint>
#include <optional>

namespace headroom {

// Numbers of a log as the types that carry their units. What cannot be a length of time in a log (not a number,
// negative, above eleven days) is nothing: foreign bytes must not overflow nanoseconds.

[[nodiscard]] inline std::optional<nanoseconds> secondsOf(std::optional<double> value)
{
    if (!value || !(*value >= 0 && *value <= 1e6))
        return std::nullopt;
    return std::chrono::round<nanoseconds>(std::chrono::duration<double>(*value));
}

[[nodiscard]] inline std::optional<nanoseconds> millisecondsOf(std::optional<double> value)
{
    return value ? secondsOf(*value / 1000) : std::nullopt;
}

[[nodiscard]] inline std::optional<std::uint32_t> countOf(std::optional<double> value)
{
    if (!value || !(*value >= 0 && *value <= 1e9))
        return std::nullopt;
    return static_cast<std::uint32_t>(*value);
}

} // namespace headroom
