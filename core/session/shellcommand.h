#pragma once

#include "base/result.h"

#include <functional>
#include <string>

namespace headroom {

/// Runs a command line of the user's own in a shell (childprogram.h), with HEADROOM_VALUE set to `value` for it, and
/// waits for its end. Any thread. BadInput where it ends with another code than 0, with the last line it wrote (secrets
/// taken out); what it writes otherwise goes nowhere, least of all among our results. `goOn` is asked ten times a
/// second; where it says no, the command is ended, which is no error.
[[nodiscard]] Result<void> runShellCommand(const std::string& command, const std::string& value,
                                           const std::function<bool()>& goOn);

} // namespace headroom
