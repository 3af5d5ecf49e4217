#pragma once

#include "analysis/capacitystep.h"
#include "base/result.h"

#include <span>
#include <variant>
#include <vector>

namespace headroom {

/// How the highest rate that passes is searched. Rates are requests a second.
struct CapacitySettings {
    double from = 5; ///< the first rate
    double highestRate = 100; ///< no rate above it is tried
    double growth = 1.5; ///< up by it until a rate fails; then down by it while none has passed
    double closeEnough = 1.2; ///< bisect until lowest non-pass / highest pass is this or less
    double backOff = 0.9; ///< after a confirmation that does not pass
    std::chrono::seconds warmUp{30}; ///< of every step; not judged
    std::chrono::seconds step{60}; ///< judged at first; an undecided rate is measured on to two and four times that
    std::chrono::seconds confirm{300};
    nanoseconds mostTime = std::chrono::hours(2);
    /// How much longer than warm-up and judged seconds a step may take: until its last requests are decided and those
    /// in flight have ended.
    nanoseconds settle{0};
    StepCriterion criterion;
    friend bool operator==(const CapacitySettings&, const CapacitySettings&) = default;
};

/// One sentence about the first setting that cannot be.
[[nodiscard]] Result<void> checkCapacitySettings(const CapacitySettings& settings);

/// One rate as it was measured. While it is measured on, its evidence is that of the part judged so far.
struct CapacityStep {
    double rate = 0;
    bool confirming = false;
    bool ended = false; ///< cannot be measured on
    StepEvidence evidence;
    StepVerdict verdict = StepVerdict::Undecided;
    std::string sentence; ///< what decided it
    nanoseconds took{0}; ///< warm-up, drain and all
    std::string runFile; ///< where it is kept; empty: nowhere
};

/// Measure a new rate: judge it after `judged`, and measure on to `most` as long as nothing is decided.
struct MeasureRate {
    double rate = 0;
    bool confirming = false;
    std::chrono::seconds judged{0};
    std::chrono::seconds most{0};
    friend bool operator==(const MeasureRate&, const MeasureRate&) = default;
};
/// Measure on at the rate of the last step and judge all of it again.
struct GoOn {
    std::chrono::seconds judged{0};
    friend bool operator==(const GoOn&, const GoOn&) = default;
};
enum class CapacityEnd : std::uint8_t {
    Confirmed,
    NothingPasses, ///< not even a hundredth of the first rate
    GeneratorLimit, ///< a step was INVALID, and again when it was repeated
    OutOfTime,
    NeverReached,
    Stopped, ///< by the user
};
using CapacityMove = std::variant<MeasureRate, GoOn, CapacityEnd>;

/// Pure: what to do after `steps`, `elapsed` after the search began. Never Stopped.
[[nodiscard]] CapacityMove nextMove(const CapacitySettings& settings, std::span<const CapacityStep> steps,
                                    nanoseconds elapsed);

/// A step that goes on.
struct StepUnderWay {
    double rate = 0;
    bool confirming = false;
    std::chrono::seconds judged{0}; ///< when it is judged next
    nanoseconds since{0}; ///< how long ago it began
};
/// An estimate: plays the search to its end as if the truth lay in the middle of what is still possible (a growth and
/// a half above the highest pass where nothing failed yet) and no rate had to be measured on.
[[nodiscard]] nanoseconds timeLeft(const CapacitySettings& settings, std::span<const CapacityStep> steps,
                                   const std::optional<StepUnderWay>& underWay, nanoseconds elapsed);

/// What a search found: the capacity lies in [confirmed, lowestFailed].
struct CapacityResult {
    CapacityEnd end = CapacityEnd::Stopped;
    std::optional<double> confirmed;
    std::optional<double> highestPassed; ///< in a short step; says less than confirmed
    std::optional<double> lowestFailed; ///< unset: nothing failed
    std::vector<double> undecided; ///< rates that neither passed nor failed, ascending
    std::vector<CapacityStep> steps; ///< in the order they were measured
    std::string sentence;
    nanoseconds elapsed{0};
};
[[nodiscard]] CapacityResult resultOf(const CapacitySettings& settings, std::vector<CapacityStep> steps,
                                      CapacityEnd end, nanoseconds elapsed);

/// "16.9/s"
[[nodiscard]] std::string rateWords(double perSecond);

} // namespace headroom
