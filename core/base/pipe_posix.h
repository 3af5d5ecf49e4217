#pragma once

#include <fcntl.h>
#include <unistd.h>

namespace headroom {

/// A pipe of which a program that is started inherits neither end. pipe2 says so in one call, so that no thread can
/// start one in between; macOS has only the two.
[[nodiscard]] inline bool openPipe(int* ends)
{
#ifdef __APPLE__
    return ::pipe(ends) == 0 && ::fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0
        && ::fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
#else
    return ::pipe2(ends, O_CLOEXEC) == 0;
#endif
}

} // namespace headroom
