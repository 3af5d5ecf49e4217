#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace headroom {

/// A stretch of an open load: the rate goes evenly from one value to the other. Equal ones hold it, zero is a pause.
struct RateStage {
    Rate from;
    Rate to;
    nanoseconds length{0};
    friend bool operator==(const RateStage&, const RateStage&) = default;
};

/// How arrivals lie around their rate: in equal steps, or independent of each other, as users who do not know of each
/// other come.
enum class ArrivalProcess : std::uint8_t { Even, Poisson };

/// Open model: arrivals at a rate, whatever the answers do.
struct OpenModel {
    Rate rate; ///< constant; not used where there are stages
    std::vector<RateStage> stages{}; ///< one after the other: ramps, steps, spikes, pauses. They end the load.
    ArrivalProcess arrivals = ArrivalProcess::Even;
    std::uint64_t seed = 1; ///< of Poisson arrivals: the same seed, the same moments
    friend bool operator==(const OpenModel&, const OpenModel&) = default;
};

/// How long a virtual user thinks between an answer and its next request.
struct ThinkTime {
    enum class Kind : std::uint8_t { Fixed, Uniform, Exponential };
    Kind kind = Kind::Fixed;
    nanoseconds least{0}; ///< fixed: the time; uniform: the lower end
    nanoseconds most{0}; ///< uniform: the upper end; exponential: the mean
    friend bool operator==(const ThinkTime&, const ThinkTime&) = default;
};

/// A stretch of a closed load: the number of users goes evenly from one value to the other.
struct UserStage {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    nanoseconds length{0};
    friend bool operator==(const UserStage&, const UserStage&) = default;
};

/// Closed model: N virtual users, each waiting for its answer. Stalls of the target hide load from it.
struct ClosedModel {
    std::uint32_t users = 1; ///< constant; not used where there are stages
    std::vector<UserStage> stages{}; ///< one after the other; they end the load
    ThinkTime thinkTime{};
    std::uint64_t seed = 1; ///< of random think times
    friend bool operator==(const ClosedModel&, const ClosedModel&) = default;
};

/// How much to send and when to stop: after a time, after a number of requests, or whichever comes first.
struct LoadShape {
    std::variant<OpenModel, ClosedModel> model = OpenModel{{10, std::chrono::seconds(1)}};
    std::optional<nanoseconds> duration = std::chrono::seconds(60);
    std::optional<std::uint64_t> requests;
    /// Requests in flight at once, at most; an arrival beyond it is a dropped start. Unset: what the descriptors allow.
    std::optional<std::uint32_t> maxInFlight;
    /// Recorded and shown, but left out of the verdict and its numbers: whole seconds from the run's start.
    std::chrono::seconds warmUp{0};
    /// Shapes that follow this one, each beginning when the planned time of the one before is over.
    std::vector<LoadShape> then{};
    friend bool operator==(const LoadShape&, const LoadShape&) = default;
};

} // namespace headroom
