#pragma once

#include <string>
#include <string_view>

namespace headroom {

inline constexpr std::string_view csvLineEnd = "\r\n"; // RFC 4180

/// A cell of text as RFC 4180 has it: quoted where it holds a comma, a quote or a line end. Text that a spreadsheet
/// would run as a formula (beginning with = + - @, tab or carriage return) gets an apostrophe in front, because what a
/// target or an imported file sent must not act on the reader's machine.
[[nodiscard]] std::string csvText(std::string_view text);

} // namespace headroom
