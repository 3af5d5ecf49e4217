#pragma once

#include "profile/passcondition.h"
#include "profile/profilefields.h"

namespace headroom {

/// The list "pass" of a profile, read (throws ProfileFields::Problem) and written. An element is a condition, or, of
/// one of several requests, {"request": "login", "condition": "p95 response <= 2 s"}.
[[nodiscard]] std::vector<PassCondition> readPassConditions(ProfileFields& profile);
[[nodiscard]] nlohmann::ordered_json writePassConditions(const std::vector<PassCondition>& conditions);

} // namespace headroom
