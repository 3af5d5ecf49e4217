#include "analysis/findings/findings.h"

#include "analysis/findings/finders.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

struct Finder {
    std::optional<Finding> (*look)(const RunEvidence&);
    bool byTimes = false; ///< rests on how long answers took
};

constexpr std::array<Finder, 16> finders{{
    {growsWithBody, true},
    {growsWithParameter, true},
    {freshInstances, true},
    {bodyTime, true},
    {cacheMisses, true},
    {limitElsewhere},
    {backendContinues},
    {clientTimeoutTies},
    {retriesMultiply},
    {backendThrottled},
    {rateLimited},
    {backendLimit},
    {backendCrashes},
    {responseTooLarge},
    {redirectAnswers},
    {otherHttpVersion},
}};

bool known(const std::vector<Finding>& findings, const std::string& id)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.id == id; });
}

} // namespace

std::vector<Finding> findingsOf(const RunEvidence& run)
{
    const bool timesHold = run.summary.verdict != Verdict::Invalid;
    std::vector<Finding> findings;
    for (const Finder& finder : finders) {
        if (finder.byTimes && !timesHold)
            continue;
        auto found = finder.look(run);
        if (found && !known(findings, found->id))
            findings.push_back(std::move(*found));
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
    return findings;
}

} // namespace headroom
