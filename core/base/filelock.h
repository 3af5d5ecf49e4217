#pragma once

#include <filesystem>
#include <optional>

namespace headroom {

/// A lock on an open file that nothing else about the file depends on: others read and write it as they like, and can
/// ask whether it is held. It is let go of with this object, and by the system when the process ends, however that is.
/// The one place that knows POSIX is filelock_posix.cpp.
class FileLock {
public:
    /// Nothing where the file is not there or its file system knows no locks.
    [[nodiscard]] static std::optional<FileLock> take(const std::filesystem::path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

/// Whether anybody holds it, this process included.
[[nodiscard]] bool isLocked(const std::filesystem::path& file);

} // namespace headroom
