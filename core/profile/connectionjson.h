#pragma once

#include "profile/loadprofile.h"
#include "profile/profilefields.h"

namespace headroom {

// How a profile connects, who it is and how its requests are found again, read (throw ProfileFields::Problem) and
// written. What equals the default is not written.

[[nodiscard]] Connection readConnection(ProfileFields fields);
/// "auto", "curl" or "direct".
[[nodiscard]] std::optional<Connection::Transport> transportNamed(std::string_view word);
[[nodiscard]] nlohmann::ordered_json writeConnection(const Connection& connection);

[[nodiscard]] Auth readAuth(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeAuth(const Auth& auth);

[[nodiscard]] Correlation readCorrelation(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeCorrelation(const Correlation& correlation);

[[nodiscard]] RetryPolicy readRetries(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeRetries(const RetryPolicy& retries);

} // namespace headroom
