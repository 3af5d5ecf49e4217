#pragma once

#include <string>
#include <string_view>

namespace headroom {

/// %XX becomes its byte; what is no %XX stays.
[[nodiscard]] std::string percentDecoded(std::string_view text);

} // namespace headroom
