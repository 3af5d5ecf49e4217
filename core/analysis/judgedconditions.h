#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <vector>

namespace headroom {

/// What a run is judged by: the profile's conditions, and "check_failed = 0" for requests with checks of whose failure
/// no condition speaks (check_failed or errors, of that request or of all); and "not_done = 0" for jobs of which none
/// speaks. The flag `implied` marks those.
struct JudgedCondition {
    PassCondition condition;
    bool implied = false;
};
[[nodiscard]] std::vector<JudgedCondition> judgedConditions(const LoadProfile& profile, const RunSnapshot& snapshot);

} // namespace headroom
