#pragma once

#include "session/requestsexport.h"
#include "session/runreport.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace headroom {

/// Makes the bytes of a PDF on paper called "a4" or "letter": what only the desktop program can. Empty: nothing can.
using PdfMaker = std::function<Result<std::string>(const ReportDocument& document, const std::string& paper)>;

/// What the desktop program can, and the command line alone cannot.
struct DesktopSkills {
    PdfMaker makePdf{};
    /// Says a report in one of these languages.
    std::function<ReportDocument(ReportDocument document, const std::string& language)> inLanguage{};
    std::vector<std::string> languages{}; ///< besides English: "zh_CN"
};

/// Where which output of a run goes; empty: it is not written, "-": to whatever takes the printed ones.
struct RecordOutputs {
    std::string requests, jobs, seconds, summary; ///< CSV
    std::string html, markdown, pdf, junit, json, k6, hlog;
    std::string hgrm; ///< becomes two: NAME-response and NAME-service

    [[nodiscard]] std::vector<std::string> all() const; ///< of those that are asked for, as they are written
    [[nodiscard]] std::vector<std::string> reports() const; ///< those among them that can tell of several runs
    [[nodiscard]] bool onlyRequests() const { return all() == std::vector<std::string>{requests}; }
};

struct RecordWishes {
    std::filesystem::path run;
    ReportWishes report{};
    std::string paper = "a4";
    bool salvage = false;
};

/// What differs between the command line and the window.
struct RecordHands {
    PdfMaker makePdf{};
    /// Writes a CSV of rows and returns its SHA-256.
    std::function<Result<std::string>(const RequestsExport& what, const std::string& file)> writeRows{};
    std::function<Result<void>(const std::string& content)> print{}; ///< for "-"
    std::function<ReportDocument(ReportDocument)> inLanguage{}; ///< of the reports; unset: English
};

/// CSV files first, because the record names their digests. Each file appears whole or not at all. `warnings` gets a
/// sentence on whatever had to be left out.
[[nodiscard]] Result<void> writeOutputs(const RecordOutputs& outputs, const StoredRun& run, RecordWishes wishes,
                                        const RecordHands& hands, std::vector<std::string>& warnings);

/// The reports among the outputs, of a document that is made already.
[[nodiscard]] Result<void> writeReports(const RecordOutputs& outputs, const ReportDocument& document,
                                        const std::string& paper, const RecordHands& hands);

} // namespace headroom
