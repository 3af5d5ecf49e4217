#include "store/writerlock.h"

namespace headroom {

namespace {

/// Beside the file itself, not beside a link to it.
std::filesystem::path logOf(const std::string& runFile)
{
    std::error_code error;
    return std::filesystem::weakly_canonical(runFile, error).string() + "-wal";
}

} // namespace

std::optional<FileLock> lockAsWriter(const std::string& runFile)
{
    return FileLock::take(logOf(runFile));
}

bool hasWriter(const std::string& runFile)
{
    return isLocked(logOf(runFile));
}

} // namespace headroom
