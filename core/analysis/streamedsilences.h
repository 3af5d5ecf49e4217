#pragma once

#include "analysis/latencysummary.h"
#include "analysis/stretches.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <cstddef>
#include <optional>

namespace headroom {

/// Of streamed requests the longest silence in each answer, which is what a limit on silence is held against; of all
/// the profile's requests, or of one. Unset: not every one of them is streamed, or none has ended.
[[nodiscard]] std::optional<LatencySummary> streamedSilences(const LoadProfile& profile, const RunSnapshot& run,
                                                             std::optional<std::size_t> request, LoadCourse course);

} // namespace headroom
