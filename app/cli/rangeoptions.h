#pragma once

#include "base/result.h"
#include "base/timerange.h"
#include "recording/runsnapshot.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace headroom {

/// --from and --to, as written: a part of a run.
struct RangeOptions {
    std::optional<std::string> from, to;
    [[nodiscard]] bool any() const { return from || to; }
};

void addRangeOptions(CLI::App& command, RangeOptions& options);

/// Unset where neither flag is given. An error where it is not in whole seconds, or nothing of the run lies in it.
[[nodiscard]] Result<std::optional<TimeRange>> rangeOf(const RangeOptions& options, const RunSnapshot& run);

} // namespace headroom
