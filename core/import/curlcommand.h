#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A profile made of a cURL command: what to send, how to connect, who it is from. Load, limit and the rest are as a
/// new profile has them.
struct CurlImport {
    LoadProfile profile;
    std::vector<std::string> notes; ///< what of the command is left out or meant otherwise, a sentence each
};

/// Whether a text begins as a cURL command does: `curl ...`, after a prompt's `$ ` and blanks.
[[nodiscard]] bool isCurlCommand(std::string_view text);

/// Reads a command as browsers' "Copy as cURL (bash)" and documentation write it. Nothing is run and no file is opened:
/// a body from a file (-d @file) becomes a body that is read when the profile runs. Passwords and tokens of curl's
/// own options become environment variables, which a note names; those in headers stay, and a note says so. ${env:NAME}
/// stands for such a variable, as writeCurlCommand() leaves it; a note names all of them. Errors name the option: one
/// that is unknown or lacks its value, a quote that is open, no URL or several.
[[nodiscard]] Result<CurlImport> readCurlCommand(std::string_view text);

} // namespace headroom
