#pragma once

#include "analysis/sweep.h"

#include <string>

namespace headroom {

/// What a sweep shows, for people: the sentence, then a row for each value with its 95 % interval drawn against the
/// limit.
[[nodiscard]] std::string sweepText(const SweepResult& result);

} // namespace headroom
