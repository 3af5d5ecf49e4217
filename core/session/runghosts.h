#pragma once

#include "analysis/ghostrows.h"
#include "base/progress.h"
#include "base/result.h"
#include "recording/runsnapshot.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace headroom {

/// The log kept with a run, and each of its requests that the gateway gave up on.
struct RunGhosts {
    JoinedLog log;
    std::vector<GhostRow> rows; ///< at most mostUnknownGhosts of those that are not in the log
};

/// Null if no log is kept with the run. Reads the run's samples only where the log does not name every timed-out
/// request.
[[nodiscard]] Result<std::shared_ptr<const RunGhosts>>
ghostsOfRun(const std::filesystem::path& runFile, const RunSnapshot& run, const Progress& progress = {});

} // namespace headroom
