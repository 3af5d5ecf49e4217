#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Whether it has the form of an invocation's id: a UUID of any version and case.
[[nodiscard]] bool isInvocationId(std::string_view text);

/// The ids that a line holds anywhere, lower case, in their order, `mostIds` at most: UUIDs, W3C traceparents and
/// X-Ray roots ("1-<8 hex>-<24 hex>"). Which of them are a run's own only its key can tell, so that no header's name
/// needs to be known and nothing else of a line with everybody's headers is kept.
[[nodiscard]] std::vector<std::string> idsIn(std::string_view line);
inline constexpr std::size_t mostIds = 64;

} // namespace headroom
