#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace headroom {

/// The absolute URL that a reference in an answer stands for (RFC 3986 section 5), read by libcurl's parser as every
/// URL is: see Target. It may only be at the scheme, host and port of `base`: an answer does not choose whom a load is
/// sent to. A user or password in it is dropped. The error is a sentence without the URL's query, which may hold a
/// secret.
[[nodiscard]] Result<std::string> resolvedUrl(const std::string& base, std::string_view reference);

} // namespace headroom
