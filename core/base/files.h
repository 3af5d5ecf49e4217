#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace headroom {

/// The whole of a regular file, refused above `largest` bytes. The error names the file and what is wrong with it.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& file, std::size_t largest);

/// Puts `content` in the place of `file` in one step (see WholeFile): a full disk or a crash leaves either the old file
/// or the new one, never half of it.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& file, std::string_view content);

/// Whether replaceFile could put a file there, as far as trying tells: the folder exists and takes new files.
[[nodiscard]] Result<void> checkWritable(const std::filesystem::path& file);

/// With all that lead to it; nothing happens where it is there already. Storage, naming the folder, if it cannot be
/// had.
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& folder);

} // namespace headroom
