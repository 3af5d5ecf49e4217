#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "store/runfile.h"

#include <filesystem>

namespace headroom {

/// A run read back from its file: what a live run shows, so that everything that shows or exports one takes both.
struct StoredRun {
    RunInfo info;
    LoadProfile profile;
    RunSnapshotPtr snapshot;
};

[[nodiscard]] Result<StoredRun> openRun(const std::filesystem::path& file);

} // namespace headroom
