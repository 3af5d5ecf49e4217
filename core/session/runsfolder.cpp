#include "session/runsfolder.h"

#include "base/files.h"

#include <fmt/format.h>

#include <random>
#include <utility>

namespace headroom {

namespace {

std::filesystem::path temporary(const std::string& purpose)
{
    std::error_code none;
    const std::filesystem::path base = std::filesystem::temp_directory_path(none);
    return (none ? std::filesystem::path("/tmp") : base)
        / fmt::format("headroom-{}-{:08x}", purpose, std::random_device()());
}

/// Runs of another sweep or search would be replaced one by one, or stand among these as if they belonged to them.
Result<void> checkNoRunsIn(const std::filesystem::path& folder)
{
    std::error_code none; // a folder that is not there, or cannot be listed, is makeFolder's to tell of
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        if (entry.path().extension() == ".headroom")
            return badInput(
                fmt::format("'{}' holds runs already; name another folder to keep these in", folder.string()));
    }
    return {};
}

} // namespace

Result<RunsFolder> RunsFolder::make(const std::optional<std::filesystem::path>& keepIn, const std::string& purpose)
{
    if (auto empty = keepIn ? checkNoRunsIn(*keepIn) : Result<void>(); !empty)
        return tl::make_unexpected(empty.error());
    RunsFolder folder;
    folder.m_kept = keepIn.has_value();
    folder.m_path = keepIn ? *keepIn : temporary(purpose);
    return makeFolder(folder.m_path).map([&] { return std::move(folder); });
}

RunsFolder::RunsFolder(RunsFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_kept(other.m_kept)
{
}

RunsFolder::~RunsFolder()
{
    std::error_code unused;
    if (!m_kept && !m_path.empty())
        std::filesystem::remove_all(m_path, unused);
}

} // namespace headroom
