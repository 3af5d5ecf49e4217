#pragma once

#include "base/result.h"
#include "store/rundigest.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// What tells that a file is as it was when it was last read; of a run being written its log beside it as well.
struct FileStamp {
    std::uint64_t bytes = 0, logBytes = 0;
    std::filesystem::file_time_type changed{}, logChanged{};
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

enum class ListedState {
    Finished, ///< it has a digest
    NotSummarised, ///< finished, but its file keeps no digest: of an older Headroom
    Running, ///< it is being made just now, by whichever program
    Cut, ///< it never came to its end
    Unreadable ///< damaged, of a newer Headroom, or no run at all
};

/// A run as a list shows it, from the headers of its file alone.
struct LibraryRun {
    std::filesystem::path file;
    ListedState state = ListedState::Unreadable;
    std::string problem; ///< of an unreadable one: the sentence that says why
    std::string profileName;
    std::string host; ///< that it sends to, as the digest names it; empty where that is not known
    WallTime startedAt; ///< of an unreadable one: when the file was last changed
    RunLabels labels;
    std::optional<RunDigest> digest; ///< also of others than finished ones, once it was worked out
    FileStamp stamp;

    /// The label, else the profile's name, else the file's.
    [[nodiscard]] std::string name() const;
};

struct LibraryProfile {
    std::filesystem::path file;
    std::string problem; ///< why it cannot be read; empty if it can
    std::string name; ///< the profile's, else the file's
    std::string url; ///< of its first request, without what may be secret in it
    FileStamp stamp;
};

struct Library {
    std::filesystem::path folder;
    std::vector<LibraryRun> runs; ///< newest first
    std::vector<LibraryProfile> profiles; ///< by name
};

/// What lies in a folder and its subfolders, four deep: every *.headroom, as a run or with the reason why it is none,
/// and every *.json that says it is a profile. A damaged file never ends the listing. Links to files are followed,
/// links to folders are not; hidden files and folders, and a run's kept predecessor (PATH~), are left out. Files that
/// are as in `known` are taken over from there. BadInput if the folder is missing or cannot be read.
[[nodiscard]] Result<Library> listLibrary(const std::filesystem::path& folder, const Library& known = {});

/// Works out the digest of a run that keeps none; nothing is written. What the run's page would say is its problem,
/// should it not open.
void summariseRun(LibraryRun& run);

} // namespace headroom
