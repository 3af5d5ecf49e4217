#pragma once

#include "serverlog/logevent.h"

#include <cstddef>
#include <string_view>

namespace headroom {

/// Which formats a log is looked through for.
enum class LogChoice : std::uint8_t { Auto, Lambda, Access, ApiGateway };

struct LogReadSettings {
    LogChoice choice = LogChoice::Auto;
    AccessTimes times{};
};

/// Nothing longer is looked at: CloudWatch takes no longer event, and a line must not fill the memory.
inline constexpr std::size_t longestMessage = 1024 * 1024;

/// What one message of a log tells, without what brought it here (a time in front, a stream's name). Nothing if it is
/// the application's own, or no format that is read. Pure.
[[nodiscard]] std::optional<LogEvent> readMessage(std::string_view message, const LogReadSettings& settings = {});

} // namespace headroom
