#pragma once

#include "serverlog/logtime.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// What a line came wrapped in.
enum class LogEnvelope : std::uint8_t {
    None,
    Tail, ///< `aws logs tail`: "<time> <stream> <message>"
    Timed, ///< `aws logs tail --format short`, an export to S3: "<time> <message>"
    ZappaTail, ///< "[<milliseconds since 1970>] <message>"
    Events, ///< the JSON of `aws logs filter-log-events` or `get-log-events`
};
inline constexpr std::size_t logEnvelopeCount = 5;

struct EnvelopedLine {
    LogEnvelope envelope = LogEnvelope::None;
    std::string_view message;
    std::optional<LogTime> time; ///< when the log got the message
};

/// Takes the envelope off a line. A message of Lambda's that begins with a time itself stays as it is.
[[nodiscard]] EnvelopedLine openEnvelope(std::string_view line);

} // namespace headroom
