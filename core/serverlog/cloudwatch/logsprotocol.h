#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// CloudWatch Logs in its JSON protocol, as far as events are fetched with it
// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html). Pure: what to ask,
// what an answer says, whether to go on.

/// A stretch of the log's time.
struct FetchSpan {
    WallTime from, until;
    friend bool operator==(const FetchSpan&, const FetchSpan&) = default;
};
/// Of a run: work that its last request began may end for Lambda's longest later, and the clocks may differ by a
/// minute. An hour of that, as logWindow() gives files, would be fetched and paid for in vain.
[[nodiscard]] FetchSpan fetchSpan(WallTime runStart, nanoseconds runLength);

/// A log group's name, or its ARN (without the ":*" that consoles put behind it). BadInput where it is neither.
[[nodiscard]] Result<std::string> parseLogGroup(std::string_view text);

struct LogsRequest {
    std::string action; ///< "FilterLogEvents"
    std::string body; ///< JSON
};
/// `token`: of the page before; empty for the first.
[[nodiscard]] LogsRequest filterRequest(const std::string& group, const FetchSpan& span, const std::string& token);

/// Events as JSON objects with "timestamp" and "message", as `aws logs filter-log-events` has them.
struct EventsPage {
    std::vector<std::string> events;
    std::string nextToken; ///< empty: it was the last
};
/// The error says what of the answer is not as it should be.
[[nodiscard]] Result<EventsPage> readEventsPage(std::string_view body);

/// Whether another page follows one that was asked for with `token`. One without events says nothing of that: the
/// service hands out what it has found so far, and that may be nothing. A token that leads to itself is an error.
[[nodiscard]] Result<bool> goesOn(const EventsPage& page, const std::string& token);

// The document that `aws logs filter-log-events` prints, in pieces, so that one of any length can be written.
inline constexpr std::string_view eventsBegin = "{\"events\": [\n";
inline constexpr std::string_view eventsBetween = ",\n";
inline constexpr std::string_view eventsEnd = "\n], \"searchedLogStreams\": []}\n";
[[nodiscard]] std::string eventsDocument(const std::vector<std::string>& events);

} // namespace headroom
