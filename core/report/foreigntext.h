#pragma once

#include <string>
#include <string_view>

namespace headroom {

/// Text that may be a target's or a user's, fit for any document: UTF-8; line breaks and tabs are spaces, other control
/// characters U+FFFD, and so are the characters that turn the direction of what follows them, with which a URL could
/// make the rest of its line read otherwise.
[[nodiscard]] std::string shownText(std::string_view text);

} // namespace headroom
