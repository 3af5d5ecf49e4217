#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Compressed (zstd, level 1) with a checksum of the content: everything of weight in a run file lies sealed, because
/// SQLite itself would hand out flipped bits as if they had been measured.
[[nodiscard]] std::string sealed(std::string_view plain);
/// The content; nothing if the seal is broken or it would be longer than `most` bytes.
[[nodiscard]] std::optional<std::string> unsealed(std::string_view bytes, std::size_t most);

} // namespace headroom
