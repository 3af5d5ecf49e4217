#pragma once

#include "analysis/ghosts.h"
#include "report/reportmodel.h"

#include <string>

namespace headroom {

/// What a server's log adds to a run: the sentence, what stands behind it, and the service times as they would have
/// been.
[[nodiscard]] std::vector<NamedText> ghostFacts(const GhostSummary& ghosts);

/// What a server's log adds to a run, for a terminal: the sentence, what stands behind it, and the service times as
/// they would have been beside those the client could see. As summaryText() in layout.
[[nodiscard]] std::string ghostsText(const GhostSummary& ghosts);

/// The requests the gateway gave up on, those that went on longest first, at most `most` of them: what the client
/// waited and what the server did. Empty if the log tells of none.
[[nodiscard]] std::string ghostTable(const JoinedLog& log, std::size_t most);

} // namespace headroom
