#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace headroom {

/// A base directory of the user as the XDG specification (version 0.8) finds it: what `variable` names if it is
/// absolute, else `below` the home folder. Unset without a home.
[[nodiscard]] std::optional<std::filesystem::path> xdgFolder(const char* variable, std::string_view below);

} // namespace headroom
