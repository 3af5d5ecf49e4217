#pragma once

#include "session/runlogs.h"
#include "session/storedrun.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace headroom {

/// What `logs` is told of CloudWatch.
struct CloudWatchOptions {
    std::vector<std::string> groups; ///< empty: nothing is fetched
    std::string profile, region, endpoint, save;
    bool insights = false;
    bool yes = false;
};
void addCloudWatchOptions(CLI::App& command, CloudWatchOptions& options);

/// The groups as logs to read of the time of the run; with consent, credentials and the file they are saved to at
/// hand. They are fetched when they are read.
[[nodiscard]] Result<std::vector<LogSource>> cloudWatchSources(const CloudWatchOptions& options, const StoredRun& run);

} // namespace headroom
