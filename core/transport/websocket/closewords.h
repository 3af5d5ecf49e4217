#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace headroom {

/// "the server closed the WebSocket with 1001 (going away): idle for too long" (RFC 6455, section 7.4). Code 0 or 1005:
/// it gave none. `reason` is foreign text.
[[nodiscard]] std::string closeWords(std::uint16_t code, std::string_view reason);

} // namespace headroom
