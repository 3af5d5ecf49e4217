#pragma once

#include "serverlog/logevent.h"

#include <string_view>

namespace headroom {

/// What Zappa writes behind a logger's prefix before it calls the application: "Zappa Event: {...}", the Python repr of
/// API Gateway's event. It holds everybody's headers, passwords and cookies included; of these only ids are kept.
/// Nothing for any other text. Source: zappa/handler.py of Zappa 0.61.
[[nodiscard]] std::optional<LogEvent> readZappaEvent(std::string_view text);

} // namespace headroom
