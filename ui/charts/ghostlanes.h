#pragma once

#include "analysis/ghostrows.h"
#include "charts/timeaxis.h"

#include <vector>

namespace headroom {

/// What is known of the work behind a gateway timeout. What the log does not tell is unknown, never no.
enum class GhostKind { Finished, NotFinished, Unknown };
[[nodiscard]] GhostKind kindOf(const GhostRow& row);

/// Work after the gateway gave up, as a bar from the client's end to the backend's.
struct GhostBar {
    std::size_t row = 0; ///< in the rows it was made of
    GhostKind kind = GhostKind::Unknown;
    double from = 0; ///< seconds since the run began
    double to = 0; ///< the same as `from` where it is not known; may lie beyond the time axis
    int lane = 0; ///< from 0
    friend bool operator==(const GhostBar&, const GhostBar&) = default;
};

struct GhostLanes {
    std::vector<GhostBar> bars; ///< by `from`
    int lanes = 0; ///< as many as there were ghosts at work at once, the unknown ones not counted
    std::size_t leftOut = 0; ///< too many to be drawn: those with the least work
};

/// More are a dark mass, and take their time to paint.
inline constexpr std::size_t mostGhostBars = 3'000;

/// Bars in as few lanes as there are ghosts at once: each takes the lowest lane that is free. Unknown ones, which have
/// no length, take no lane of their own and lie in lane 0.
[[nodiscard]] GhostLanes ghostLanes(const std::vector<GhostRow>& rows, std::size_t most = mostGhostBars);

} // namespace headroom
