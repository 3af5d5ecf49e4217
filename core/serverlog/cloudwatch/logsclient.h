#pragma once

#include "serverlog/cloudwatch/credentialfetch.h"
#include "serverlog/cloudwatch/insights.h"
#include "serverlog/cloudwatch/logsrefusal.h"
#include "transport/httpcalls.h"

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace headroom {

/// How CloudWatch Logs would be asked. Nothing was sent for it yet.
struct LogsAccess {
    std::string region;
    std::string endpoint; ///< URL
    CredentialSource source;
    std::vector<Target> foreign; ///< of whom it would ask, those that are not this machine
};
/// From the options, this process' variables and the shared files.
[[nodiscard]] Result<LogsAccess> logsAccess(const AwsOptions& options);

struct FetchCounts {
    std::uint64_t events = 0;
    std::uint64_t pages = 0; ///< or queries
    std::uint64_t secondsCut = 0; ///< seconds with more events than a query of Insights tells
};

/// Takes the events of one page (see EventsPage), which are none now and then.
using TakeEvents = std::function<Result<void>(const std::vector<std::string>& events)>;

/// Fetches events of CloudWatch Logs, page by page: memory does not grow with the log. Calls that come too often are
/// sent again, later and later, with half a minute between them at most. Blocks; one thread. Errors are sentences
/// without secrets.
class LogsClient {
public:
    LogsClient(const LogsAccess& access, AwsCredentials credentials);

    /// Asked now and then while it waits to ask again; with false it gives up, and says so as an error. Empty: never.
    void setWatch(std::function<bool()> goOn) { m_goOn = std::move(goOn); }

    /// In the order of the service, which is roughly that of time.
    [[nodiscard]] Result<FetchCounts> filter(const std::string& group, const FetchSpan& span, const TakeEvents& take);
    /// The same by Insights, in the order of time.
    [[nodiscard]] Result<FetchCounts> query(const std::string& group, const FetchSpan& span, const TakeEvents& take);

private:
    [[nodiscard]] Result<std::string> ask(const LogsRequest& request, const std::string& group);
    [[nodiscard]] HttpReply send(const LogsRequest& request);
    [[nodiscard]] Result<QueryResults> resultsOf(const std::string& group, const QuerySpan& span);
    [[nodiscard]] Result<void> wait(nanoseconds time) const;
    [[nodiscard]] tl::unexpected<Error> odd(const Error& what) const; ///< of an answer

    std::string m_region, m_endpoint, m_host;
    AwsCredentials m_credentials;
    HttpCalls m_calls;
    std::function<bool()> m_goOn;
    std::mt19937_64 m_random;
};

} // namespace headroom
