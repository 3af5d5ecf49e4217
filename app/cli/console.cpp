#include "console.h"

#include <cstdio>

namespace headroom {

void sayOnError(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

} // namespace headroom
