#include "analysis/tailfit.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace headroom {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr double drop = 1.92; ///< half the 95 % point of chi-square with one degree of freedom
constexpr double acceptedAbove = 0.05;
constexpr int gridPoints = 16;
constexpr int goldenSteps = 16;
constexpr int halvings = 14;

// Shares of those past the threshold are looked for by the logarithm of their logarithm: near one and far below one it
// is about as even as the data tells them apart.
double placeOf(double share)
{
    return std::log(-std::log(std::max(share, 1e-300)));
}
double shareAt(double place)
{
    return std::exp(-std::exp(place));
}

struct Peak {
    double at = 0;
    double value = impossible;
};

/// The highest point of a function of one hill: the best of an even grid, then golden section around it. Function takes
/// a place and gives its height.
template <typename Function> Peak highest(double from, double to, Function&& height)
{
    const double step = (to - from) / (gridPoints - 1);
    Peak best;
    for (int i = 0; i < gridPoints; ++i) {
        const double at = from + step * i;
        if (const double value = height(at); value > best.value)
            best = {at, value};
    }
    if (best.value == impossible)
        return best;
    double low = std::max(from, best.at - step);
    double high = std::min(to, best.at + step);
    constexpr double golden = 1 / std::numbers::phi;
    Peak left{high - golden * (high - low)}, right{low + golden * (high - low)};
    left.value = height(left.at);
    right.value = height(right.at);
    for (int i = 0; i < goldenSteps; ++i) {
        if (left.value >= right.value) {
            high = std::exchange(right, left).at;
            left.at = high - golden * (high - low);
            left.value = height(left.at);
        } else {
            low = std::exchange(left, right).at;
            right.at = low + golden * (high - low);
            right.value = height(right.at);
        }
    }
    const Peak& inner = left.value >= right.value ? left : right;
    return inner.value > best.value ? inner : best;
}

/// Where, between a place above the level and one below it, the function passes the level.
template <typename Function> double passes(double level, double above, double below, Function&& height)
{
    for (int i = 0; i < halvings; ++i) {
        const double middle = (above + below) / 2;
        (height(middle) >= level ? above : below) = middle;
    }
    return (above + below) / 2;
}

/// The best curve of a family, its second parameter fixed by `curveFor` (shape -> curve).
struct BestCurve {
    TailCurve curve;
    double likelihood = impossible;
};
template <typename CurveFor>
BestCurve bestCurve(TailModel model, const TailSample& sample, double furthest, CurveFor&& curveFor)
{
    const ShapeRange range = shapeRange(model, sample.from, furthest);
    const auto shapeAt = [&](double at) { return range.logarithmic ? std::exp(at) : at; };
    const auto end = [&](double shape) { return range.logarithmic ? std::log(shape) : shape; };
    const Peak peak = highest(end(range.from), end(range.to), [&](double at) {
        const auto curve = curveFor(shapeAt(at));
        return curve ? logLikelihood(*curve, sample) : impossible;
    });
    if (peak.value == impossible)
        return {};
    return {*curveFor(shapeAt(peak.at)), peak.value};
}

/// The likeliest curve of a family. It is looked for by where it stands at the last answer, for there the data holds
/// it.
BestCurve likeliest(TailModel model, const TailSample& sample)
{
    const double last = sample.answers.edges.back();
    const auto bestAt = [&](double place) {
        return bestCurve(model, sample, last,
                         [&](double shape) { return curveThrough(model, sample.from, shape, last, shareAt(place)); });
    };
    const Peak peak = highest(placeOf(0.99), placeOf(1e-13), [&](double place) { return bestAt(place).likelihood; });
    return peak.value == impossible ? BestCurve{} : bestAt(peak.at);
}

/// What is asked of the models, on a scale on which it is looked for evenly.
struct ChanceTarget {
    const TailSample& sample;
    double time;

    [[nodiscard]] double from() const { return placeOf(0.99); }
    [[nodiscard]] double to() const { return placeOf(leastChance / sample.share); }
    [[nodiscard]] double furthest() const { return time; }
    [[nodiscard]] double placeIn(const TailCurve& curve) const { return placeOf(curve.survival(time)); }
    [[nodiscard]] std::optional<TailCurve> curve(TailModel model, double shape, double place) const
    {
        return curveThrough(model, sample.from, shape, time, shareAt(place));
    }
};

/// A time past the limit, by the logarithm of how far past it lies: from a thousandth of the limit to a hundred times.
struct TimeTarget {
    const TailSample& sample;

    [[nodiscard]] double from() const { return std::log(1e-3); }
    [[nodiscard]] double to() const { return std::log(100.0); }
    [[nodiscard]] double timeAt(double place) const { return sample.limit * (1 + std::exp(place)); }
    [[nodiscard]] double furthest() const { return timeAt(to()); }
    [[nodiscard]] double placeOfTime(double time) const { return std::log(std::max(time / sample.limit - 1, 1e-9)); }
};

struct MedianTarget : TimeTarget {
    [[nodiscard]] double placeIn(const TailCurve& curve) const
    {
        return placeOfTime(curve.timeAt(curve.survival(sample.limit) / 2));
    }
    [[nodiscard]] std::optional<TailCurve> curve(TailModel model, double shape, double place) const
    {
        return curveWithMedian(model, sample.from, shape, sample.limit, timeAt(place));
    }
};

struct PercentileTarget : TimeTarget {
    double share; ///< of those past the threshold

