#pragma once

#include <cstdint>
#include <span>

namespace headroom {

/// Whether the planned load stays level or changes on purpose (ramps, stages).
enum class LoadCourse { Level, Changing };

/// Runs of up to a day are judged second by second; of longer ones, seconds are taken together to bound the work.
[[nodiscard]] constexpr std::uint32_t secondsPerTickFor(std::uint32_t lastSecond)
{
    return 1 + lastSecond / 100'000;
}

/// How far an estimate would move if the same system were measured again, judged by how its parts, by second of
/// planned start, moved within this run. Requests of one second share their fate, so counting them as independent
/// promises intervals several times too narrow.
struct Spread {
    double variance = 0; ///< the largest of the estimates below
    double design = 1; ///< variance / the variance independent requests would give (D)
    double independentSeconds = 0; ///< how many seconds the run would be worth if they were independent
    bool thisRunOnly = false; ///< too short to say anything of the next run
};

/// `influences`: the sum of the influences of all requests planned in each equal stretch of time ("tick", a second),
/// ascending, empty ticks included, together zero. `independent`: the variance independent requests give, above zero.
[[nodiscard]] Spread spreadOf(std::span<const double> influences, double independent, LoadCourse course);

// The three estimates, of at least 10, 30 and 20 ticks.

/// From the sums over ten equal stretches. With so few the estimate is uncertain itself; the factor makes up for it.
[[nodiscard]] double tenStretchVariance(std::span<const double> influences);
/// From the correlation of neighbouring ticks, as of a first-order autoregression.
[[nodiscard]] double neighbourVariance(std::span<const double> influences);
/// From the differences of twenty neighbouring stretches, so that a planned change of the load is not taken for noise.
[[nodiscard]] double twentyStretchVariance(std::span<const double> influences);

} // namespace headroom
