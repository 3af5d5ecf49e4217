#pragma once

#include "profile/loadprofile.h"
#include "recording/jobrecord.h"
#include "scenario/streamreader.h"

namespace headroom {

/// What became of a streamed request, told by the sample of its (last) attempt. Pure. `reader` has heard all of its
/// answer; `runStart` turns the sample's moments into the reader's.
[[nodiscard]] JobRecord streamedJob(const Sample& sample, const StreamReader& reader, SteadyTime runStart);

/// Behind a gateway that limits silence an answer is near the limit if its longest silence was, wherever in it that
/// lay. Only of answers.
void holdAgainstSilence(Sample& sample, const StreamReader& reader, const GatewayLimit& limit, SteadyTime runStart);

} // namespace headroom
