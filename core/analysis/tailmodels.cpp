#include "analysis/tailmodels.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr double tinyShape = 1e-7; ///< xi so near zero that the tail is exponential

/// Share of a normal distribution above z.
double upperShare(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double scoreAbove(double share)
{
    using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
    return std::numbers::sqrt2 * boost::math::erfc_inv(2 * share, Policy());
}

std::optional<TailCurve> checked(const TailCurve& curve)
{
    const bool usable = std::isfinite(curve.shape) && std::isfinite(curve.scale) && curve.scale > 0;
    return usable ? std::optional(curve) : std::nullopt;
}

std::optional<TailCurve> lognormalThrough(double from, double score, double time, double share)
{
    const double scoreAtTime = scoreAbove(share * upperShare(score));
    return checked({TailModel::Lognormal, from, score, std::log(time / from) / (scoreAtTime - score)});
}

std::optional<TailCurve> weibullThrough(double from, double exponent, double time, double share)
{
    return checked(
        {TailModel::Weibull, from, exponent, std::expm1(exponent * std::log(time / from)) / -std::log(share)});
}

std::optional<TailCurve> paretoThrough(double from, double xi, double time, double share)
{
    const double scale = std::abs(xi) < tinyShape ? (time - from) / -std::log(share)
                                                  : xi * (time - from) / std::expm1(-xi * std::log(share));
    return checked({TailModel::Pareto, from, xi, scale});
}

/// `score` is that of the limit here; the curve keeps that of `from`.
std::optional<TailCurve> lognormalWithMedian(double from, double score, double limit, double median)
{
    const double scoreAtMedian = scoreAbove(upperShare(score) / 2);
    const double sigma = std::log(median / limit) / (scoreAtMedian - score);
    return checked({TailModel::Lognormal, from, score - std::log(limit / from) / sigma, sigma});
}

std::optional<TailCurve> weibullWithMedian(double from, double exponent, double limit, double median)
{
    const double pastLimit =
        std::exp(exponent * std::log(limit / from)) * std::expm1(exponent * std::log(median / limit));
    return checked({TailModel::Weibull, from, exponent, pastLimit / std::numbers::ln2});
}

std::optional<TailCurve> paretoWithMedian(double from, double xi, double limit, double median)
{
    if (std::abs(xi) < tinyShape)
        return checked({TailModel::Pareto, from, xi, (median - limit) / std::numbers::ln2});
    const double scale = xi * ((median - from) - std::exp2(xi) * (limit - from)) / std::expm1(xi * std::numbers::ln2);
    return checked({TailModel::Pareto, from, xi, scale});
}

} // namespace

std::string_view tailModelName(TailModel model)
{
    switch (model) {
    case TailModel::Lognormal:
        return "lognormal";
    case TailModel::Weibull:
        return "weibull";
    case TailModel::Pareto:
        return "generalised_pareto";
    }
    return "";
}

double TailCurve::survival(double time) const
{
    if (model == TailModel::Lognormal)
        return upperShare(shape + std::log(time / from) / scale) / upperShare(shape);
    if (model == TailModel::Weibull)
        return std::exp(-std::expm1(shape * std::log(time / from)) / scale);
    if (std::abs(shape) < tinyShape)
        return std::exp(-(time - from) / scale);
    const double grown = 1 + shape * (time - from) / scale;
    return grown > 0 ? std::exp(-std::log(grown) / shape) : 0; // below zero the curve has ended before
}

double TailCurve::timeAt(double share) const
{
    if (model == TailModel::Lognormal)
        return from * std::exp(scale * (scoreAbove(share * upperShare(shape)) - shape));
    if (model == TailModel::Weibull)
        return from * std::exp(std::log1p(-std::log(share) * scale) / shape);
    if (std::abs(shape) < tinyShape)
        return from - scale * std::log(share);
    return from + scale * std::expm1(-shape * std::log(share)) / shape;
}

std::optional<TailCurve> curveThrough(TailModel model, double from, double shape, double time, double share)
{
    switch (model) {
    case TailModel::Lognormal:
        return lognormalThrough(from, shape, time, share);
    case TailModel::Weibull:
        return weibullThrough(from, shape, time, share);
    case TailModel::Pareto:
        return paretoThrough(from, shape, time, share);
    }
    return std::nullopt;
}

std::optional<TailCurve> curveWithMedian(TailModel model, double from, double shape, double limit, double median)
{
    switch (model) {
    case TailModel::Lognormal:
        return lognormalWithMedian(from, shape, limit, median);
    case TailModel::Weibull:
        return weibullWithMedian(from, shape, limit, median);
    case TailModel::Pareto:
        return paretoWithMedian(from, shape, limit, median);
    }
    return std::nullopt;
}

ShapeRange shapeRange(TailModel model, double from, double furthest)
{
    switch (model) {
    case TailModel::Lognormal:
        return {-5, 9};
    case TailModel::Weibull:
        return {0.03, std::min(300.0, 600 / std::log(furthest / from)), true}; // e^600 is still a number
    case TailModel::Pareto:
        return {-1, 2};
    }
    return {};
}

} // namespace headroom
