#pragma once

#include "base/result.h"
#include "session/runsfolder.h"
#include "session/sweepplan.h"

#include <string>
#include <vector>

namespace headroom {

/// Makes the runs one after the other, with progress on standard error. `before`: a command for the shell that makes
/// the target ready for a value, which it finds in HEADROOM_VALUE; empty: none. Ctrl+C ends the run under way and the
/// sweep.
[[nodiscard]] Result<MadeRuns> makeRuns(const std::vector<PlannedRun>& planned, const std::string& name,
                                        const std::string& before, const RunsFolder& folder, bool quiet);

} // namespace headroom
