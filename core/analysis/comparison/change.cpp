#include "analysis/comparison/change.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr double level = 0.025; ///< in each direction
constexpr double endInErrors = 1.96; ///< from a value to the end of its 95 % interval
constexpr double usualGate = 3; ///< metrics that share the level, for what a comparison shows
constexpr double oftenShown = 0.9;
constexpr double shownInErrors = 3.7; ///< of a normal error: past level / usualGate in oftenShown of all cases

double normalAbove(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

using boost::math::students_t_distribution;

double square(double value)
{
    return value * value;
}

std::vector<Range> onLine(std::span<const Measure> measures, Scale scale)
{
    std::vector<Range> line;
    for (const Measure& measure : measures) {
        const auto range = scale == Scale::Ratio ? logOf(measure.range) : std::optional(measure.range);
        if (!range)
            return {};
        line.push_back(*range);
    }
    return line;
}

/// What a run moved inside; of what is only "at least", towards its low end.
std::optional<double> insideOf(const Range& range, bool atLeast)
{
    if (!atLeast)
        return errorOf(range);
    return range.low ? std::optional((range.value - *range.low) / endInErrors) : std::nullopt;
}

/// Difference and the ends of its 95 % interval, on a line where no change is zero, with the errors that a claim of
/// either direction is held against; unset where an end that it needs is open.
struct Step {
    Range range;
    std::optional<double> worse{}, better{};
    double shownIn = shownInErrors; ///< errors
    std::optional<double> degrees{}; ///< of Student's distribution; unset: normal

    [[nodiscard]] double above(double z) const
    {
        if (!degrees)
            return normalAbove(z);
        return boost::math::cdf(boost::math::complement(students_t_distribution<>(*degrees), z));
    }
};

/// Between a time and one that is only "at least": their intervals must not overlap, which asks more than a difference
/// of known ends does, because the one past the limit has no upper end to show how unsteady it is.
std::optional<double> apart(const std::optional<double>& below, double value, double other,
                            const std::optional<double>& above)
{
    return below && above ? std::optional((value - *below + *above - other) / endInErrors) : std::nullopt;
}

/// By how the runs moved inside. An open end says that a run saw too few slow moments: such runs are not held against
/// each other, because equal ones would too often look different (where slow phases last 5 s, one pair of 60 s in
/// seven if the ends that face each other were enough).
Step withinRuns(std::span<const Range> baselines, const Range& candidate, Scale scale, Change::Bound bound)
{
    const Range mean = meanOf(baselines);
    Step step{.range = differenceOf(mean, candidate)};
    const auto before = errorOf(mean), after = errorOf(candidate);
    if (bound == Change::Bound::AtLeast) {
        step.worse = before ? apart(candidate.low, candidate.value, mean.value, mean.high) : std::nullopt;
    } else if (bound == Change::Bound::AtMost) {
        step.better = after ? apart(mean.low, mean.value, candidate.value, candidate.high) : std::nullopt;
    } else if (before && after && scale == Scale::Ratio) {
        step.worse = step.better = std::hypot(*before, *after);
    } else if (before && after) { // a share's interval is lopsided: the side towards "no change" counts
        step.worse = (step.range.value - *step.range.low) / endInErrors;
        step.better = (*step.range.high - step.range.value) / endInErrors;
    }
    return step;
}

/// By how the baselines differ from each other, but no less than they moved inside.
std::optional<Step> betweenRuns(std::span<const Measure> measures, std::span<const Range> baselines,
                                const Range& candidate, bool candidateAtLeast)
{
    const auto count = static_cast<double>(baselines.size());
    const double mean = meanOf(baselines).value;
    double squares = 0, within = 0;
    for (std::size_t i = 0; i < baselines.size(); ++i) {
        const auto inside = insideOf(baselines[i], measures[i].atLeast);
        if (!inside)
            return std::nullopt;
        squares += square(baselines[i].value - mean) / (count - 1);
        within += square(*inside) / count;
    }
    const auto own = insideOf(candidate, candidateAtLeast);
    if (!own)
        return std::nullopt;
    // One more run like the baselines, and the mean of them.
    const double error = std::sqrt(std::max(squares, square(*own)) + std::max(squares, within) / count);
    const students_t_distribution<> student(count - 1);
    const double half = error * boost::math::quantile(student, 1 - level);
    const double difference = candidate.value - mean;
    return Step{.range = {difference, difference - half, difference + half},
                .worse = error,
                .better = error,
                .shownIn =
                    boost::math::quantile(student, 1 - level / usualGate) + boost::math::quantile(student, oftenShown),
                .degrees = count - 1};
}

bool noneAtAll(std::span<const Range> baselines, const Range& candidate, Scale scale)
{
    const auto none = [](const Range& range) { return range.value == 0; };
    return scale == Scale::Difference && none(candidate) && std::all_of(baselines.begin(), baselines.end(), none);
}

/// An error of zero comes from runs without any spread.
double pOf(const Step& step, double towards, double error)
{
    if (error > 0)
        return step.above(towards / error);
    return towards > 0 ? 0 : towards < 0 ? 1 : 0.5;
}

void takeProbabilities(Change& change, const Step& step)
{
    if (step.worse && change.bound != Change::Bound::AtMost)
        change.pWorse = pOf(step, step.range.value, *step.worse);
    if (step.better && change.bound != Change::Bound::AtLeast)
        change.pBetter = pOf(step, -step.range.value, *step.better);
}

void takeRange(Change& change, const Step& step)
{
    const auto out = [&](double value) { return change.scale == Scale::Ratio ? std::exp(value) : value; };
    change.range.value = out(step.range.value);
    if (step.range.low && change.bound != Change::Bound::AtMost)
        change.range.low = out(*step.range.low);
    if (step.range.high && change.bound != Change::Bound::AtLeast)
        change.range.high = out(*step.range.high);
    if (change.bound == Change::Bound::Exactly && step.worse && step.better)
        change.shows = out(step.shownIn * std::max(*step.worse, *step.better)) - out(0);
}

} // namespace

std::optional<Change> changeOf(std::span<const Measure> baselines, const Measure& candidate, Scale scale)
{
    const std::vector<Range> before = onLine(baselines, scale);
    const std::vector<Range> after = onLine({&candidate, 1}, scale);
    const bool anyAtLeast =
        std::any_of(baselines.begin(), baselines.end(), [](const Measure& measure) { return measure.atLeast; });
    if (before.empty() || after.empty() || (anyAtLeast && candidate.atLeast))
        return std::nullopt;
    const Change::Bound bound = candidate.atLeast ? Change::Bound::AtLeast
        : anyAtLeast                              ? Change::Bound::AtMost
                                                  : Change::Bound::Exactly;
    const auto step = baselines.size() >= enoughBaselines
        ? betweenRuns(baselines, before, after.front(), candidate.atLeast)
        : std::optional(withinRuns(before, after.front(), scale, bound));
    if (!step || (!step->worse && !step->better))
        return std::nullopt;
    Change change{.scale = scale, .range = {}, .bound = bound, .shows = {}};
    const double mean = meanOf(before).value;
    change.from = scale == Scale::Ratio ? std::exp(mean) : mean;
    takeRange(change, *step);
    change.nothing = noneAtAll(before, after.front(), scale);
    if (!change.nothing)
        takeProbabilities(change, *step);
    return change;
}

} // namespace headroom
