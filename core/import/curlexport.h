#pragma once

#include "profile/loadprofile.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headroom {

struct CurlExport {
    std::string command;
    std::vector<std::string> notes; ///< what of the request the command does not say, a sentence each
};

/// One of a profile's requests as a cURL command for a POSIX shell, to be read by people and by readCurlCommand(): that
/// makes a request of it that sends the same. Values stay as they are written: no ${env:NAME} is filled in, so the
/// command can be passed on, and none is read by the shell.
[[nodiscard]] CurlExport writeCurlCommand(const LoadProfile& profile, std::size_t request);

} // namespace headroom
