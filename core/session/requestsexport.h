#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/timerange.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace headroom {

/// Which rows: one a request of the run that was planned within the range (report/requestscsv.h), or one a job
/// (report/jobscsv.h).
struct RequestsExport {
    enum class Rows { Requests, Jobs };
    std::filesystem::path run;
    TimeRange range{};
    bool salvage = false; ///< of a damaged file, what can be read
    Rows rows = Rows::Requests;
};

/// Takes a piece of text, and what share of the rows has been read by then; an error from it ends the export.
using TakeRows = std::function<Result<void>(std::string_view rows, double share)>;

/// Hands the rows over in pieces of text, the header first. Streams: a run of any length needs no memory.
[[nodiscard]] Result<void> exportRequests(const RequestsExport& what, const TakeRows& take);

/// The same as a file, which appears whole or not at all; returns its SHA-256. `progress` is told every few thousand
/// rows; with false from it nothing is left behind, and the error says so.
[[nodiscard]] Result<std::string> writeRequestsCsv(const RequestsExport& what, const std::filesystem::path& csv,
                                                   const Progress& progress = {});

} // namespace headroom
