#pragma once

#include <functional>

namespace headroom {

/// Told now and then, on the thread that works, what share of a long reading is done (0 to 1). With false from it the
/// reading is given up, and what it returns is not to be used. May be empty.
using Progress = std::function<bool(double share)>;

[[nodiscard]] inline bool goesOn(const Progress& progress, double share)
{
    return !progress || progress(share);
}

} // namespace headroom
