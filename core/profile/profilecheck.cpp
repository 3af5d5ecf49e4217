#include "profile/profilechecks.h"
#include "profile/redaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds longestLimit = std::chrono::hours(1); // what the histogram can hold

Result<void> checkLimit(const GatewayLimit& limit)
{
    if (limit.time < 1ms || limit.time > longestLimit)
        return badInput(fmt::format("limit.time: {} is not between 1ms and 1h", formatDuration(limit.time)));
    if (!(limit.near > 0 && limit.near < 1))
        return badInput("limit.near: must lie between 0 and 100 %, both left out");
    return {};
}

/// The parameters behind a URL's question mark, as they are written.
std::vector<Field> parametersIn(std::string_view url)
{
    std::vector<Field> parameters;
    const std::size_t question = url.find('?');
    if (question == std::string_view::npos)
        return parameters;
    std::string_view rest = url.substr(question + 1, url.find('#') - question - 1);
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const std::size_t equals = std::min(one.find('='), one.size());
        parameters.push_back({std::string(one.substr(0, equals)), std::string(one.substr(equals))});
    }
    return parameters;
}

void warnOfSecrets(std::string_view what, std::span<const Field> fields, std::vector<std::string>& warnings)
{
    for (const Field& field : fields) {
        if (namesSecret(field.name) && field.value.find("${") == std::string::npos)
            warnings.push_back(
                fmt::format("The {} {} stands in the profile in clear. Runs and reports leave it out, so that none of "
                            "them can be repeated as it is. Write ${{env:NAME}} and set the variable instead.",
                            what, field.name));
    }
}

void warnOfSecrets(const HttpRequest& request, std::vector<std::string>& warnings)
{
    warnOfSecrets("header", request.headers, warnings);
    warnOfSecrets("query parameter", request.query, warnings);
    warnOfSecrets("query parameter", parametersIn(request.url), warnings);
}

} // namespace

Result<void> checkProfile(const LoadProfile& profile)
{
    const nanoseconds timeout = profile.effectiveClientTimeout();
    return checkRequests(profile)
        .and_then([&] { return checkLimit(profile.limit); })
        .and_then([&] { return checkLoad(profile.load); })
        .and_then([&] { return checkConnectionOptions(profile.connection); })
        .and_then([&] { return checkAuth(profile.auth); })
        .and_then([&]() -> Result<void> {
            const std::string& header = profile.correlation.header;
            if (!header.empty() && !isToken(header))
                return badInput(fmt::format("correlation.header: '{}' is not a header name", header));
            return {};
        })
        .and_then([&] { return checkRetries(profile.retries); })
        .and_then([&] { return checkPass(profile); })
        .and_then([&]() -> Result<void> {
            if (timeout < 1ms || timeout > longestRun)
                return badInput(
                    fmt::format("client_timeout: {} is not between 1ms and 7 days", formatDuration(timeout)));
            return {};
        });
}

std::vector<std::string> profileWarnings(const LoadProfile& profile)
{
    std::vector<std::string> warnings;
    const nanoseconds timeout = profile.effectiveClientTimeout();
    if (timeout <= profile.limit.time + 1s)
        warnings.push_back(fmt::format("The client gives up after {}, before the gateway's limit of {} is surely over: "
                                       "gateway timeouts would look like client timeouts. Allow the limit plus 15 s.",
                                       formatDuration(timeout), formatDuration(profile.limit.time)));
    for (const HttpRequest& request : profile.requests) {
        if (request.poll && !request.taken.empty() && request.poll->taken.empty())
            warnings.push_back(fmt::format("'{}' is taken from the answer that accepts the job, not from its result; "
                                           "what \"poll\" takes is.",
                                           request.taken.front().name));
    }
    for (const HttpRequest& request : profile.requests)
        warnOfSecrets(request, warnings);
    return warnings;
}

} // namespace headroom
