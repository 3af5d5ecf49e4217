#pragma once

#include "profile/httprequest.h"
#include "profile/profilefields.h"

namespace headroom {

/// One check of a request, read (throws ProfileFields::Problem) and written: {"status": "200-299"},
/// {"header": "Content-Type", "contains": "json"}, {"body_contains": "ok"}, {"json": "/id", "equals": 7},
/// {"size_at_most": 100000}, {"time_at_most": "2s"}.
[[nodiscard]] Check readCheck(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeCheck(const Check& check);

} // namespace headroom
