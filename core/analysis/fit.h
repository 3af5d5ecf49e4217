#pragma once

#include "analysis/ceiling.h"
#include "profile/loadprofile.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// What the machine that sends has to give.
struct MachineLimits {
    std::uint64_t descriptors = 0; ///< that requests may use; 0: not known
    std::uint64_t ports = 0; ///< towards one address; 0: not known
    nanoseconds portKept = std::chrono::seconds(60); ///< a closed connection keeps its port for so long (TIME_WAIT)
    std::uint64_t freeMemory = 0; ///< bytes; 0: not known
    std::optional<Ceiling> ceiling; ///< unset: never measured
};

enum class Fit { Fits, Tight, DoesNotFit };
/// "fits", "tight", "does not fit"
[[nodiscard]] std::string_view fitName(Fit fit);

/// From here on a plan that fits is tight: plans are estimates.
inline constexpr double tightFrom = 0.8;

/// One thing that a run needs of this machine.
struct FitLine {
    std::string what; ///< "descriptors"
    double needed = 0;
    double available = 0;
    Fit fit = Fit::Fits;
    std::string sentence; ///< says what to do where it does not fit
};

/// Whether a run will fit, before it is sent (truth rule 6): rate x duration against what the machine has. An answer is
/// taken to last `answerTime`; unset: as long as the limit, which is the case Headroom is there to look for, and what
/// is pushed or streamed past it as long as its virtual user waits. Requests that are sent again after a timeout count
/// with every attempt, and all are taken to go to one address. What is not known has no line. Pure.
[[nodiscard]] std::vector<FitLine> fit(const LoadProfile& profile, const MachineLimits& limits,
                                       std::optional<nanoseconds> answerTime = {});

} // namespace headroom
