#pragma once

#include "recording/jobrecord.h"
#include "scenario/streamreader.h"

namespace headroom {

/// What became of a streamed request, told by the sample of its (last) attempt. Pure. `reader` has heard all of its
/// answer; `runStart` turns the sample's moments into the reader's.
[[nodiscard]] JobRecord streamedJob(const Sample& sample, const StreamReader& reader, SteadyTime runStart);

} // namespace headroom
