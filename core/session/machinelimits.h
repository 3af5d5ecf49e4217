#pragma once

#include "analysis/fit.h"

#include <string>

namespace headroom {

/// What a machine has, and a sentence on what is known of its ceiling.
struct ThisMachine {
    MachineLimits limits;
    std::string note;
};

/// This machine now, for the targets of a checked profile. Raises the number of descriptors as a run would.
[[nodiscard]] ThisMachine thisMachine(const LoadProfile& profile);

} // namespace headroom
