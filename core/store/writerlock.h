#pragma once

#include "base/filelock.h"

#include <optional>
#include <string>

namespace headroom {

/// What whoever writes a run holds from its first state to its last, on the log beside the run file: a run that says it
/// goes on is being written if this is held, and was cut if it is not. Nothing where there is no such log (a file
/// system without shared memory): such a run counts as cut until it ends.
[[nodiscard]] std::optional<FileLock> lockAsWriter(const std::string& runFile);

/// To be asked before a state is read that says the run goes on, or one that ends in between would seem to be cut; and
/// once more after it, or one that begins in between would.
[[nodiscard]] bool hasWriter(const std::string& runFile);

} // namespace headroom