    [[nodiscard]] double placeIn(const TailCurve& curve) const { return placeOfTime(curve.timeAt(share)); }
    [[nodiscard]] std::optional<TailCurve> curve(TailModel model, double shape, double place) const
    {
        return curveThrough(model, sample.from, shape, timeAt(place), share);
    }
};

/// A target's value with its 95 % interval by profile likelihood, as places on its scale.
struct Profiled {
    double likelihood = impossible;
    double value = 0;
    std::optional<double> low, high; ///< unset: beyond where it is looked for
};

template <typename Target>
Profiled profiled(const Target& target, const TailSample& sample, TailModel model, const TailCurve& likeliestCurve,
                  double likelihood)
{
    const auto height = [&](double place) {
        return bestCurve(model, sample, target.furthest(),
                         [&](double shape) { return target.curve(model, shape, place); })
            .likelihood;
    };
    const double level = likelihood - drop;
    Profiled found{likelihood, std::clamp(target.placeIn(likeliestCurve), target.from(), target.to()), {}, {}};
    if (height(target.from()) < level)
        found.low = passes(level, found.value, target.from(), height);
    if (height(target.to()) < level)
        found.high = passes(level, found.value, target.to(), height);
    return found;
}

/// The widest of what two models say, the value being the likelier one's; an end one of them leaves open is open.
Profiled joined(const Profiled& a, const Profiled& b)
{
    Profiled both = a.likelihood >= b.likelihood ? a : b;
    both.low = a.low && b.low ? std::optional(std::min(*a.low, *b.low)) : std::nullopt;
    both.high = a.high && b.high ? std::optional(std::max(*a.high, *b.high)) : std::nullopt;
    return both;
}

TailTime timeOf(const Profiled& found, const TimeTarget& target)
{
    const auto time = [&](double place) { return nanoseconds(std::llround(target.timeAt(place) * 1e9)); };
    return {time(found.value), found.low ? time(*found.low) : nanoseconds(std::llround(target.sample.limit * 1e9)),
            found.high ? std::optional(time(*found.high)) : std::nullopt};
}

} // namespace

double logLikelihood(const TailCurve& curve, const TailSample& sample)
{
    const GroupedAnswers& answers = sample.answers;
    double sum = 0;
    double before = 1;
    for (std::size_t i = 0; i < answers.counts.size(); ++i) {
        const double after = curve.survival(answers.edges[i + 1]);
        if (!(before > after))
            return impossible;
        sum += answers.counts[i] * std::log(before - after);
        before = after;
    }
    const auto waited = [&](double time, double count) {
        if (count > 0)
            sum += count * std::log(curve.survival(time));
    };
    for (const TailSample::Waited& other : sample.others)
        waited(other.time, other.count);
    waited(sample.limit, sample.atLimit);
    return std::isfinite(sum) ? sum / sample.design : impossible;
}

double fitProbability(const TailCurve& curve, const TailSample& sample)
{
    const GroupedAnswers& coarse = sample.coarse;
    double total = sample.atLimit;
    for (const double count : coarse.counts)
        total += count;
    double distance = 0;
    const auto add = [&](double seen, double share) {
        const double expected = std::max(total * share, 1e-12);
        distance += (seen - expected) * (seen - expected) / expected;
    };
    double before = 1;
    for (std::size_t i = 0; i < coarse.counts.size(); ++i) {
        const double after = curve.survival(coarse.edges[i + 1]);
        add(coarse.counts[i], before - after);
        before = after;
    }
    add(sample.atLimit, before);
    const double degrees = static_cast<double>(coarse.counts.size()) + 1 - 3;
    return boost::math::gamma_q(degrees / 2, distance / sample.design / 2);
}

TailFit::TailFit(TailSample sample)
    : m_sample(std::move(sample))
{
    for (const TailModel model : tailModels) {
        const BestCurve best = likeliest(model, m_sample);
        if (best.likelihood != impossible && fitProbability(best.curve, m_sample) > acceptedAbove)
            m_accepted.push_back({model, best.curve, best.likelihood});
    }
    std::stable_sort(m_accepted.begin(), m_accepted.end(),
                     [](const Accepted& a, const Accepted& b) { return a.likelihood > b.likelihood; });
    for (const Accepted& one : m_accepted)
        m_models.push_back(one.model);
}

template <typename Target> auto TailFit::unionOver(const Target& target) const
{
    std::optional<Profiled> all;
    for (const Accepted& one : m_accepted) {
        const Profiled found = profiled(target, m_sample, one.model, one.curve, one.likelihood);
        all = all ? joined(*all, found) : found;
    }
    return *all;
}

TailChance TailFit::chancePast(nanoseconds time) const
{
    const ChanceTarget target{m_sample, std::max(toSeconds(time), m_sample.limit)};
    const Profiled found = unionOver(target); // places rise as chances fall
    const auto chance = [&](double place) { return std::max(leastChance, m_sample.share * shareAt(place)); };
    return {chance(found.value), found.high ? chance(*found.high) : leastChance,
            found.low ? chance(*found.low) : m_sample.share};
}

TailTime TailFit::medianPastLimit() const
{
    const MedianTarget target{{m_sample}};
    return timeOf(unionOver(target), target);
}

std::optional<TailTime> TailFit::percentile(double share) const
{
    if (1 - share >= m_sample.waiting)
        return std::nullopt;
    const PercentileTarget target{{m_sample}, (1 - share) / m_sample.share};
    return timeOf(unionOver(target), target);
}

} // namespace headroom
