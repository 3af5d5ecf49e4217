#include "profile/profilechecks.h"
#include "profile/redaction.h"

#include <fmt/format.h>

#include <algorithm>

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

void warnOfSecrets(const HttpRequest& request, std::vector<std::string>& warnings)
{
    for (const Header& header : request.headers) {
        if (namesSecret(header.name) && header.value.find("${") == std::string::npos)
            warnings.push_back(
                fmt::format("The header {} stands in the profile in clear. Runs and reports leave it out, "
                            "so that none of them can be repeated as it is. Write ${{env:NAME}} and set "
                            "the variable instead.",
                            header.name));
    }
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
    for (const HttpRequest& request : profile.requests)
        warnOfSecrets(request, warnings);
    return warnings;
}

} // namespace headroom
