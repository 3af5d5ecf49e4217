#include "serverlog/cloudwatch/insights.h"

#include "serverlog/jsonfields.h"
#include "serverlog/logtime.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using nlohmann::json;

/// The value of one of a result's fields.
std::string fieldOf(const json& result, std::string_view name)
{
    for (const json& field : result) {
        if (textAt(field, "field") == name)
            return textAt(field, "value");
    }
    return {};
}

/// As FilterLogEvents has it; nothing without a time or a message.
std::optional<std::string> eventOf(const json& result)
{
    const std::string message = fieldOf(result, "@message");
    const std::string time = fieldOf(result, "@timestamp");
    std::string_view left = time;
    const auto at = takeIsoTime(left);
    if (!at || message.empty())
        return std::nullopt;
    const json event{{"timestamp", std::chrono::floor<std::chrono::milliseconds>(at->at.time_since_epoch()).count()},
                     {"message", message}};
    return event.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

QuerySpan querySpan(const FetchSpan& span)
{
    return {std::chrono::floor<std::chrono::seconds>(span.from.time_since_epoch()).count(),
            std::chrono::ceil<std::chrono::seconds>(span.until.time_since_epoch()).count()};
}

std::optional<std::pair<QuerySpan, QuerySpan>> halves(const QuerySpan& span)
{
    if (span.until <= span.from)
        return std::nullopt;
    const std::int64_t middle = span.from + (span.until - span.from) / 2;
    return std::pair{QuerySpan{span.from, middle}, QuerySpan{middle + 1, span.until}};
}

LogsRequest startQueryRequest(const std::string& group, const QuerySpan& span)
{
    json body{{"startTime", span.from},
              {"endTime", span.until},
              {"limit", mostQueryResults},
              {"queryString", "fields @timestamp, @message | sort @timestamp asc"}};
    if (group.starts_with("arn:"))
        body["logGroupIdentifiers"] = json::array({group});
    else
        body["logGroupName"] = group;
    return {"StartQuery", body.dump()};
}

Result<std::string> readQueryId(std::string_view body)
{
    const std::string id = textAt(json::parse(body, nullptr, false), "queryId");
    if (id.empty())
        return failure(ErrorKind::Network, "its answer names no query");
    return id;
}

LogsRequest queryResultsRequest(const std::string& queryId)
{
    return {"GetQueryResults", json{{"queryId", queryId}}.dump()};
}

Result<std::optional<QueryResults>> readQueryResults(std::string_view body)
{
    const json answer = json::parse(body, nullptr, false);
    const std::string status = textAt(answer, "status");
    if (status == "Scheduled" || status == "Running" || status == "Unknown")
        return std::optional<QueryResults>();
    if (status == "Failed" || status == "Cancelled" || status == "Timeout")
        return failure(ErrorKind::Network, fmt::format("its query ended as {}", status));
    const auto results = answer.is_object() ? answer.find("results") : answer.end();
    if (status != "Complete" || results == answer.end() || !results->is_array())
        return failure(ErrorKind::Network, "its answer is not that of a query");
    QueryResults told{{}, results->size() >= mostQueryResults};
    for (const json& result : *results) {
        if (auto event = eventOf(result))
            told.events.push_back(std::move(*event));
    }
    return std::optional(std::move(told));
}

} // namespace headroom
