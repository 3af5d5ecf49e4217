#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Base64 with padding (RFC 4648, section 4), as HdrHistogram's log files hold it.
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Strict: no line breaks, whole groups of four, padding only at the end. Nothing if the text is anything else.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace headroom
