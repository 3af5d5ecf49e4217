#include "profile/profilechecks.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds shortestInterval = 10ms;
constexpr nanoseconds longestPatience = std::chrono::hours(1); // what the histogram can hold
constexpr std::uint32_t mostPollsPlanned = 4'000; // of 4,095 that can have ids of their own, some may be sent again

Result<void> checkWhere(const PollPlan& plan)
{
    if (plan.from == PollPlan::From::HeaderField && !isToken(plan.what))
        return badInput(fmt::format("request.poll.header: '{}' is not a header name", plan.what));
    return {};
}

Result<void> checkTimes(const PollPlan& plan)
{
    if (plan.interval < shortestInterval || plan.interval > longestPatience)
        return badInput(
            fmt::format("request.poll.interval: {} is not between 10ms and 1h", formatDuration(plan.interval)));
    if (!(plan.growth >= 1 && plan.growth <= 10))
        return badInput(fmt::format("request.poll.growth: {} is not from 1 to 10", plan.growth));
    if (plan.giveUpAfter <= nanoseconds(0) || plan.giveUpAfter > longestPatience)
        return badInput(fmt::format("request.poll.give_up_after: {} is not more than 0s and at most 1h",
                                    formatDuration(plan.giveUpAfter)));
    if (plan.growth > 1 && plan.longestInterval < plan.interval)
        return badInput(fmt::format("request.poll.longest_interval: {} is less than the interval of {}",
                                    formatDuration(plan.longestInterval), formatDuration(plan.interval)));
    return {};
}

/// As many as there would be if every answer came at once.
Result<void> checkCount(const PollPlan& plan)
{
    double interval = toSeconds(plan.interval), asked = interval;
    std::uint32_t polls = 0;
    for (; polls <= mostPollsPlanned && asked < toSeconds(plan.giveUpAfter); ++polls) {
        interval = std::min(interval * plan.growth, toSeconds(std::max(plan.longestInterval, plan.interval)));
        asked += interval;
    }
    if (polls <= mostPollsPlanned)
        return {};
    return badInput(fmt::format("request.poll.interval: {} until a user gives up after {} is more than 4,000 polls; "
                                "ask less often, or give up sooner",
                                formatDuration(plan.interval), formatDuration(plan.giveUpAfter)));
}

} // namespace

Result<void> checkPoll(const HttpRequest& request)
{
    if (!request.poll)
        return {};
    if (request.stream || request.push)
        return badInput(fmt::format("request.poll: stands beside \"{}\"; a result comes in one way",
                                    request.stream ? "stream" : "push"));
    return checkWhere(*request.poll).and_then([&] { return checkTimes(*request.poll); }).and_then([&] {
        return checkCount(*request.poll);
    });
}

} // namespace headroom
