#pragma once

#include "serverlog/cloudwatch/logsprotocol.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

// The same events by CloudWatch Logs Insights: a query that runs for a while and is asked for its results
// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html). Pure.

/// Whole seconds since 1970, both ends included, as Insights has them.
struct QuerySpan {
    std::int64_t from = 0, until = 0;
    friend bool operator==(const QuerySpan&, const QuerySpan&) = default;
};
[[nodiscard]] QuerySpan querySpan(const FetchSpan& span);

/// A query gives that many results, and does not say which it left out.
inline constexpr std::size_t mostQueryResults = 10'000;
/// So one that gave as many is asked again in halves, the earlier one first. Nothing: one second cannot be halved.
[[nodiscard]] std::optional<std::pair<QuerySpan, QuerySpan>> halves(const QuerySpan& span);

[[nodiscard]] LogsRequest startQueryRequest(const std::string& group, const QuerySpan& span);
[[nodiscard]] Result<std::string> readQueryId(std::string_view body);
[[nodiscard]] LogsRequest queryResultsRequest(const std::string& queryId);

struct QueryResults {
    std::vector<std::string> events; ///< as in EventsPage
    bool full = false; ///< there may be more
};
/// Nothing while it runs. The error says how it ended otherwise.
[[nodiscard]] Result<std::optional<QueryResults>> readQueryResults(std::string_view body);

} // namespace headroom
