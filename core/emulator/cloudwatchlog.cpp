#include "emulator/cloudwatchlog.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace headroom {

namespace {

constexpr std::size_t longestValue = 512;
constexpr int memoryUsedMb = 92; ///< about what a small Django application takes; constant, nothing is measured

/// Log lines are split by line ends and joined by ids, so that nothing a client sends may end a line or a quotation.
std::string escaped(std::string_view text, char quote)
{
    std::string out;
    for (const char c : text.substr(0, longestValue)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20 || byte >= 0x7f)
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", byte);
        else
            out += c;
    }
    return out;
}

std::string repr(std::string_view text)
{
    return fmt::format("'{}'", escaped(text, '\''));
}

std::string loggerPrefix(std::string_view level, std::string_view requestId, WallTime now)
{
    return fmt::format("[{}]\t{}\t{}\t", level, formatWallTime(now), requestId);
}

} // namespace

std::string initStartLine()
{
    return "INIT_START Runtime Version: python:3.10.v11\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:"
           "8b0e1a3c5d7f90214365870912ab34cd56ef78901a2b3c4d5e6f708192a3b4c5";
}

std::string startLine(std::string_view requestId)
{
    return fmt::format("START RequestId: {} Version: $LATEST", requestId);
}

std::string endLine(std::string_view requestId)
{
    return fmt::format("END RequestId: {}", requestId);
}

std::string eventLine(std::string_view requestId, const EventFacts& event, WallTime now)
{
    std::string headers;
    for (const auto& [name, value] : event.idHeaders)
        headers += fmt::format("{}{}: {}", headers.empty() ? "" : ", ", repr(name), repr(value));
    return fmt::format("{}Zappa Event: {{'resource': '/{{proxy+}}', 'path': {}, 'httpMethod': {}, 'headers': {{{}}}, "
                       "'requestContext': {{'requestId': {}, 'extendedRequestId': {}}}}}",
                       loggerPrefix("DEBUG", requestId, now), repr(event.path), repr(event.method), headers,
                       repr(event.requestId), repr(event.extendedId));
}

std::string accessLine(std::string_view requestId, const AccessFacts& access, WallTime now)
{
    const auto micros = access.took / std::chrono::microseconds(1);
    return fmt::format(R"({}{} - - [{:%d/%b/%Y:%H:%M:%S} +0000] "{} {} {}" {} {} "{}" "{}" {}/{})",
                       loggerPrefix("INFO", requestId, now), access.client, fmt::gmtime(WallClock::to_time_t(now)),
                       escaped(access.method, '"'), escaped(access.target, '"'), access.protocol, access.status,
                       access.bytes, escaped(access.referer, '"'), escaped(access.userAgent, '"'), micros / 1'000'000,
                       micros);
}

std::string errorLine(std::string_view requestId, std::string_view message, WallTime now)
{
    return loggerPrefix("ERROR", requestId, now) + std::string(message);
}

std::string taskTimedOutLine(std::string_view requestId, nanoseconds took, WallTime now)
{
    return fmt::format("{} {} Task timed out after {:.2f} seconds", formatWallTime(now), requestId, toSeconds(took));
}

std::string reportLine(std::string_view requestId, const ReportFacts& report)
{
    const nanoseconds billed = std::min(report.duration, report.functionTimeout) + report.init;
    std::string line = fmt::format("REPORT RequestId: {}\tDuration: {:.2f} ms\tBilled Duration: {} ms\tMemory Size: {} "
                                   "MB\tMax Memory Used: {} MB\t",
                                   requestId, toMilliseconds(report.duration),
                                   std::chrono::ceil<std::chrono::milliseconds>(billed).count(), report.memoryMb,
                                   std::min(report.memoryMb, memoryUsedMb));
    if (report.init > nanoseconds(0))
        fmt::format_to(std::back_inserter(line), "Init Duration: {:.2f} ms\t", toMilliseconds(report.init));
    return line;
}

} // namespace headroom
