#pragma once

#include "profile/httprequest.h"
#include "profile/profilefields.h"

namespace headroom {

// "stream" and "push" of a request, read (throw ProfileFields::Problem) and written.

[[nodiscard]] StreamPlan readStream(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeStream(const StreamPlan& stream);

[[nodiscard]] PushPlan readPush(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writePush(const PushPlan& push);

} // namespace headroom
