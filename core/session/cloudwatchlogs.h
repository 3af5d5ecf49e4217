#pragma once

#include "serverlog/cloudwatch/logsclient.h"
#include "session/runlogs.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// How a log group is fetched.
struct GroupFetch {
    std::shared_ptr<LogsClient> client;
    std::string group; ///< as parseLogGroup gives it
    FetchSpan span;
    bool insights = false; ///< by a query of Logs Insights instead
    /// Sees each page's events, which are none now and then; may be empty. An error ends the fetch.
    TakeEvents see{};
    /// Hears how many there were when all are there; may be empty.
    std::function<Result<void>(const FetchCounts&)> ended{};
};

/// A group as a log to read: it is fetched when it is read. The watch hears of the bytes of the events so far, and with
/// false from it the fetch ends as one that was given up.
[[nodiscard]] LogSource cloudWatchSource(GroupFetch fetch);

} // namespace headroom
