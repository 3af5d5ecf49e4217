#pragma once

#include "base/result.h"
#include "base/timerange.h"
#include "report/reportmodel.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace headroom {

/// What a window writes when somebody asks for the record of a run.
struct RecordFiles {
    std::filesystem::path run;
    std::filesystem::path report; ///< .pdf (A4), .html or .md, by its ending
    std::filesystem::path csv; ///< its requests; the report names the digest
    RecordSigns signs;
    std::optional<TimeRange> range{}; ///< of a part of the run; unset: all of it
};

/// "record.pdf" -> "record-requests.csv"
[[nodiscard]] std::filesystem::path csvBeside(const std::filesystem::path& report);

/// Each appears whole or not at all. `goOn` is asked while the rows are written; with false from it nothing is left
/// behind. Any thread; needs a QGuiApplication for a PDF.
[[nodiscard]] Result<void> writeRecord(const RecordFiles& files, const std::function<bool()>& goOn = {});

} // namespace headroom
