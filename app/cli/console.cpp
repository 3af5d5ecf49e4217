#include "console.h"

#include <cstdio>

namespace headroom {

void sayOnError(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

Result<void> printResult(const std::string& text)
{
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return whole ? Result<void>() : failure(ErrorKind::Storage, "standard output cannot be written");
}

} // namespace headroom
