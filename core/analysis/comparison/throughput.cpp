#include "analysis/comparison/throughput.h"

#include "analysis/latencynumbers.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace headroom {

namespace {

/// Answers by the second they were planned in; the last one, cut off by the end of the load, is left out.
std::vector<double> answersBySecond(const RunSnapshot& run)
{
    std::vector<double> answers(static_cast<std::size_t>(run.sendingTime / std::chrono::seconds(1)), 0.0);
    for (const auto& second : run.seconds) {
        if (second->second < answers.size())
            answers[second->second] += static_cast<double>(answersIn(second->outcomes));
    }
    return answers;
}

/// The standard error of the throughput as a share of it, by how the answers of ten stretches (of a changing load, of
/// twenty neighbouring ones) differ. Users who wait send more evenly than chance, so there is no floor of independence.
std::optional<double> throughputError(const RunSnapshot& run, LoadCourse course)
{
    constexpr std::size_t fewest = 20; // seconds: two a stretch
    std::vector<double> answers = answersBySecond(run);
    double sum = 0;
    for (const double count : answers)
        sum += count;
    if (answers.size() < fewest || sum <= 0)
        return std::nullopt;
    for (double& count : answers)
        count -= sum / static_cast<double>(answers.size());
    const double variance = course == LoadCourse::Changing
        ? twentyStretchVariance(answers)
        : std::max(tenStretchVariance(answers), neighbourVariance(answers));
    return std::sqrt(variance) / sum;
}

} // namespace

RateRange throughputRange(const RunSnapshot& run, double perSecond, LoadCourse course)
{
    constexpr double endInErrors = 1.96;
    RateRange range{perSecond, {}, {}};
    if (const auto error = throughputError(run, course); error && perSecond > 0) {
        const double factor = std::exp(endInErrors * *error);
        range.low = perSecond / factor;
        range.high = perSecond * factor;
    }
    return range;
}

} // namespace headroom
