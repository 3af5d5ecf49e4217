#pragma once

#include "analysis/comparison/comparison.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace headroom {

/// Reads and summarises runs as they are compared, several at once; in the order of `files`. The first that cannot be
/// read is the error. They are named by their files, with as much of the path as it takes to tell them apart.
/// `partOf`: which part of a run is compared, if not all of it; called from several threads.
[[nodiscard]] Result<std::vector<ComparedRun>>
openForComparison(const std::vector<std::filesystem::path>& files,
                  const std::function<Result<std::optional<TimeRange>>(const RunSnapshot&)>& partOf = {});

} // namespace headroom
