#pragma once

#include "analysis/ghosts.h"
#include "report/jsonvalues.h"

#include <string>

namespace headroom {

/// What a server's log adds to a run, as the summary's JSON has it under "ghosts". Times in milliseconds; what is not
/// known is left out.
[[nodiscard]] Json ghostsJson(const GhostSummary& ghosts);

/// The same as a document of its own ("headroom.ghosts/1"), with each timed-out request that the log tells of.
[[nodiscard]] std::string ghostsDocument(const GhostSummary& ghosts, const JoinedLog& log);

} // namespace headroom
