#pragma once

#include "engine/polledjob.h"
#include "recording/sample.h"
#include "scenario/taking.h"
#include "schedule/arrivals.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace headroom {

/// One request on its way: a step of the journey that a start of the schedule began, or a poll for the job that such a
/// step submitted. What a plain profile does not need costs it a null pointer.
struct Visit {
    Arrival arrival; ///< that began the journey
    nanoseconds plannedStart{0}; ///< of this step: the arrival's, or when the step before it ended; of a poll: when due
    std::uint16_t request = 0; ///< of a step its place in the profile, of a poll its row (requestRows)
    std::uint8_t attempt = 0;
    std::shared_ptr<TakenValues> taken; ///< from the answers of the journey so far; null: none
    std::shared_ptr<PolledJob> job; ///< that this step submits or asks for; null: the step is a plain request
    bool polls = false; ///< for that job
    std::uint16_t poll = 0; ///< which sending of its polls, see Sample

    [[nodiscard]] static Visit begin(const Arrival& arrival, std::size_t request)
    {
        return {arrival, arrival.plannedStart, static_cast<std::uint16_t>(request), 0, nullptr, nullptr};
    }
    /// Its place in the profile, also where it is a poll of that step's job.
    [[nodiscard]] std::uint16_t step() const { return job ? job->record.request : request; }
    [[nodiscard]] Visit nextStep(nanoseconds plannedAt) const
    {
        return {arrival, plannedAt, static_cast<std::uint16_t>(step() + 1), 0, taken, nullptr};
    }
    [[nodiscard]] Visit nextPoll(nanoseconds plannedAt, std::uint16_t row) const
    {
        return {arrival, plannedAt, row, 0, taken, job, true};
    }
    [[nodiscard]] Visit nextAttempt() const
    {
        return {arrival, plannedStart, request, static_cast<std::uint8_t>(attempt + 1), taken, job, polls};
    }
};

} // namespace headroom
