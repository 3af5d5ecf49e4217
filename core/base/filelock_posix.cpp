#include "base/filelock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace headroom {

// Of flock(2): it belongs to the open file. One of fcntl(2) belongs to the process and is lost as soon as any part of
// it closes the same file, as SQLite does with what it reads.

namespace {

int lock(int descriptor, int how)
{
    int done = -1;
    do
        done = ::flock(descriptor, how);
    while (done != 0 && errno == EINTR);
    return done;
}

} // namespace

/// Waits: nobody but isLocked() could have it, for no longer than that takes.
std::optional<FileLock> FileLock::take(const std::filesystem::path& file)
{
    FileLock taken(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    if (taken.m_descriptor < 0 || lock(taken.m_descriptor, LOCK_EX) != 0)
        return std::nullopt;
    return taken;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool isLocked(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    // Shared, so that two who ask at once do not see each other.
    const bool held = lock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

} // namespace headroom
