#pragma once

#include <string>

namespace headroom {

/// The style sheet of an HTML report: light and dark by what the reader's system prefers, light on paper.
[[nodiscard]] std::string htmlStyle();

} // namespace headroom
