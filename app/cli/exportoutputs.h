#pragma once

#include "exportcommand.h"
#include "session/runreport.h"

#include <filesystem>
#include <string>
#include <vector>

namespace headroom {

/// Where `export` writes what; empty: not at all, "-": standard output.
struct ExportFiles {
    std::string requests, jobs, seconds, summary; ///< CSV
    std::string html, markdown, pdf, junit, hgrm, hlog;

    [[nodiscard]] std::vector<std::string> all() const; ///< of those that are asked for, as they are written
    [[nodiscard]] bool onlyRequests() const { return all() == std::vector<std::string>{requests}; }
};

struct ExportWishes {
    std::filesystem::path run;
    ReportWishes report;
    std::string paper;
    bool salvage = false;
};

/// Asked before anything is read: whether there is something to write, every file can be, none replaces another or one
/// that is read here.
[[nodiscard]] Result<void> checkFiles(const ExportFiles& files, const std::vector<std::string>& inputs, bool makesPdf);

/// CSV files first, because the record names their digests. Each appears whole or not at all.
[[nodiscard]] Result<void> writeFiles(const ExportFiles& files, const StoredRun& run, ExportWishes wishes,
                                      const PdfMaker& makePdf);

} // namespace headroom
