#pragma once

#include "analysis/runsummary.h"

namespace headroom {

/// What the commands return to the shell: a contract, scripts depend on it.
namespace exitcode {
inline constexpr int pass = 0; ///< and everything that worked and has no verdict
inline constexpr int fail = 1;
inline constexpr int badInput = 2; ///< usage, unreadable input, output that cannot be written
inline constexpr int invalid = 3;
inline constexpr int stopped = 4;
inline constexpr int neverReached = 5;
} // namespace exitcode

[[nodiscard]] int exitCodeOf(const RunSummary& summary);

/// Prints the one sentence to standard error and returns exitcode::badInput.
int complain(const Error& error);

} // namespace headroom
