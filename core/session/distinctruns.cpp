#include "session/distinctruns.h"

#include <fmt/format.h>

namespace headroom {

Result<void> DistinctRuns::add(const StoredRun& run, const std::filesystem::path& file)
{
    const auto [same, first] = m_seen.emplace(run.info.key, file);
    if (first || run.info.key.empty()) // the first revisions drew none
        return {};
    return badInput(fmt::format("'{}' and '{}' are the same run", same->second.string(), file.string()));
}

} // namespace headroom
