#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "store/runlabels.h"
#include "store/runwriter.h"

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
    std::uint64_t keepSamples = RunWriterOptions{}.keepSamples;
    std::string out, json, csv, junit; ///< files; json may be "-"
    std::string shard; ///< "2/3"; empty: all of the load
    std::string name, note; ///< of this run
    std::vector<std::string> tags; ///< KEY=VALUE
    std::vector<std::string> pass; ///< conditions; empty: the profile's
    bool abortWhenBroken = false;
    bool save = false; ///< in the library
    bool force = false; ///< in the place of an older run
    bool yes = false, quiet = false, dryRun = false;
};

void addRunOptions(CLI::App& command, RunOptions& options);
/// Those of them that make the profile.
void addLoadOptions(CLI::App& command, RunOptions& options);

/// The profile of the file with the flags laid over it, checked. Errors name the flag or the place in the file.
[[nodiscard]] Result<LoadProfile> askedProfile(const RunOptions& options);
/// The same with what the catalogue says of its gateway, ready to run.
[[nodiscard]] Result<LoadProfile> profileOf(const RunOptions& options);

/// --name, --note and --tag.
[[nodiscard]] Result<RunLabels> labelsOf(const RunOptions& options);
/// The file --out or --save ask for; empty for neither.
[[nodiscard]] Result<std::string> runFileOf(const RunOptions& options, const LoadProfile& profile);

/// --expect; unset where it is not given.
[[nodiscard]] Result<std::optional<nanoseconds>> expectedAnswer(const RunOptions& options);

} // namespace headroom
