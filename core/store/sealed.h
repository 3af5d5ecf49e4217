#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// Compressed (zstd, level 1) with a checksum of the content: everything of weight in a run file lies sealed, because
/// SQLite itself would hand out flipped bits as if they had been measured.
[[nodiscard]] std::string sealed(std::string_view plain);
/// The content; nothing if the seal is broken or it would be longer than `most` bytes.
[[nodiscard]] std::optional<std::string> unsealed(std::string_view bytes, std::size_t most);

/// The same behind what `to` holds already, after its length as a varint, and off the front of `from`: false if the
/// seal is broken or the content does not fill `room` to the last byte.
void appendSealed(std::string& to, std::string_view plain);
[[nodiscard]] bool takeSealed(std::string_view& from, std::span<char> room);
/// Off the front of `from`, as long as it is.
[[nodiscard]] std::optional<std::string> takeSealed(std::string_view& from, std::size_t most);

} // namespace headroom
