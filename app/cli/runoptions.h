#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace headroom {

/// What `run` takes on its command line, as written.
struct RunOptions {
    std::string profileFile; ///< empty: flags alone
    std::optional<std::string> url, rate, duration, limit, gateway, catalogue, clientTimeout, expect, transport;
    std::optional<std::uint32_t> users;
    std::optional<std::uint64_t> requests;
    std::string out, json, csv; ///< files; json may be "-"
    std::vector<std::string> pass; ///< conditions; empty: the profile's
    bool abortWhenBroken = false;
    bool yes = false, quiet = false, dryRun = false;
};

void addRunOptions(CLI::App& command, RunOptions& options);

/// The profile of the file with the flags laid over it, checked. Errors name the flag or the place in the file.
[[nodiscard]] Result<LoadProfile> profileOf(const RunOptions& options);

/// --expect; unset where it is not given.
[[nodiscard]] Result<std::optional<nanoseconds>> expectedAnswer(const RunOptions& options);

} // namespace headroom
