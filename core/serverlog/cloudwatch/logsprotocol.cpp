#include "serverlog/cloudwatch/logsprotocol.h"

#include "serverlog/jsonfields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;

constexpr std::int64_t mostEvents = 10'000; // a page holds no more, and no more than 1 MB

std::int64_t milliseconds(WallTime time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool consistsOf(std::string_view text, std::string_view marks)
{
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return isLetterOrDigit(c) || marks.find(c) != std::string_view::npos; });
}

} // namespace

FetchSpan fetchSpan(WallTime runStart, nanoseconds runLength)
{
    constexpr std::chrono::minutes clocksDiffer = 1min;
    constexpr std::chrono::minutes longestFunction = 15min;
    const auto length = std::chrono::ceil<WallClock::duration>(runLength);
    return {runStart - clocksDiffer, runStart + length + longestFunction + clocksDiffer};
}

Result<std::string> parseLogGroup(std::string_view text)
{
    if (text.starts_with("arn:")) {
        if (text.ends_with(":*"))
            text.remove_suffix(2);
        if (text.size() <= 2048 && consistsOf(text, "_#+=/:,.@-") && text.find(":log-group:") != text.npos)
            return std::string(text);
    } else if (!text.empty() && text.size() <= 512 && consistsOf(text, ".-_/#")) {
        return std::string(text);
    }
    return badInput("--cloudwatch takes a log group's name, such as /aws/lambda/my-function, or its ARN");
}

LogsRequest filterRequest(const std::string& group, const FetchSpan& span, const std::string& token)
{
    json body{{group.starts_with("arn:") ? "logGroupIdentifier" : "logGroupName", group},
              {"startTime", milliseconds(span.from)},
              {"endTime", milliseconds(span.until)},
              {"limit", mostEvents}};
    if (!token.empty())
        body["nextToken"] = token;
    return {"FilterLogEvents", body.dump()};
}

Result<EventsPage> readEventsPage(std::string_view body)
{
    const json answer = json::parse(body, nullptr, false);
    const auto events = answer.is_object() ? answer.find("events") : answer.end();
    // A page without a match may leave out either; what has neither comes from something else that speaks JSON.
    const bool isPage = answer.is_object() && (answer.contains("events") || answer.contains("nextToken"));
    if (!isPage || (events != answer.end() && !events->is_array()))
        return failure(ErrorKind::Network, "its answer is not a page of events");
    EventsPage page;
    page.nextToken = textAt(answer, "nextToken");
    if (events == answer.end())
        return page;
    for (const json& event : *events) {
        if (textAt(event, "message").empty() || !numberAt(event, "timestamp"))
            continue; // tells nothing
        page.events.push_back(event.dump(-1, ' ', false, json::error_handler_t::replace));
    }
    return page;
}

Result<bool> goesOn(const EventsPage& page, const std::string& token)
{
    if (page.nextToken.empty())
        return false;
    if (page.nextToken == token)
        return failure(ErrorKind::Network, "its pages lead to themselves");
    return true;
}

std::string eventsDocument(const std::vector<std::string>& events)
{
    return fmt::format("{}{}{}", eventsBegin, fmt::join(events, eventsBetween), eventsEnd);
}

} // namespace headroom
