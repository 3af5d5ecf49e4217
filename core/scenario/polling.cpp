#include "scenario/polling.h"

#include "scenario/correlation.h"
#include "scenario/retrydecision.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

std::vector<Check> doneChecks(const PollPlan& plan)
{
    if (!plan.done.empty())
        return plan.done;
    return {{.of = Check::Of::Status, .must = Check::Must::BeAmong, .value = "200"}};
}

Result<Checks> prepareChecks(const std::vector<Check>& checks, std::string_view field)
{
    constexpr std::string_view own = "checks";
    return Checks::prepare(checks).map_error([&](Error error) {
        if (error.message.starts_with(own))
            error.message = error.message.substr(own.size());
        error.message = fmt::format("poll.{}{}", field, error.message);
        return error;
    });
}

Result<Taking> preparePlace(const PollPlan& plan)
{
    const auto from = plan.from == PollPlan::From::Json ? TakenValue::From::Json : TakenValue::From::HeaderField;
    return Taking::prepare({{"place", from, plan.what}}).map_error([](Error error) {
        error.message = "poll: where to ask: " + error.message;
        return error;
    });
}

/// Stays within the longest however often it grows.
nanoseconds intervalAfter(const PollPlan& plan, std::uint32_t polls)
{
    const double grown = static_cast<double>(plan.interval.count()) * std::pow(plan.growth, polls);
    const auto longest = static_cast<double>(std::max(plan.longestInterval, plan.interval).count());
    return nanoseconds(static_cast<nanoseconds::rep>(std::min(grown, longest)));
}

} // namespace

Result<Polling> Polling::prepare(const PollPlan& plan)
{
    auto place = preparePlace(plan);
    if (!place)
        return tl::make_unexpected(place.error());
    auto done = prepareChecks(doneChecks(plan), "done");
    if (!done)
        return tl::make_unexpected(done.error());
    auto failed = prepareChecks(plan.failed, "failed");
    if (!failed)
        return tl::make_unexpected(failed.error());
    auto taking = Taking::prepare(plan.taken);
    if (!taking)
        return tl::make_unexpected(Error{taking.error().kind, "poll." + taking.error().message});
    Polling polling;
    polling.m_plan = plan;
    polling.m_place = std::move(*place);
    polling.m_done = std::move(*done);
    polling.m_failed = std::move(*failed);
    polling.m_taking = std::move(*taking);
    return polling;
}

JobState Polling::stateOf(const AnswerSeen& answer) const
{
    if (!m_failed.empty() && !m_failed.firstFailed(answer))
        return JobState::Failed;
    return m_done.firstFailed(answer) ? JobState::GoesOn : JobState::Done;
}

Result<std::string> Polling::placeToAsk(const AnswerSeen& accepted) const
{
    return m_place.first(accepted);
}

bool Polling::lookAtHeaders() const
{
    return true; // any poll may be answered with the Location of the result
}

bool Polling::lookAtBody() const
{
    return m_place.looksAtBody() || m_done.lookAtBody() || m_failed.lookAtBody() || m_taking.looksAtBody();
}

nanoseconds pollDeadline(const PollPlan& plan, nanoseconds plannedStart)
{
    return plannedStart + plan.giveUpAfter;
}

nanoseconds nextPoll(const PollPlan& plan, const PollMoment& moment)
{
    const nanoseconds deadline = pollDeadline(plan, moment.plannedStart);
    if (moment.polls >= mostPolls)
        return deadline;
    nanoseconds wait = intervalAfter(plan, moment.polls);
    if (const auto asked = plan.retryAfter ? parseRetryAfter(moment.retryAfter, moment.at) : std::nullopt)
        wait = std::max(wait, std::min(*asked, longestRetryAfter));
    // An answer that came after the deadline is the last: to wait for it was the user's patience already.
    return std::max(std::min(moment.answered + wait, deadline), moment.answered);
}

} // namespace headroom
