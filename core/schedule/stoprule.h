#pragma once

#include "profile/loadprofile.h"

namespace headroom {

/// When a load has sent enough: after a duration, after a number of requests, or whichever comes first.
struct StopRule {
    std::optional<nanoseconds> duration;
    std::optional<std::uint64_t> requests;

    explicit StopRule(const LoadShape& load)
        : duration(load.duration)
        , requests(load.requests)
    {
    }

    /// Whether request `number`, due at `plannedStart`, still belongs to the run. A start due exactly at the end does
    /// not: 60 s at 50/s are 3,000 requests, not 3,001.
    [[nodiscard]] bool allows(std::uint64_t number, nanoseconds plannedStart) const
    {
        return (!requests || number < *requests) && (!duration || plannedStart < *duration);
    }
};

/// How many starts a load will make (with Poisson arrivals: is expected to send); unset for the closed model without
/// a count, where the answers decide.
[[nodiscard]] std::optional<std::uint64_t> plannedStarts(const LoadShape& load);

/// How many requests that makes if every journey comes to its end and nothing is sent again; unset as above.
[[nodiscard]] std::optional<std::uint64_t> plannedRequests(const LoadProfile& profile);

/// How long sending lasts; unset where only the answers can tell.
[[nodiscard]] std::optional<nanoseconds> plannedDuration(const LoadShape& load);

} // namespace headroom
