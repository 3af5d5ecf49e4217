#pragma once

#include "base/result.h"
#include "profile/httprequest.h"
#include "scenario/answer.h"
#include "scenario/checks.h"
#include "scenario/taking.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace headroom {

/// What an answer says of a job.
enum class JobState : std::uint8_t { GoesOn, Done, Failed };

/// What the answers to one polled request say, read and compiled once. Immutable; any thread.
class Polling {
public:
    /// The error names the field of the plan and what is wrong with it.
    [[nodiscard]] static Result<Polling> prepare(const PollPlan& plan);

    [[nodiscard]] const PollPlan& plan() const { return m_plan; }
    /// Of any whole answer, whatever its status: the one that accepts, or one to a poll. Failed goes before done: a
    /// result page may say with its 200 that there is none.
    [[nodiscard]] JobState stateOf(const AnswerSeen& answer) const;
    /// Where an answer that accepts says to ask, as it says it (profile/resolvedurl.h). The error says what it lacks.
    [[nodiscard]] Result<std::string> placeToAsk(const AnswerSeen& accepted) const;

    /// What the answer that says done gives to later requests.
    [[nodiscard]] const Taking& taking() const { return m_taking; }

    [[nodiscard]] bool lookAtHeaders() const;
    [[nodiscard]] bool lookAtBody() const;

private:
    PollPlan m_plan;
    Taking m_place;
    Checks m_done;
    Checks m_failed;
    Taking m_taking;
};

/// Where a job stands when an answer told that it goes on.
struct PollMoment {
    nanoseconds plannedStart{0}; ///< of the job
    nanoseconds answered{0}; ///< when that answer ended; run time, as all moments here
    std::uint32_t polls = 0; ///< sent so far
    std::string_view retryAfter; ///< of that answer; empty: it has none
    WallTime at{}; ///< `answered` on the clock: what a date in Retry-After is counted from
};

/// When the virtual user gives up.
[[nodiscard]] nanoseconds pollDeadline(const PollPlan& plan, nanoseconds plannedStart);

/// When to ask next: a poll that would fall due at the deadline or later is none, the user waits until the deadline
/// and gives up. So it is too where the job has been asked for mostPolls times. A Retry-After is cut to
/// longestRetryAfter.
[[nodiscard]] nanoseconds nextPoll(const PollPlan& plan, const PollMoment& moment);

} // namespace headroom
