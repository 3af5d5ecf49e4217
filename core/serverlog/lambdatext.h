#pragma once

#include "serverlog/logevent.h"

#include <string_view>

namespace headroom {

/// A line that Lambda itself writes in its text format: START, END, REPORT, INIT_START and their kin, the REPORT's
/// "XRAY TraceId" line, "Task timed out" in both of its forms, and the runtime's errors that name their invocation.
/// Nothing for any other line. The format: AWS Lambda developer guide, "python-logging"; LocalStack's recorded tests.
[[nodiscard]] std::optional<LogEvent> readLambdaText(std::string_view line);

/// What a function's logger puts before each line: "[INFO]\t<time>\t<request id>\t" in Python,
/// "<time>\t<request id>\tINFO\t" in Node.js.
struct LoggerPrefix {
    std::optional<LogTime> time;
    std::string_view invocation;
};
/// Takes it off the front; nothing, and `line` as it was, if there is none.
[[nodiscard]] std::optional<LoggerPrefix> takeLoggerPrefix(std::string_view& line);

} // namespace headroom
