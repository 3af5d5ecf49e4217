#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace headroom {

/// Whether a CSV file is the one a record was written with.
struct Verification {
    bool same = false;
    std::string kind; ///< of the same one: "requests"
    std::string run; ///< the record's, its id; empty of older ones
    std::string sentence; ///< "rows.csv is the requests CSV of this record, of run 0123..., and is unchanged."
};

/// Of files of any size. BadInput where one cannot be read, the report names no CSV file at all, or the reading was
/// given up.
[[nodiscard]] Result<Verification> verifyRecord(const std::filesystem::path& report, const std::filesystem::path& csv,
                                                const Progress& progress = {});

} // namespace headroom
