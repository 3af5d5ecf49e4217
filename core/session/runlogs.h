#pragma once

#include "analysis/ghosts.h"
#include "base/progress.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/backendrecord.h"
#include "recording/runsnapshot.h"
#include "serverlog/logmessage.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace headroom {

/// A run's requests joined to what its server's logs say of them.
struct ReadLogs {
    JoinedLog joined;
    std::uint64_t tooLong = 0; ///< lines that were too long to be looked at
    std::uint64_t unitMissing = 0; ///< access lines whose time is a whole number, in nobody knows what unit
    std::uint64_t beyond = 0; ///< invocations that were more than are kept
};

/// Reads the files ("-": standard input) one after the other and joins them to the run. Writes nothing. Errors name the
/// file.
[[nodiscard]] Result<ReadLogs> joinLogs(const std::filesystem::path& runFile,
                                        const std::vector<std::filesystem::path>& logs, const LogReadSettings& settings,
                                        const Progress& progress = {});

/// What the log kept with a run says; nothing if none is.
[[nodiscard]] Result<std::optional<GhostSummary>> storedGhosts(const std::filesystem::path& runFile,
                                                               const LoadProfile& profile, const RunSnapshot& run,
                                                               const TimeRange& range);

[[nodiscard]] GhostScope ghostScope(const LoadProfile& profile, const TimeRange& range);

} // namespace headroom
