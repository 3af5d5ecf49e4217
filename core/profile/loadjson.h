#pragma once

#include "profile/loadprofile.h"
#include "profile/profilefields.h"

namespace headroom {

/// The "load" of a profile, read (throws ProfileFields::Problem) and written.
[[nodiscard]] LoadShape readLoad(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeLoad(const LoadShape& load);

} // namespace headroom
