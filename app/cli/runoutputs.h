#pragma once

#include "analysis/runsummary.h"
#include "base/result.h"
#include "profile/loadprofile.h"

#include <filesystem>
#include <string>

namespace headroom {

/// What a finished run, or one read from its file, leaves behind; empty names are not written, "-" is standard output.
struct RunOutputs {
    std::string json;
    std::string csv;
    bool text = true; ///< the summary for people, on standard output unless something else goes there
    std::string run{}; ///< the run file itself, which no other output may replace
    std::string junit{};
    std::string profile{}; ///< the file of the profile, which none may either
};

/// Asked before a run: a minute of load is not to be spent on a result that cannot be written.
[[nodiscard]] Result<void> checkOutputs(const RunOutputs& outputs);

[[nodiscard]] Result<void> writeOutputs(const RunOutputs& outputs, RunSummary summary, const LoadProfile& profile,
                                        const std::filesystem::path& runFile);

} // namespace headroom
