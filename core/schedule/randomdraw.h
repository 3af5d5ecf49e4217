#pragma once

#include <cmath>
#include <random>

namespace headroom {

// Draws by inversion from 53 bits: the distributions of the standard library may differ between implementations, and a
// seed must mean the same on every machine.

/// Above 0 and below 1.
[[nodiscard]] inline long double uniformDraw(std::mt19937_64& random)
{
    return (static_cast<long double>(random() >> 11) + 0.5L) / 9007199254740992.0L;
}

/// Exponential with mean 1.
[[nodiscard]] inline long double exponentialDraw(std::mt19937_64& random)
{
    return -std::log(uniformDraw(random));
}

} // namespace headroom
