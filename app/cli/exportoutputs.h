#pragma once

#include "session/recordoutputs.h"

#include <string>
#include <vector>

namespace headroom {

/// Asked before anything is read: whether there is something to write, every file can be, none replaces another or one
/// that is read here.
[[nodiscard]] Result<void> checkFiles(const RecordOutputs& outputs, const std::vector<std::string>& inputs,
                                      bool makesPdf);

/// Whether reports can be had in it.
[[nodiscard]] Result<void> checkLanguage(const std::string& language, const DesktopSkills& skills);

/// How `export` writes: progress on a terminal, reports in that language.
[[nodiscard]] RecordHands recordHands(const DesktopSkills& skills, const std::string& language);

/// Warnings go to standard error.
[[nodiscard]] Result<void> writeFiles(const RecordOutputs& outputs, const StoredRun& run, RecordWishes wishes,
                                      const RecordHands& hands);

/// One report over all of these runs.
[[nodiscard]] Result<void> writeRunsReport(const RecordOutputs& outputs, const std::vector<std::filesystem::path>& runs,
                                           const RecordSigns& signs, const std::string& paper,
                                           const RecordHands& hands);

} // namespace headroom
