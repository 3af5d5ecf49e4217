#pragma once

#include <string>
#include <string_view>

namespace headroom {

inline constexpr std::size_t textColumns = 100;

/// `head` and then `text`, broken between words to stay within textColumns; later lines are indented by the width of
/// `head`. Ends with a newline. Control characters, which foreign text may hold, become spaces.
[[nodiscard]] std::string hangingLines(std::string_view head, std::string_view text);

} // namespace headroom
