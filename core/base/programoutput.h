#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <string>
#include <vector>

namespace headroom {

/// What a program writes to its standard output, run without a shell: `words` are its name, looked up in PATH, and its
/// arguments. It reads nothing, what it says on standard error is let go, and after `patience`, or past `most` bytes,
/// it is told to end with all it started in its process group (SIGTERM), and killed a second later. Blocks. Errors name
/// the program and how it ended, never what it said.
[[nodiscard]] Result<std::string> programOutput(const std::vector<std::string>& words, nanoseconds patience,
                                                std::size_t most);

} // namespace headroom
