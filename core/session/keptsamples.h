#pragma once

#include "analysis/runsummary.h"
#include "store/runfile.h"

#include <filesystem>
#include <optional>
#include <string>

namespace headroom {

/// What a reader of a run's rows has to know of those that are not there; nothing where all are.
[[nodiscard]] std::optional<std::string> keptSamplesNote(const RunInfo& info);

/// Adds it to the notes of a run that is over. A file that cannot be read has told so elsewhere.
void noteKeptSamples(RunSummary& summary, const std::filesystem::path& runFile);

} // namespace headroom
