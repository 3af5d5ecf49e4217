#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "session/runcontroller.h"

#include <filesystem>

namespace CLI {
class App;
}

namespace headroom {

/// Adds `run`: sends a load, shows how it goes, prints the summary. exitCode becomes the verdict's.
void addRunCommand(CLI::App& root, int& exitCode);

/// Runs a profile into `runFile` with progress on standard error. Ctrl+C drains, a second one aborts.
[[nodiscard]] Result<RunSnapshotPtr> runWithProgress(const LoadProfile& profile, const std::filesystem::path& runFile,
                                                     bool quiet, const RunKeeping& keeping = {});

} // namespace headroom
