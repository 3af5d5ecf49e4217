#pragma once

#include "session/recordoutputs.h"

#include <string>
#include <vector>

namespace headroom {

/// Asked before anything is read: whether there is something to write, every file can be, none replaces another or one
/// that is read here.
[[nodiscard]] Result<void> checkFiles(const RecordOutputs& outputs, const std::vector<std::string>& inputs,
                                      bool makesPdf);

/// How `export` writes: progress on a terminal, warnings on standard error.
[[nodiscard]] Result<void> writeFiles(const RecordOutputs& outputs, const StoredRun& run, RecordWishes wishes,
                                      const PdfMaker& makePdf);

/// One report over all of these runs.
[[nodiscard]] Result<void> writeRunsReport(const RecordOutputs& outputs, const std::vector<std::filesystem::path>& runs,
                                           const RecordSigns& signs, const std::string& paper, const PdfMaker& makePdf);

} // namespace headroom
