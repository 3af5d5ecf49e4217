#pragma once

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

/// Hands the rows over in pieces of text, the header first. Streams: a run of any length needs no memory. `take` ends
/// it with an error.
[[nodiscard]] Result<void> exportRequests(const RequestsExport& what,
                                          const std::function<Result<void>(std::string_view)>& take);

/// The same as a file, which appears whole or not at all; returns its SHA-256. `goOn` is asked every few thousand rows;
/// with false from it nothing is left behind, and the error says so.
[[nodiscard]] Result<std::string> writeRequestsCsv(const RequestsExport& what, const std::filesystem::path& csv,
                                                   const std::function<bool()>& goOn = {});

} // namespace headroom
