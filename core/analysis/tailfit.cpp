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

// Times past the limit are looked for from a thousandth of it past it to a hundred times it.
const double nearestLog = std::log(1e-3);
const double furthestLog = std::log(100.0);

double timePast(double limit, double log)
{
    return limit * (1 + std::exp(log));
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

/// A target's 95 % interval by profile likelihood, on the scale it is looked for.
struct Profiled {
    double likelihood = impossible;
    double value = 0;
    std::optional<double> low, high; ///< unset: beyond where it is looked for
};
template <typename Height> Profiled profiled(double from, double to, Height&& height)
{
    const Peak peak = highest(from, to, height);
    Profiled found{peak.value, peak.at, std::nullopt, std::nullopt};
    const double level = peak.value - drop;
    if (height(from) < level)
        found.low = passes(level, peak.at, from, height);
    if (height(to) < level)
        found.high = passes(level, peak.at, to, height);
    return found;
}

/// The widest of what the models say, the value being the likeliest model's; an end one of them leaves open is open.
class Union {
public:
    void add(const Profiled& one)
    {
        const bool first = m_all.likelihood == impossible;
        if (one.likelihood > m_all.likelihood) {
            m_all.likelihood = one.likelihood;
            m_all.value = one.value;
        }
        m_all.low = first ? one.low : both(m_all.low, one.low, [](double a, double b) { return std::min(a, b); });
        m_all.high = first ? one.high : both(m_all.high, one.high, [](double a, double b) { return std::max(a, b); });
    }
    [[nodiscard]] const Profiled& all() const { return m_all; }

private:
    template <typename Choose>
    static std::optional<double> both(std::optional<double> a, std::optional<double> b, Choose choose)
    {
        return a && b ? std::optional(choose(*a, *b)) : std::nullopt;
    }

    Profiled m_all;
};

/// `curveFor`: (model, shape, place on the target's scale) -> curve.
template <typename CurveFor>
Profiled unionOver(const std::vector<TailModel>& models, const TailSample& sample, double furthest, double from,
                   double to, CurveFor&& curveFor)
{
    Union all;
    for (const TailModel model : models)
        all.add(profiled(from, to, [&](double at) {
            return bestCurve(model, sample, furthest, [&](double shape) { return curveFor(model, shape, at); })
                .likelihood;
        }));
    return all.all();
}

// Chances are looked for by the logarithm of the share of those past the threshold.
double leastLog(const TailSample& sample)
{
    return std::log(leastChance / sample.share);
}
const double mostLog = std::log(0.99);

BestCurve bestOfAll(TailModel model, const TailSample& sample)
{
    const auto best = [&](double log) {
        return bestCurve(model, sample, sample.limit, [&](double shape) {
            return curveThrough(model, sample.from, shape, sample.limit, std::exp(log));
        });
    };
    const Peak peak = highest(leastLog(sample), mostLog, [&](double log) { return best(log).likelihood; });
    return best(peak.at);
}

TailTime timeOf(const Profiled& found, double limit)
{
    const auto time = [&](double log) { return nanoseconds(std::llround(timePast(limit, log) * 1e9)); };
    return {time(found.value), found.low ? time(*found.low) : nanoseconds(std::llround(limit * 1e9)),
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
    std::vector<std::pair<double, TailModel>> accepted;
    for (const TailModel model : tailModels) {
        const BestCurve best = bestOfAll(model, m_sample);
        if (best.likelihood != impossible && fitProbability(best.curve, m_sample) > acceptedAbove)
            accepted.emplace_back(-best.likelihood, model);
    }
    std::sort(accepted.begin(), accepted.end());
    for (const auto& [worse, model] : accepted)
        m_models.push_back(model);
}

TailChance TailFit::chancePast(nanoseconds time) const
{
    const double at = std::max(toSeconds(time), m_sample.limit);
    const Profiled found =
        unionOver(m_models, m_sample, at, leastLog(m_sample), mostLog, [&](TailModel model, double shape, double log) {
            return curveThrough(model, m_sample.from, shape, at, std::exp(log));
        });
    const auto chance = [&](double log) { return m_sample.share * std::exp(log); };
    return {chance(found.value), found.low ? chance(*found.low) : leastChance,
            found.high ? chance(*found.high) : m_sample.share};
}

TailTime TailFit::medianPastLimit() const
{
    const double limit = m_sample.limit;
    const Profiled found =
        unionOver(m_models, m_sample, timePast(limit, furthestLog), nearestLog, furthestLog,
                  [&](TailModel model, double shape, double log) {
                      return curveWithMedian(model, m_sample.from, shape, limit, timePast(limit, log));
                  });
    return timeOf(found, limit);
}

std::optional<TailTime> TailFit::percentile(double share) const
{
    if (1 - share >= m_sample.waiting)
        return std::nullopt;
    const double slow = (1 - share) / m_sample.share;
    const double limit = m_sample.limit;
    const Profiled found = unionOver(m_models, m_sample, timePast(limit, furthestLog), nearestLog, furthestLog,
                                     [&](TailModel model, double shape, double log) {
                                         return curveThrough(model, m_sample.from, shape, timePast(limit, log), slow);
                                     });
    return timeOf(found, limit);
}

} // namespace headroom
