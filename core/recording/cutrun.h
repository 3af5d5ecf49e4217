#pragma once

#include "recording/runsnapshot.h"

namespace headroom {

/// A run whose record ends before it did: what was in flight then ended as unfinished, at least as long as it had
/// waited by then, just as in a run that somebody aborts (truth rule 4). An answer that had begun stays in flight, as
/// its first byte is known. Which of several requests it was the record does not say.
[[nodiscard]] RunSnapshot endedWhereCut(RunSnapshot run);

} // namespace headroom
