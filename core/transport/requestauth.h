#pragma once

#include "profile/connection.h"
#include "profile/httprequest.h"
#include "transport/curleasy.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

[[nodiscard]] std::string base64(std::string_view bytes);

/// The headers that say who the request is from. A header the request brings itself stays and stands alone. AwsSigV4
/// has none here: it signs each transfer anew.
[[nodiscard]] std::vector<Header> authHeaders(const Auth& auth, const std::vector<Header>& own);

/// An API key that goes into the query; one that is there already stays.
void addAuthQuery(const CurlUrlPtr& url, const Auth& auth);

} // namespace headroom
