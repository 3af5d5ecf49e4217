#pragma once

#include "analysis/ghosts.h"

#include <string>
#include <vector>

namespace headroom {

/// The one sentence: "41 of 57 timed-out requests finished on the server, 38.2 s median, 1,112 wasted seconds, none of
/// it delivered."
[[nodiscard]] std::string ghostSentence(const GhostSummary& ghosts);

/// A name and what is said under it: how the others ended, what the waste cost, how the log was joined, how the clocks
/// differ, cold starts and memory, what was not understood. What is not known is said to be, or left out.
struct GhostLine {
    std::string name;
    std::string text;
};
[[nodiscard]] std::vector<GhostLine> ghostLines(const GhostSummary& ghosts);

} // namespace headroom
