#pragma once

#include "base/result.h"

#include <filesystem>
#include <vector>

namespace headroom {

/// A file in the bin, and what takes it back.
struct Trashed {
    std::filesystem::path original; ///< absolute
    std::filesystem::path inTrash;
    std::filesystem::path info; ///< tells the desktop where it came from
};

/// Moves a file to the user's bin as the freedesktop trash specification (1.0) lays it out, so that any file manager
/// can restore it: the home bin, or that of the disk the file lies on. Storage, with nothing moved, where there is
/// none to be had.
[[nodiscard]] Result<Trashed> moveToTrash(const std::filesystem::path& file);
/// Puts it back where it was. BadInput if something else has taken its place or the bin was emptied.
[[nodiscard]] Result<void> takeBack(const Trashed& trashed);

/// A run with what lies beside it of one that was cut; the log is folded in first where that can be done. BadInput if
/// it is being written.
[[nodiscard]] Result<std::vector<Trashed>> moveRunToTrash(const std::filesystem::path& run);

} // namespace headroom
