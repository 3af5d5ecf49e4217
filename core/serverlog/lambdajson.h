#pragma once

#include "serverlog/logevent.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace headroom {

/// An object of Lambda's JSON format that the platform wrote: platform.start, platform.report and the rest. Nothing for
/// any other. https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html
[[nodiscard]] std::optional<LogEvent> readPlatformJson(const nlohmann::json& object);

/// What a function's own logger wrote in that format: {"timestamp", "level", "message", "requestId"}.
struct LoggedJson {
    std::optional<LogTime> time;
    std::string invocation; ///< lower case
    std::string message;
};
[[nodiscard]] std::optional<LoggedJson> readLoggedJson(const nlohmann::json& object);

} // namespace headroom
