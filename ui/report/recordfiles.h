#pragma once

#include "base/progress.h"
#include "session/recordoutputs.h"
#include "settings/language.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace headroom {

/// What a record is to say.
struct RecordWish {
    std::vector<std::filesystem::path> runs; ///< one; of several there is one report over all of them
    std::optional<TimeRange> range{}; ///< of a part of one run; unset: all of it
    std::filesystem::path baseline{}; ///< to compare one run with; empty: none
    RecordSigns signs{};
    std::string paper = "a4"; ///< or "letter"
    Language language = Language::English; ///< of what people read; tables for machines have one
};

/// The files a record can consist of.
enum class RecordKind { Pdf, Html, Markdown, Requests, Seconds, Summary, Jobs, Junit, Json, K6, Hgrm };
using RecordKinds = std::set<RecordKind>;
/// Whether it can tell of several runs.
[[nodiscard]] bool tellsOfSeveral(RecordKind kind);

/// "folder/record" -> "folder/record.pdf", "folder/record-requests.csv" ...
[[nodiscard]] RecordOutputs outputsBeside(const std::filesystem::path& base, const RecordKinds& kinds);

/// Each appears whole or not at all. With false from `progress` the writing ends, and the file that was being written
/// is not there. Any thread; needs a QGuiApplication for a PDF.
[[nodiscard]] Result<void> writeRecord(const RecordWish& wish, const RecordOutputs& outputs,
                                       const Progress& progress = {});

/// The PDF as it would be written together with files of these kinds, but without their digests, which are not there
/// yet. Likewise.
[[nodiscard]] Result<std::string> recordPdf(const RecordWish& wish, const RecordKinds& kinds,
                                            const Progress& progress = {});

} // namespace headroom
