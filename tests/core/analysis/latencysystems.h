#pragma once

#include "simulatedsystems.h"

#include <functional>
#include <string>

namespace headroom {

/// A target whose response times are known for certain: how long a request planned at a time takes, and the share of
/// all that take longer than a time.
struct LatencySystem {
    /// Draws the times, in seconds, of requests planned `every` seconds apart, from the run's start.
    std::function<std::vector<double>(Draws&, std::size_t requests, double every)> times;
    std::function<double(double)> survival;

    [[nodiscard]] double quantile(double share) const { return fallsBelow(1 - share, 0, 3600, survival); }
};

namespace latencysystems {

inline constexpr double median = 0.2, sigma = 0.5;

inline double lognormal(double z)
{
    return median * std::exp(sigma * z);
}
inline double lognormalSurvival(double time)
{
    return time <= 0 ? 1 : shareAbove(std::log(time / median) / sigma);
}

inline LatencySystem independent()
{
    return {[](Draws& draws, std::size_t requests, double) {
                std::vector<double> times(requests);
                for (double& time : times)
                    time = lognormal(draws.normal());
                return times;
            },
            lognormalSurvival};
}

/// Half of the variance of the log latency is a drift with this correlation time.
inline LatencySystem drifting(double correlation)
{
    return {[=](Draws& draws, std::size_t requests, double every) {
                const double stay = std::exp(-every / correlation);
                double drift = draws.normal();
                std::vector<double> times(requests);
                for (double& time : times) {
                    time = lognormal(std::sqrt(0.5) * (drift + draws.normal()));
                    drift = stay * drift + std::sqrt(1 - stay * stay) * draws.normal();
                }
                return times;
            },
            lognormalSurvival};
}

/// Slow and quick phases of exponential lengths with these means; three times as slow in a slow one.
inline LatencySystem slowPhases(double slow, double quick)
{
    const double share = slow / (slow + quick);
    return {[=](Draws& draws, std::size_t requests, double every) {
                bool isSlow = draws.uniform() < share;
                double until = (isSlow ? slow : quick) * draws.exponential();
                std::vector<double> times(requests);
                for (std::size_t i = 0; i < requests; ++i) {
                    for (; until < every * static_cast<double>(i); isSlow = !isSlow)
                        until += (isSlow ? quick : slow) * draws.exponential();
                    times[i] = lognormal(draws.normal()) * (isSlow ? 3 : 1);
                }
                return times;
            },
            [=](double time) { return (1 - share) * lognormalSurvival(time) + share * lognormalSurvival(time / 3); }};
}

/// Every 30 s, on average, nothing is answered for 1 to 5 s; what is planned meanwhile waits for the end.
inline LatencySystem freezing()
{
    constexpr double longest = 5, mean = 3, apart = 27, share = mean / (mean + apart);
    const auto times = [=](Draws& draws, std::size_t requests, double every) {
        double begin = -100 + apart * draws.exponential(); // long before the run, so that it begins anywhere
        double end = begin + 1 + 4 * draws.uniform();
        std::vector<double> all(requests);
        for (std::size_t i = 0; i < requests; ++i) {
            const double planned = every * static_cast<double>(i);
            while (end < planned) {
                begin = end + apart * draws.exponential();
                end = begin + 1 + 4 * draws.uniform();
            }
            all[i] = lognormal(draws.normal()) + (planned < begin ? 0 : end - planned);
        }
        return all;
    };
    // What is left of a freeze at a moment within it has the density P(freeze > left) / mean.
    const auto survival = [=](double time) {
        constexpr int steps = 1000;
        double frozen = 0;
        for (int i = 0; i < steps; ++i) {
            const double left = (i + 0.5) * longest / steps;
            frozen += longest / steps * std::min(1.0, (longest - left) / 4) / mean * lognormalSurvival(time - left);
        }
        return (1 - share) * lognormalSurvival(time) + share * frozen;
    };
    return {times, survival};
}

} // namespace latencysystems

/// A run of a system at an even rate. With a limit, the gateway gives up there.
inline SimulatedRun runOf(const LatencySystem& system, Draws& draws, std::uint32_t seconds, std::uint32_t rate,
                          double limit = 3600)
{
    const auto times = system.times(draws, std::size_t{seconds} * rate, 1.0 / rate);
    SimulatedRun run;
    for (std::size_t i = 0; i < times.size(); ++i)
        run.limited(static_cast<std::uint32_t>(i / rate), times[i], limit);
    return run;
}

} // namespace headroom
