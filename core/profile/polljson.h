#pragma once

#include "profile/httprequest.h"
#include "profile/profilefields.h"

namespace headroom {

/// "poll" of a request: { "header": "Location" } or { "json": "/status_url" }, interval, growth, longest_interval,
/// retry_after, give_up_after, done, failed, take.
[[nodiscard]] PollPlan readPoll(ProfileFields fields);
/// What is as it is by default is left out.
[[nodiscard]] nlohmann::ordered_json writePoll(const PollPlan& plan);

} // namespace headroom
