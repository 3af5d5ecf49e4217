#include "analysis/judgedconditions.h"

#include "profile/loadwords.h"
#include "profile/requestrows.h"
#include "recording/jobtally.h"

#include <algorithm>

namespace headroom {

namespace {

bool speaksOfChecks(const PassCondition& condition)
{
    return condition.what == Measured::CheckFailed || condition.what == Measured::Errors;
}

bool anySpeaksOf(const std::string& request, const std::vector<PassCondition>& conditions)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const PassCondition& condition) {
        return speaksOfChecks(condition) && condition.request == request;
    });
}

/// Whether a condition bounds how many may go without a result. That a virtual user gives up, or how soon a job is
/// accepted, says nothing of a connection that the gateway cut.
bool boundsLostResults(const PassCondition& condition)
{
    return condition.what == Measured::NotDone
        || (percentileShare(condition.what) && condition.time == PercentileTime::Completion);
}

/// Whoever did not get a result was not served, whatever the requests said. Conditions that speak of other things about
/// jobs stand for this one, unless jobs were lost that none of them counts.
void addJobsCondition(std::vector<JudgedCondition>& all, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    const auto any = [&](bool (*is)(const PassCondition&)) {
        return std::any_of(all.begin(), all.end(), [&](const JudgedCondition& one) { return is(one.condition); });
    };
    const JobCounts ends = countsOf(snapshot.jobs);
    const bool jobs = ends.total() > 0 || std::any_of(profile.requests.begin(), profile.requests.end(), makesJobs);
    const std::uint64_t lost = ends[JobEnd::Failed] + ends[JobEnd::Refused] + ends[JobEnd::Lost];
    if (!jobs || any(boundsLostResults) || (any(isOfJobs) && lost == 0))
        return;
    PassCondition condition;
    condition.what = Measured::NotDone;
    all.push_back({condition, true});
}

PassCondition noFailedCheck(std::string request)
{
    PassCondition condition;
    condition.what = Measured::CheckFailed;
    condition.request = std::move(request);
    return condition;
}

} // namespace

std::vector<JudgedCondition> judgedConditions(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    const std::vector<PassCondition> conditions = profile.passConditions();
    std::vector<JudgedCondition> all;
    all.reserve(conditions.size());
    for (const PassCondition& condition : conditions)
        all.push_back({condition});
    addJobsCondition(all, profile, snapshot);
    const bool checks = snapshot.outcomes[Outcome::CheckFailed] > 0
        || std::any_of(profile.requests.begin(), profile.requests.end(),
                       [](const HttpRequest& request) { return !request.checks.empty(); });
    if (!checks || anySpeaksOf({}, conditions))
        return all;
    if (std::none_of(conditions.begin(), conditions.end(), speaksOfChecks)) {
        all.push_back({noFailedCheck({}), true});
        return all;
    }
    for (const HttpRequest& request : profile.requests) {
        if (!request.checks.empty() && !anySpeaksOf(requestName(request), conditions))
            all.push_back({noFailedCheck(requestName(request)), true});
    }
    return all;
}

} // namespace headroom
