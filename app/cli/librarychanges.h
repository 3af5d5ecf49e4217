#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace headroom {

/// Adds `label` and `delete` to the command `library`.
void addLibraryChanges(CLI::App& library, int& exitCode);

/// The folder named, or the library of this user, which is made.
[[nodiscard]] Result<std::filesystem::path> libraryAt(const std::string& folder);

} // namespace headroom
