#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace headroom {

/// What this machine's generator was measured to do against a server of our own on loopback. Both shared the machine,
/// so the rate is a lower bound of the generator's; plain HTTP/1.1 on kept connections, so TLS and new ones cost more.
struct Ceiling {
    double requestsPerSecond = 0; ///< the highest rate that was kept up
    nanoseconds cpuPerRequest{0};
    std::uint64_t bytesPerRequest = 0; ///< of memory, for one in flight; 0: not measured
    friend bool operator==(const Ceiling&, const Ceiling&) = default;
};

/// One rate sent for a short while, and what became of it.
struct CeilingStep {
    double rate = 0; ///< per second, open model
    nanoseconds p99Lag{0}; ///< from the planned start to the first byte
    double lateShare = 0; ///< of the planned starts
    double cpuShare = 0; ///< of the busiest thread
    std::uint64_t lost = 0; ///< dropped starts and requests without an answer
    nanoseconds cpuPerRequest{0}; ///< of all the generator's threads
};

/// A rate is kept up while its p99 lag stays below this, with no more late starts than a run may have.
inline constexpr nanoseconds mostCeilingLag = std::chrono::milliseconds(10);

[[nodiscard]] bool keptUp(const CeilingStep& step);

/// Whatever a machine can do: more than this is not asked of it.
inline constexpr double highestCeilingRate = 200'000;

/// The rate to try next; unset: the ceiling is known to a tenth. Rates are doubled until one fails, then halved in
/// between. One that fails is tried again: something else may have kept this machine busy for a moment.
[[nodiscard]] std::optional<double> nextCeilingRate(const std::vector<CeilingStep>& steps);

/// The step of the highest rate that was kept up; unset: none was.
[[nodiscard]] std::optional<CeilingStep> highestKept(const std::vector<CeilingStep>& steps);

} // namespace headroom
