#pragma once

#include <cstdint>

namespace headroom {

/// While it lives, all that SQLite does to files in this process goes through it, and one of those deeds can be made to
/// go wrong: the n-th, counted from 0, each in the middle, with half of the bytes written. Nothing is
/// forced to the disk meanwhile. One at a time.
class FaultyFiles {
public:
    enum class Fault {
        None, ///< only counts
        Killed, ///< the process ends there and then, as by SIGKILL
        FullOnce, ///< that write finds the disk full, the next ones have room again
        FullForGood, ///< that write and all after it
    };

    /// With Killed everything is counted that changes a file, with the others what needs room on the disk.
    explicit FaultyFiles(Fault fault, std::uint64_t at = 0);
    ~FaultyFiles();
    FaultyFiles(const FaultyFiles&) = delete;
    FaultyFiles& operator=(const FaultyFiles&) = delete;

    [[nodiscard]] std::uint64_t count() const;
};

} // namespace headroom
