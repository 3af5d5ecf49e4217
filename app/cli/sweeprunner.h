#pragma once

#include "analysis/sweep.h"
#include "base/result.h"
#include "profile/loadprofile.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// One run that a sweep is about to make.
struct PlannedRun {
    std::string value;
    LoadProfile profile; ///< ready to run
    std::map<std::string, std::string> tags;
};

struct MadeRuns {
    std::vector<SweptRun> runs; ///< their files are always there, if only as long as this lives
    bool stopped = false; ///< by somebody, before all were made
    bool neverReached = false; ///< the target; the rest was not tried
};

/// Where the runs of a sweep go: a folder of the user's, or one that goes away with this.
class SweepFolder {
public:
    /// `keepIn` empty: a temporary one.
    [[nodiscard]] static Result<SweepFolder> make(const std::string& keepIn);
    SweepFolder(SweepFolder&& other) noexcept;
    SweepFolder& operator=(SweepFolder&&) = delete;
    ~SweepFolder();
    [[nodiscard]] bool kept() const { return m_kept; }
    [[nodiscard]] std::filesystem::path file(std::size_t number, const std::string& name,
                                             const std::string& value) const;

private:
    SweepFolder() = default;
    std::filesystem::path m_path;
    bool m_kept = false;
};

/// Makes the runs one after the other, with progress on standard error. `before`: a command for the shell that makes
/// the target ready for a value, which it finds in HEADROOM_VALUE; empty: none. Ctrl+C ends the run under way and the
/// sweep.
[[nodiscard]] Result<MadeRuns> makeRuns(const std::vector<PlannedRun>& planned, const std::string& name,
                                        const std::string& before, const SweepFolder& folder, bool quiet);

} // namespace headroom
