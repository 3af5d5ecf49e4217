#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Splits one command into its words as a POSIX shell does (POSIX.1-2017, 2.2 and 2.3): quotes, backslashes and lines
/// that go on after one, and $'...' as bash and browsers write it. Nothing is expanded: a $ is a $. It ends at the
/// first unquoted line end, ; | & or >, which begin another command. An error says which quote is open.
[[nodiscard]] Result<std::vector<std::string>> shellWords(std::string_view text);

} // namespace headroom
