#include "analysis/brokenforgood.h"

#include "analysis/conditionhits.h"
#include "analysis/judgedconditions.h"
#include "analysis/plannedseconds.h"
#include "analysis/runpart.h"
#include "analysis/runsummary.h"
#include "profile/loadwords.h"
#include "profile/requestrows.h"
#include "schedule/stoprule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds enoughToBeSure = 30s;
constexpr nanoseconds neverReachedBy = 5s;

bool poisson(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    return (open && open->arrivals == ArrivalProcess::Poisson)
        || std::any_of(load.then.begin(), load.then.end(), poisson);
}

bool anyPolls(const LoadProfile& profile)
{
    return std::any_of(profile.requests.begin(), profile.requests.end(),
                       [](const HttpRequest& request) { return request.poll.has_value(); });
}

/// More than the run will send, with all its attempts; infinite where the answers decide.
double mostRequests(const LoadProfile& profile)
{
    const auto planned = plannedRequests(profile);
    if (!planned || anyPolls(profile)) // of which there are as many as the jobs take
        return std::numeric_limits<double>::infinity();
    const auto expected = static_cast<double>(*planned);
    const double most = poisson(profile.load) ? expected + 6 * std::sqrt(expected) + 6 : expected;
    return most * (profile.retries.any() ? 1 + profile.retries.atMost : 1);
}

const SecondsOfRun& secondsOf(const PassCondition& condition, const LoadProfile& profile, const RunSnapshot& run)
{
    const std::vector<RequestRow> rows = requestRows(profile);
    for (std::size_t i = 0; i < std::min(run.byRequest.size(), rows.size()); ++i) {
        if (!condition.request.empty() && rows[i].name == condition.request)
            return run.byRequest[i];
    }
    return run.seconds;
}

SecondsOfJobs jobsOf(const PassCondition& condition, const LoadProfile& profile, const RunSnapshot& run)
{
    SecondsOfJobs seconds;
    for (const JobSeries& series : run.jobs) {
        const bool named = series.request < profile.requests.size()
            && requestName(profile.requests[series.request]) == condition.request;
        if (condition.request.empty() || named)
            seconds.insert(seconds.end(), series.seconds.begin(), series.seconds.end());
    }
    return seconds;
}

/// Requests in flight, or jobs that go on, may still go well.
std::vector<SecondOfHits> withOpen(std::vector<SecondOfHits> seconds, const auto& open)
{
    for (const auto& one : open) {
        const auto second = std::chrono::floor<std::chrono::seconds>(one.plannedStart).count();
        seconds.push_back({static_cast<std::uint32_t>(std::max<std::int64_t>(0, second)), 1, 0});
    }
    std::stable_sort(seconds.begin(), seconds.end(),
                     [](const auto& one, const auto& other) { return one.second < other.second; });
    return seconds;
}

/// A run is looked at after 30, 60, 120 s and so on: were it looked at every second, one look of thousands would find
/// by chance what is sure in 97.5 of 100.
std::optional<nanoseconds> lastLook(nanoseconds planned)
{
    if (planned < enoughToBeSure)
        return std::nullopt;
    nanoseconds look = enoughToBeSure;
    while (look <= planned / 2)
        look *= 2;
    return look;
}

bool surelyBroken(const PassCondition& condition, const LoadProfile& profile, const RunSnapshot& run,
                  std::vector<SecondOfHits> seconds)
{
    const auto until = lastLook(plannedTime(run));
    if (!until)
        return false;
    std::vector<SecondOfHits> looked =
        isOfJobs(condition) ? withOpen(std::move(seconds), run.openJobs) : withOpen(std::move(seconds), run.inFlight);
    std::erase_if(looked, [&](const SecondOfHits& one) { return std::chrono::seconds(one.second) >= *until; });
    const auto estimate = estimateShare(looked, courseOf(profile.load));
    return estimate && !estimate->fewBursts && estimate->low > allowedAgainst(condition);
}

bool isBrokenForGood(const PassCondition& condition, const LoadProfile& profile, const RunSnapshot& run)
{
    std::vector<SecondOfHits> seconds = isOfJobs(condition)
        ? jobHitsAgainst(condition, jobsOf(condition, profile, run))
        : hitsAgainst(condition, secondsOf(condition, profile, run), profile.limit);
    std::uint64_t hits = 0;
    for (const SecondOfHits& second : seconds)
        hits += second.hits;
    const double allowed = allowedAgainst(condition);
    if (hits == 0)
        return false;
    if (allowed == 0 || static_cast<double>(hits) > allowed * mostRequests(profile) * (1 + 1e-9))
        return true;
    return surelyBroken(condition, profile, run, std::move(seconds));
}

bool neverReachedSoFar(const RunSnapshot& run)
{
    return run.elapsed < neverReachedBy && run.outcomes[Outcome::NetworkError] == run.outcomes.total();
}

} // namespace

std::optional<PassCondition> brokenForGood(const LoadProfile& profile, const RunSnapshot& run)
{
    if (neverReachedSoFar(run))
        return std::nullopt;
    RunSnapshotPtr judged;
    if (profile.load.warmUp.count() > 0)
        judged = withoutFirst(run, profile.load.warmUp);
    const RunSnapshot& part = judged ? *judged : run;
    for (const JudgedCondition& one : judgedConditions(profile, part)) {
        if (isBrokenForGood(one.condition, profile, part))
            return one.condition;
    }
    return std::nullopt;
}

} // namespace headroom
