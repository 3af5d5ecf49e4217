#pragma once

#include "profile/loadprofile.h"

#include <string>

namespace headroom {

/// The highest rate an open load comes to.
[[nodiscard]] Rate peakRate(const OpenModel& model);
/// The most users a closed load has at once.
[[nodiscard]] std::uint32_t peakUsers(const ClosedModel& model);

/// How long the stages of a load take together; unset for a load without stages.
[[nodiscard]] std::optional<nanoseconds> stagesLength(const LoadShape& load);

/// How long the shape itself lasts by its plan, without those that follow it; unset where only a count ends it.
[[nodiscard]] std::optional<nanoseconds> plannedLength(const LoadShape& shape);

/// The load in a few words: "20/s", "up to 200/s in 3 stages, Poisson arrivals", "20 users thinking 1s".
[[nodiscard]] std::string loadInWords(const LoadShape& load);

/// What tables call a request: the user's name for it, else "POST /login".
[[nodiscard]] std::string requestName(const HttpRequest& request);

} // namespace headroom
