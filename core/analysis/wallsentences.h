#pragma once

#include "analysis/runsummary.h"

#include <string>
#include <vector>

namespace headroom {

/// How likely the wall is, the counted or bounded number first, estimates named as such or the reason why there is
/// none. Empty while the run goes on and where there is nothing to say.
[[nodiscard]] std::vector<std::string> wallSentences(const RunSummary& summary);

/// Why nothing is said of what lies past `limit`.
[[nodiscard]] std::string refusalSentence(TailRefusal refusal, nanoseconds limit);

/// "about 2 in 100,000 (at most 40)"
[[nodiscard]] std::string formatChance(const TailChance& chance);

} // namespace headroom
