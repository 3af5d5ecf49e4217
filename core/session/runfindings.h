#pragma once

#include "analysis/findings/findings.h"
#include "base/result.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace headroom {

/// The findings of a stored run, the heaviest first. Reads every sample, which takes a second for some millions of
/// them; `goOn` is asked every few thousand, and with false from it there are none. The gateway is the one the run was
/// made with, as its file tells.
[[nodiscard]] Result<std::vector<Finding>> findingsIn(const std::filesystem::path& runFile, const LoadProfile& profile,
                                                      const RunSummary& summary,
                                                      const std::function<bool()>& goOn = {});

} // namespace headroom
