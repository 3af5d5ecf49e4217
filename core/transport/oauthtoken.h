#pragma once

#include "base/result.h"
#include "base/units.h"
#include "profile/connection.h"

#include <optional>
#include <string>

namespace headroom {

struct Token {
    std::string value;
    std::optional<nanoseconds> lifetime; ///< from now on; none: the server did not say
};

/// A client-credentials token (RFC 6749 section 4.4), waited for at most that long; any thread. Of the connection only
/// what leads to another host counts: CA file, least TLS version, proxy, resolve, source address. The error names the
/// token URL's host and never a secret.
[[nodiscard]] Result<Token> fetchToken(const OAuth2ClientCredentials& credentials, const Connection& connection,
                                       nanoseconds patience = std::chrono::seconds(30));

} // namespace headroom
