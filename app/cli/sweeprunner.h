#pragma once

#include "session/sweeprun.h"

#include <memory>

namespace headroom {

/// Makes a sweep's runs, with progress on standard error, and comes back when it is over. Ctrl+C ends the run under way
/// and the sweep, a second one aborts. Runs that are not kept are there as long as what comes back.
[[nodiscard]] Result<std::unique_ptr<SweepRun>> sweepWithProgress(SweepOrder order, bool quiet);

} // namespace headroom
