#pragma once

#include "transport/curleasy.h"

#include <string>
#include <string_view>

namespace headroom {

/// Everything but letters, digits and "-._~" becomes %XX (RFC 3986), as AWS wants it too.
[[nodiscard]] std::string percentEncoded(std::string_view text, std::string_view alsoKept = {});

/// Null where libcurl cannot read it.
[[nodiscard]] CurlUrlPtr parsedUrl(const std::string& url);
[[nodiscard]] CurlUrlPtr copied(const CurlUrlPtr& url);
/// Empty where the URL has no such part.
[[nodiscard]] std::string part(const CurlUrlPtr& url, CURLUPart which, unsigned int flags = 0);
/// False where libcurl refuses; empty removes the part.
[[nodiscard]] bool setPart(const CurlUrlPtr& url, CURLUPart which, const std::string& value, unsigned int flags = 0);

/// The same scheme, host and port: whoever may see a secret at one may see it at the other.
[[nodiscard]] bool sameOrigin(const CurlUrlPtr& a, const CurlUrlPtr& b);
/// As a Host header has it: the port only where it is not the scheme's own.
[[nodiscard]] std::string hostAndPort(const CurlUrlPtr& url);

} // namespace headroom
