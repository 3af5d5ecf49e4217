#pragma once

#include "library/library.h"

#include <QString>

#include <optional>
#include <vector>

namespace headroom {

/// A profile with the runs that were made with it, told by its name.
struct LibraryHead {
    QString name;
    bool unreadable = false; ///< the head of what cannot be read
    std::optional<LibraryProfile> profile; ///< unset: it lies in no file of the library
    std::vector<LibraryRun> runs; ///< newest first
};

/// In the order of their newest runs; then profiles without one, and last what cannot be read. Two files of one name
/// are two heads, of which the first has the runs.
[[nodiscard]] std::vector<LibraryHead> headsOf(const Library& library);
/// Whether both stand for the same files in the same places.
[[nodiscard]] bool sameFiles(const std::vector<LibraryHead>& one, const std::vector<LibraryHead>& other);

} // namespace headroom
