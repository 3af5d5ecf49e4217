#pragma once

#include "analysis/findings/findings.h"
#include "analysis/runsummary.h"
#include "store/rundigest.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace headroom {

/// A URL's host as a list shows it: with its port, unless that is the usual one. Empty for what is no URL.
[[nodiscard]] std::string listedHost(const std::string& url);

/// What a list shows of this run, taken from the numbers its page shows. Without findings.
[[nodiscard]] RunDigest digestOf(const LoadProfile& profile, const RunSummary& summary, WallTime startedAt);

[[nodiscard]] std::vector<FoundThen> keptFindings(const std::vector<Finding>& findings);

/// The findings of a stored run: as they were told when it ended, if its file keeps them, so that what was found then
/// is still shown by a Headroom that would find something else. Of a part of a run, of one that keeps none and of one
/// whose server's log was joined since, as findingsIn finds them now.
[[nodiscard]] Result<std::vector<Finding>> findingsOfRun(const std::filesystem::path& runFile,
                                                         const LoadProfile& profile, const RunSummary& summary,
                                                         const std::function<bool()>& goOn = {});

/// The digest of a run that keeps none (cut, or older), worked out from all its seconds. Nothing is written.
[[nodiscard]] Result<RunDigest> workOutDigest(const std::filesystem::path& runFile);

} // namespace headroom
