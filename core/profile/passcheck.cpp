#include "profile/profilechecks.h"
#include "profile/requestrows.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::string namesOf(const std::vector<RequestRow>& rows)
{
    std::string names;
    for (const RequestRow& row : rows)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", row.name);
    return names;
}

Result<void> checkRequestOf(const PassCondition& condition, const std::vector<RequestRow>& rows)
{
    if (condition.request.empty())
        return {};
    const bool ofJobs = isOfJobs(condition);
    const auto known = std::count_if(rows.begin(), rows.end(), [&](const RequestRow& row) {
        return row.name == condition.request && !(ofJobs && row.polls);
    });
    if (known == 1)
        return {};
    if (known > 1)
        return badInput(
            fmt::format("'{}' is the name of {} requests; name them differently", condition.request, known));
    return badInput(fmt::format("'{}' is the name of no request; there are {}", condition.request, namesOf(rows)));
}

/// What nothing could be seen of would leave every run undecided.
Result<void> checkJobsOf(const PassCondition& condition, const LoadProfile& profile)
{
    const bool jobs = std::any_of(profile.requests.begin(), profile.requests.end(), makesJobs);
    if (jobs || !isOfJobs(condition))
        return {};
    return badInput(fmt::format("'{}' is of jobs, and no request has any: none is polled, streamed or pushed",
                                formatPassCondition(condition)));
}

} // namespace

Result<void> checkPass(const LoadProfile& profile)
{
    for (std::size_t i = 0; i < profile.pass.size(); ++i) {
        const auto checked = checkPassThreshold(profile.pass[i]).and_then([&] {
            return checkRequestOf(profile.pass[i], requestRows(profile)).and_then([&] {
                return checkJobsOf(profile.pass[i], profile);
            });
        });
        if (!checked)
            return badInput(fmt::format("pass[{}]: {}", i, checked.error().message));
    }
    return {};
}

} // namespace headroom
