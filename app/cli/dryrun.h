#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <optional>
#include <string>

namespace headroom {

/// Says on standard error what of a run will not fit this machine, or hardly: a line each, nothing where all fits.
void sayWhatDoesNotFit(const LoadProfile& profile, std::optional<nanoseconds> answerTime);

/// Prints the plan of a run instead of sending it; as JSON where `json` is "-", and into a file where it names one.
/// An error where the run would be refused, after the plan.
[[nodiscard]] Result<void> dryRun(const LoadProfile& profile, std::optional<nanoseconds> answerTime,
                                  const std::string& json);

} // namespace headroom
