#pragma once

#include "analysis/ceiling.h"
#include "base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace headroom {

/// A measured ceiling and where it holds.
struct Calibration {
    Ceiling ceiling;
    unsigned cores = 0;
    std::string processor; ///< empty: not known
    std::string version; ///< of Headroom
    std::string measuredAt; ///< ISO 8601, UTC
    friend bool operator==(const Calibration&, const Calibration&) = default;
};

/// How long a measurement may take: shorter ones see too few steps, longer ones nothing new.
inline constexpr nanoseconds shortestCalibration = std::chrono::seconds(3);
inline constexpr nanoseconds longestCalibration = std::chrono::minutes(2);

/// Called after each rate; false ends the measurement with what is known by then.
using StepSeen = std::function<bool(const CeilingStep&)>;

/// Measures this machine against an AnsweringServer, on loopback only: memory first, then rates in steps of two
/// seconds, of which the first is left out, for about `mostTime` in all. BadInput for a time out of range, Network
/// where the server cannot be, Internal where no rate was kept up, or nothing could be sent.
[[nodiscard]] Result<Calibration> calibrate(nanoseconds mostTime, const StepSeen& seen);

/// Where later runs look for it: $XDG_STATE_HOME or ~/.local/state, headroom/calibration.json. Unset without a home.
[[nodiscard]] std::optional<std::filesystem::path> calibrationFile();

/// "headroom.calibration/1". The folder is made.
[[nodiscard]] Result<void> saveCalibration(const Calibration& calibration, const std::filesystem::path& file);
[[nodiscard]] Result<Calibration> loadCalibration(const std::filesystem::path& file);

/// What a calibration is worth here.
struct KnownCeiling {
    std::optional<Ceiling> ceiling; ///< unset: none was measured, or not with this version on so many cores
    std::string note; ///< a sentence on which one is used, or why none is
};

/// Reads `file`; a missing one is no error, one that cannot be read is said.
[[nodiscard]] KnownCeiling knownCeiling(const std::optional<std::filesystem::path>& file);

} // namespace headroom
