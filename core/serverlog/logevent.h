#pragma once

#include "recording/backendrecord.h"
#include "serverlog/logtime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// What a line was read as.
enum class LogFormat : std::uint8_t {
    LambdaText, ///< START, END, REPORT, "Task timed out" and what a function's logger prefixes
    LambdaJson, ///< platform.*
    Zappa, ///< its event and access lines
    Access, ///< a web server's, combined or common
    ApiGateway, ///< its access log, JSON or CLF
};
inline constexpr std::size_t logFormatCount = 5;

/// What one line of a server's log tells. Most lines tell a part; the lines of one invocation share its id.
struct LogEvent {
    LogFormat format = LogFormat::LambdaText;
    std::string invocation; ///< the function's request id, lower case; empty: the line tells of a request by itself
    bool began = false; ///< the line marks the beginning of the work
    bool continues = false; ///< it belongs to the line before it
    BackendEnd how = BackendEnd::Unknown; ///< set where the line marks the end of the work
    std::optional<LogTime> start, end;
    std::optional<nanoseconds> duration; ///< as the platform measured it
    std::optional<nanoseconds> appTime; ///< as the application or web server did
    std::optional<nanoseconds> billed, init;
    std::optional<std::uint32_t> memorySizeMb, maxMemoryUsedMb;
    std::uint16_t status = 0; ///< 0: not said
    std::string method, path; ///< without the query
    std::string gatewayId; ///< API Gateway's request id
    bool throttled = false;
    bool unitMissing = false; ///< an access line ends in a whole number that could be its time, in what unit?
    std::vector<std::string> ids; ///< all others, see idsIn()
    friend bool operator==(const LogEvent&, const LogEvent&) = default;
};

/// What access lines do not tell themselves: gunicorn's %(D)s are microseconds, its %(M)s milliseconds, its %(T)s
/// seconds, and all are whole numbers.
struct AccessTimes {
    std::optional<nanoseconds> unit{}; ///< unset: such numbers are not read as times
    bool gatewayClf = true; ///< common format with one id behind it is API Gateway's; false: a web server's
};

} // namespace headroom
