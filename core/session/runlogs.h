#pragma once

#include "analysis/ghosts.h"
#include "base/progress.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/backendrecord.h"
#include "recording/runsnapshot.h"
#include "serverlog/gzipsource.h"
#include "serverlog/logreader.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// A run's requests joined to what its server's logs say of them.
struct ReadLogs {
    JoinedLog joined;
    std::uint64_t tooLong = 0; ///< lines that were too long to be looked at
    std::uint64_t unitMissing = 0; ///< access lines whose time is a whole number, in nobody knows what unit
    std::uint64_t beyond = 0; ///< invocations that were more than are kept
};

/// Where a log comes from: a file, or whatever else can be read into a LogReader.
struct LogSource {
    std::string name; ///< as reports show it
    std::uint64_t bytes = 0; ///< how much there is to read, for progress; 0: not known
    /// Errors name it. With false from the watch, which hears of the bytes read so far, it stops.
    std::function<Result<void>(LogReader&, const GzipSource::Watch&)> read;
};
/// A file of any form that readLogFile() reads; "-": standard input.
[[nodiscard]] LogSource logFileSource(const std::filesystem::path& file);

/// Reads the logs one after the other and joins them to the run. Writes nothing. Given up through `progress`, it is an
/// error that says so.
[[nodiscard]] Result<ReadLogs> joinLogs(const std::filesystem::path& runFile, const std::vector<LogSource>& logs,
                                        const LogReadSettings& settings, const Progress& progress = {});

/// What the log kept with a run says; nothing if none is.
[[nodiscard]] Result<std::optional<GhostSummary>> storedGhosts(const std::filesystem::path& runFile,
                                                               const LoadProfile& profile, const RunSnapshot& run,
                                                               const TimeRange& range);

[[nodiscard]] GhostScope ghostScope(const LoadProfile& profile, const TimeRange& range);

} // namespace headroom
