#pragma once

#include "base/result.h"
#include "session/storedrun.h"

#include <filesystem>
#include <map>
#include <string>

namespace headroom {

/// Tells a run that comes twice among several, a copy under another name too, by the key that was drawn for each.
class DistinctRuns {
public:
    /// BadInput names both files.
    [[nodiscard]] Result<void> add(const StoredRun& run, const std::filesystem::path& file);

private:
    std::map<std::string, std::filesystem::path> m_seen;
};

} // namespace headroom
