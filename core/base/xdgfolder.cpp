#include "base/xdgfolder.h"

#include <cstdlib>

namespace headroom {

namespace {

std::optional<std::filesystem::path> absolute(const char* variable)
{
    const char* const value = std::getenv(variable);
    const std::filesystem::path path = value ? value : "";
    return path.is_absolute() ? std::optional(path) : std::nullopt;
}

} // namespace

std::optional<std::filesystem::path> xdgFolder(const char* variable, std::string_view below)
{
    if (auto folder = absolute(variable))
        return folder;
    const auto home = absolute("HOME");
    return home ? std::optional(*home / below) : std::nullopt;
}

} // namespace headroom
