#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "store/runfile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace headroom {

/// A run read back from its file: what a live run shows, so that everything that shows or exports one takes both. One
/// that is still being made elsewhere is as it was at its last second.
struct StoredRun {
    RunInfo info;
    LoadProfile profile;
    RunSnapshotPtr snapshot;
    std::vector<std::string> lost{}; ///< of a damaged file: what cannot be read, a sentence each
    bool generatorKnown = true; ///< what the generator saw of itself is not among it
};

[[nodiscard]] Result<StoredRun> openRun(const std::filesystem::path& file, const Progress& progress = {});

/// What can be read of a damaged file; of a sound one the same as openRun().
[[nodiscard]] Result<StoredRun> salvageRun(const std::filesystem::path& file);

} // namespace headroom
