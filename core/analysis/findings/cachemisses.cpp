#include "analysis/findings/finders.h"
#include "analysis/ranks.h"
#include "analysis/wording.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr std::size_t fewestOfEach = 10;
constexpr double muchSlower = 3;
constexpr double enoughMisses = 0.05; ///< every cache has to be filled once

struct CacheTimes {
    std::size_t request = 0;
    std::uint64_t hits = 0, misses = 0;
    double hit = 0, miss = 0; ///< medians, in seconds
};

std::optional<CacheTimes> cacheTimes(const RunEvidence& run, std::size_t request)
{
    const RequestFacts& facts = run.samples.requests[request];
    std::vector<double> hits, misses;
    for (const DrawnRequest& one : facts.drawn) {
        if (one.answered && one.cache == CacheUse::Hit)
            hits.push_back(toSeconds(one.service));
        if (one.answered && one.cache == CacheUse::Miss)
            misses.push_back(toSeconds(one.service));
    }
    const CacheTimes times{request, facts.hits, facts.misses, median(hits), median(misses)};
    if (hits.size() < fewestOfEach || misses.size() < fewestOfEach || times.miss < muchSlower * times.hit
        || times.miss < toSeconds(worthTelling(run)) || rankSumScore(misses, hits) < sureScore
        || shareOf(facts.misses, facts.hits + facts.misses) < enoughMisses)
        return std::nullopt;
    return times;
}

} // namespace

std::optional<Finding> cacheMisses(const RunEvidence& run)
{
    const auto [worst, others] = worstRequest(run, cacheTimes, [](const CacheTimes& one) { return one.misses; });
    if (!worst)
        return std::nullopt;
    return Finding{
        "cache_misses", "What the cache does not have is slow.",
        fmt::format("{}: misses took {}, hits {}, medians of the service time; {}{} of {} that a cache spoke of were "
                    "hits ({}).",
                    nameOf(run, worst->request), formatSeconds(worst->miss), formatSeconds(worst->hit),
                    run.samples.thinned ? "about " : "", grouped(worst->hits),
                    counted(worst->hits + worst->misses, "answer"),
                    formatShare(shareOf(worst->hits, worst->hits + worst->misses)))
            + alsoOthers(others),
        "Make more of them hits: a cache key without what does not change the answer (headers, cookies, the order of "
        "the query), a longer time to live, stale-while-revalidate, filling it before the users come.",
        weighSlow(shareOf(worst->misses, run.samples.ended))};
}

} // namespace headroom
