#pragma once

#include "analysis/sweep.h"
#include "base/result.h"
#include "profile/loadprofile.h"
#include "session/runsfolder.h"

#include <map>
#include <string>
#include <vector>

namespace headroom {

/// One run that a sweep is about to make.
struct PlannedRun {
    std::string value;
    LoadProfile profile; ///< ready to run
    std::map<std::string, std::string> tags;
};

struct MadeRuns {
    std::vector<SweptRun> runs; ///< their files are always there, if only as long as this lives
    bool stopped = false; ///< by somebody, before all were made
    bool neverReached = false; ///< the target; the rest was not tried
};

/// Makes the runs one after the other, with progress on standard error. `before`: a command for the shell that makes
/// the target ready for a value, which it finds in HEADROOM_VALUE; empty: none. Ctrl+C ends the run under way and the
/// sweep.
[[nodiscard]] Result<MadeRuns> makeRuns(const std::vector<PlannedRun>& planned, const std::string& name,
                                        const std::string& before, const RunsFolder& folder, bool quiet);

} // namespace headroom
