#pragma once

#include "session/requestsexport.h"

#include <string>

namespace headroom {

/// The rows as a file, or with "-" printed. Returns the SHA-256 of the file, empty where there is none. Says what of
/// the run is not kept one by one. Ctrl+C ends it with nothing left behind.
[[nodiscard]] Result<std::string> writeCsv(const RequestsExport& what, const std::string& csv);

} // namespace headroom
