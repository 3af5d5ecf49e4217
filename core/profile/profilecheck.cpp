#include "profile/profilejson.h"
#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double highestRatePerSecond = 1e6;
constexpr std::uint32_t mostUsers = 100'000;
constexpr nanoseconds longestLimit = std::chrono::hours(1); // what the histogram can hold
constexpr nanoseconds longestRun = std::chrono::hours(24 * 7);
constexpr nanoseconds longestThought = std::chrono::hours(1);
constexpr std::uint64_t mostRequests = 10'000'000'000;

/// RFC 9110 section 5.6.2: what a method or a header name may be made of.
bool isToken(std::string_view text)
{
    constexpr std::string_view extra = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || extra.find(c) != std::string_view::npos;
    });
}

/// A line break inside a value would end the header early: request splitting.
bool isHeaderValue(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

/// An @ before the path, however the rest of the URL reads.
bool holdsUserInfo(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    const std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    return rest.substr(0, rest.find_first_of("/?#")).find('@') != std::string_view::npos;
}

Result<void> checkUrl(const std::string& url)
{
    // Asked before anything else: the other sentences repeat the URL, and a password must not stand in one.
    if (holdsUserInfo(url))
        return badInput("request.url: holds a user name or password, which every run file would keep; "
                        "send an Authorization header with ${env:NAME} instead");
    const auto target = parseTarget(url);
    if (!target)
        return badInput("request.url: " + target.error().message);
    return {};
}

Result<void> checkLimit(const GatewayLimit& limit)
{
    if (limit.time < 1ms || limit.time > longestLimit)
        return badInput(fmt::format("limit.time: {} is not between 1ms and 1h", formatDuration(limit.time)));
    if (!(limit.near > 0 && limit.near < 1))
        return badInput("limit.near: must lie between 0 and 100 %, both left out");
    return {};
}

Result<void> checkRate(const Rate& rate, const std::string& where, bool zeroAllowed)
{
    const double perSecond = rate.perSecond();
    if (!(perSecond >= 0) || perSecond > highestRatePerSecond || (perSecond == 0 && !zeroAllowed))
        return badInput(fmt::format("{}: {} is not between zero and 1,000,000/s", where, formatRate(rate)));
    return {};
}

Result<void> checkUsers(std::uint32_t users, const std::string& where, bool zeroAllowed)
{
    if (users > mostUsers || (users == 0 && !zeroAllowed))
        return badInput(fmt::format("{}: {} is not from 1 to 100,000", where, users));
    return {};
}

Result<void> checkEnds(const RateStage& stage, const std::string& where)
{
    return checkRate(stage.from, where + ".from", true).and_then([&] {
        return checkRate(stage.to, where + ".to", true);
    });
}

Result<void> checkEnds(const UserStage& stage, const std::string& where)
{
    return checkUsers(stage.from, where + ".from", true).and_then([&] {
        return checkUsers(stage.to, where + ".to", true);
    });
}

bool sends(const RateStage& stage)
{
    return stage.from.count > 0 || stage.to.count > 0;
}

bool sends(const UserStage& stage)
{
    return stage.from > 0 || stage.to > 0;
}

template <typename Stage> Result<void> checkStages(const std::vector<Stage>& stages)
{
    nanoseconds sum{0};
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::string where = fmt::format("load.stages[{}]", i);
        if (stages[i].length < 1ms || stages[i].length > longestRun)
            return badInput(
                fmt::format("{}.for: {} is not between 1ms and 7 days", where, formatDuration(stages[i].length)));
        if (auto ends = checkEnds(stages[i], where); !ends)
            return ends;
        sum += stages[i].length;
    }
    if (sum > longestRun)
        return badInput("load.stages: last longer than 7 days together");
    if (std::none_of(stages.begin(), stages.end(), [](const Stage& stage) { return sends(stage); }))
        return badInput("load.stages: send nothing");
    return {};
}

Result<void> checkThinkTime(const ThinkTime& time)
{
    if (time.least < 0ns || std::max(time.least, time.most) > longestThought)
        return badInput("load.think_time: is not between 0s and 1h");
    return {};
}

Result<void> checkModel(const OpenModel& model)
{
    return model.stages.empty() ? checkRate(model.rate, "load.rate", false) : checkStages(model.stages);
}

Result<void> checkModel(const ClosedModel& model)
{
    return (model.stages.empty() ? checkUsers(model.users, "load.users", false) : checkStages(model.stages))
        .and_then([&] { return checkThinkTime(model.thinkTime); });
}

bool hasStages(const LoadShape& load)
{
    return std::visit([](const auto& model) { return !model.stages.empty(); }, load.model);
}

Result<void> checkStop(const LoadShape& load)
{
    if (!load.duration && !load.requests && !hasStages(load))
        return badInput("load: nothing ends the run; give it \"for\" (a duration), \"requests\" (a count), or both");
    if (load.duration && (*load.duration < 1ms || *load.duration > longestRun))
        return badInput(fmt::format("load.for: {} is not between 1ms and 7 days", formatDuration(*load.duration)));
    if (load.requests && (*load.requests < 1 || *load.requests > mostRequests))
        return badInput(fmt::format("load.requests: {} is not from 1 to 10,000,000,000", *load.requests));
    if (load.maxInFlight && *load.maxInFlight < 1)
        return badInput("load.max_in_flight: must be at least 1");
    return {};
}

bool holdsSecret(std::string_view name)
{
    constexpr std::array<std::string_view, 5> secretHeaders{"authorization", "cookie", "x-api-key",
                                                            "proxy-authorization", "x-amz-security-token"};
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::find(secretHeaders.begin(), secretHeaders.end(), lower) != secretHeaders.end();
}

} // namespace

Result<void> checkRequest(const HttpRequest& request)
{
    if (!isToken(request.method))
        return badInput(fmt::format("request.method: '{}' is not an HTTP method", request.method));
    for (const Header& header : request.headers) {
        if (!isToken(header.name))
            return badInput(fmt::format("request.headers: '{}' is not a header name", header.name));
        if (!isHeaderValue(header.value))
            return badInput(fmt::format("request.headers.{}: holds a line break", header.name));
    }
    if (request.method == "HEAD" && request.hasBody())
        return badInput("request.body: a HEAD request has no body");
    return checkUrl(request.url);
}

Result<void> checkProfile(const LoadProfile& profile)
{
    const nanoseconds timeout = profile.effectiveClientTimeout();
    return checkRequest(profile.request())
        .and_then([&] { return checkLimit(profile.limit); })
        .and_then([&] { return std::visit([](const auto& model) { return checkModel(model); }, profile.load.model); })
        .and_then([&] { return checkStop(profile.load); })
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
    for (const Header& header : profile.request().headers) {
        if (holdsSecret(header.name) && header.value.find("${env:") == std::string::npos)
            warnings.push_back(fmt::format("The header {} stands in the profile in clear, and every run file keeps a "
                                           "copy. Write ${{env:NAME}} and set the variable instead.",
                                           header.name));
    }
    return warnings;
}

} // namespace headroom
