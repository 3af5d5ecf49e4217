#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "report/reportdocument.h"
#include "report/reportmodel.h"
#include "session/storedrun.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// The numbers of a stored run or of a part of it, with what its server's log says. Of a damaged file they say what is
/// lost. `warnings` gets a sentence on whatever had to be left out.
[[nodiscard]] RunSummary storedSummary(const StoredRun& run, const std::filesystem::path& file,
                                       const std::optional<TimeRange>& range, std::vector<std::string>& warnings);

/// What a report is asked for besides its run.
struct ReportWishes {
    std::optional<TimeRange> range{};
    std::filesystem::path baseline{}; ///< a run to compare with; empty: none
    RecordSigns signs{};
    std::vector<RecordedFile> files{}; ///< that were written with it
};

/// One report over several runs, which are read one after the other; a run that cannot be read is an error.
[[nodiscard]] Result<ReportDocument> reportOfRuns(const std::vector<std::filesystem::path>& files,
                                                  const RecordSigns& signs, const Progress& progress = {});

/// Everything an output tells of the run in `file`: summary, findings, record, charts and the comparison. Reads samples
/// only where the file keeps no findings. An error where the baseline cannot be read or compared.
[[nodiscard]] Result<ReportModel> reportOfRun(const StoredRun& run, const std::filesystem::path& file,
                                              const ReportWishes& wishes, std::vector<std::string>& warnings);

} // namespace headroom
