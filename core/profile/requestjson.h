#pragma once

#include "profile/httprequest.h"
#include "profile/profilefields.h"

namespace headroom {

// One of a profile's requests and its "data", read (throw ProfileFields::Problem) and written.

[[nodiscard]] HttpRequest readRequest(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeRequest(const HttpRequest& request);

[[nodiscard]] std::vector<Feeder> readFeeders(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeFeeders(const std::vector<Feeder>& feeders);

/// Fields as an object of texts; a name that stands twice has a list of them.
[[nodiscard]] std::vector<Field> readFieldTexts(ProfileFields fields);
[[nodiscard]] nlohmann::ordered_json writeFieldTexts(const std::vector<Field>& fields);

} // namespace headroom
