#pragma once

#include "base/result.h"

#include <functional>
#include <string>

namespace headroom {

/// Runs a command line of the user's own in a shell, with HEADROOM_VALUE set to `value` for it, nothing to read and a
/// process group of its own, and waits for its end. Any thread. BadInput where it ends with another code than 0, with
/// the last line it wrote (secrets taken out); what it writes otherwise goes nowhere, least of all among our results.
/// `goOn` is asked ten times a second; where it says no, the command is sent SIGTERM, and the return is at once and
/// without an error. Where POSIX ends: shellcommand_posix.cpp.
[[nodiscard]] Result<void> runShellCommand(const std::string& command, const std::string& value,
                                           const std::function<bool()>& goOn);

} // namespace headroom
