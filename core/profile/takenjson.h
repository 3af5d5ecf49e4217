#pragma once

#include "profile/httprequest.h"
#include "profile/profilefields.h"

#include <vector>

namespace headroom {

/// "take" among these fields: { "NAME": { "json": "/id" } }, or "header", or "regex". Empty without it.
[[nodiscard]] std::vector<TakenValue> readTaken(ProfileFields& fields);
[[nodiscard]] nlohmann::ordered_json writeTaken(const std::vector<TakenValue>& taken);

} // namespace headroom
