#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace headroom {

/// Where the runs of a search or a sweep go: a folder somebody asked for, or one that goes away with this.
class RunsFolder {
public:
    /// Makes it; unset: a temporary one, with `purpose` in its name. BadInput where it holds runs already.
    [[nodiscard]] static Result<RunsFolder> make(const std::optional<std::filesystem::path>& keepIn,
                                                 const std::string& purpose);
    RunsFolder(RunsFolder&& other) noexcept;
    RunsFolder& operator=(RunsFolder&&) = delete;
    ~RunsFolder();

    [[nodiscard]] bool kept() const { return m_kept; }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return m_path / name; }

private:
    RunsFolder() = default;
    std::filesystem::path m_path;
    bool m_kept = false;
};

} // namespace headroom
