#pragma once

#include "import/curloptions.h"

namespace headroom {

// What of a cURL command says who a request is from. A secret that stands in one in clear is not taken along: an
// environment variable stands for it, and a note names it.

[[nodiscard]] Result<void> takeUser(CurlOptions& options, const std::string& value); ///< --user
[[nodiscard]] Result<void> takeBearer(CurlOptions& options, const std::string& value); ///< --oauth2-bearer
[[nodiscard]] Result<void> takeKeyPassword(CurlOptions& options, const std::string& value); ///< --pass
/// When all is read, where there is an --aws-sigv4: --user holds the keys.
[[nodiscard]] Result<void> signWithAws(CurlOptions& options);

} // namespace headroom
