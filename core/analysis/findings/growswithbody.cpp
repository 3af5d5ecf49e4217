#include "analysis/findings/finders.h"
#include "analysis/ranks.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t fewestAnswers = 30;
constexpr double clearCorrelation = 0.5;
constexpr double clearGrowth = 1.5; ///< of sizes and of times, the largest third beside the smallest

/// One third of a request's answers by their size.
struct SizeClass {
    double bytes = 0; ///< medians
    double seconds = 0;
};

struct Growth {
    std::size_t request = 0;
    std::uint64_t answers = 0, timeouts = 0;
    std::size_t drawn = 0;
    SizeClass small, large;
    double correlation = 0;
};

/// Redirects and "not modified" are no pages; a timeout has no size.
std::vector<DrawnRequest> pagesOf(const RequestFacts& facts)
{
    std::vector<DrawnRequest> pages;
    std::copy_if(facts.drawn.begin(), facts.drawn.end(), std::back_inserter(pages),
                 [](const DrawnRequest& one) { return one.answered && one.status < 300; });
    std::stable_sort(pages.begin(), pages.end(),
                     [](const DrawnRequest& a, const DrawnRequest& b) { return a.bytes < b.bytes; });
    return pages;
}

SizeClass sizeClass(std::span<const DrawnRequest> pages)
{
    std::vector<double> bytes;
    std::vector<double> seconds;
    for (const DrawnRequest& page : pages) {
        bytes.push_back(static_cast<double>(page.bytes));
        seconds.push_back(toSeconds(page.service));
    }
    return {median(bytes), median(seconds)};
}

double correlationOf(const std::vector<DrawnRequest>& pages)
{
    std::vector<double> bytes;
    std::vector<double> seconds;
    for (const DrawnRequest& page : pages) {
        bytes.push_back(static_cast<double>(page.bytes));
        seconds.push_back(toSeconds(page.service));
    }
    return rankCorrelation(bytes, seconds);
}

std::optional<Growth> growthOf(const RunEvidence& run, std::size_t request)
{
    const RequestFacts& facts = run.samples.requests[request];
    const std::vector<DrawnRequest> pages = pagesOf(facts);
    if (pages.size() < fewestAnswers)
        return std::nullopt;
    const std::size_t third = pages.size() / 3;
    const std::span<const DrawnRequest> all(pages);
    Growth growth;
    growth.request = request;
    growth.answers = facts.answers;
    growth.timeouts = facts.timeouts;
    growth.drawn = pages.size();
    growth.small = sizeClass(all.first(third));
    growth.large = sizeClass(all.last(third));
    if (growth.large.bytes < clearGrowth * growth.small.bytes
        || growth.large.seconds < clearGrowth * growth.small.seconds
        || growth.large.seconds < toSeconds(worthTelling(run)))
        return std::nullopt;
    growth.correlation = correlationOf(pages);
    const double score = growth.correlation * std::sqrt(static_cast<double>(pages.size() - 1));
    if (growth.correlation < clearCorrelation || score < sureScore)
        return std::nullopt;
    return growth;
}

std::string evidenceOf(const RunEvidence& run, const Growth& growth)
{
    std::string text = fmt::format(
        "{}: the largest third of the answers ({} in the middle) took {}, the smallest third ({}) {}, medians of the "
        "service time; the rank correlation of size and time is {:.2f} over {}.",
        nameOf(run, growth.request), formatBytes(growth.large.bytes), formatSeconds(growth.large.seconds),
        formatBytes(growth.small.bytes), formatSeconds(growth.small.seconds), growth.correlation,
        growth.drawn < growth.answers ? fmt::format("{} drawn from them", counted(growth.drawn, "answer"))
                                      : counted(growth.drawn, "answer"));
    if (growth.timeouts > 0)
        text += fmt::format(" {} {} no size and {} not in these numbers; they may be the largest.",
                            counted(growth.timeouts, "timeout"), growth.timeouts == 1 ? "has" : "have",
                            growth.timeouts == 1 ? "is" : "are");
    return text;
}

} // namespace

std::optional<Finding> growsWithBody(const RunEvidence& run)
{
    const auto [worst, others] = worstRequest(run, growthOf, [](const Growth& one) { return one.large.seconds; });
    if (!worst)
        return std::nullopt;
    return Finding{
        "pages_grow", "The answer takes longer the bigger it is.", evidenceOf(run, *worst) + alsoOthers(others),
        fmt::format("Paginate: send fewer rows or fields at a time, with a largest page that stays well below {} and a "
                    "bound that no client can raise.",
                    formatSetTime(run.summary.nearMark)),
        weighSlow(shareOf(worst->answers, run.samples.ended) / 3)};
}

} // namespace headroom
