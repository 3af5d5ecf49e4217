#pragma once

#include "analysis/tailmodels.h"
#include "analysis/tailsample.h"
#include "base/units.h"

#include <optional>
#include <vector>

namespace headroom {

/// A chance as small as this is not told from none.
inline constexpr double leastChance = 1e-9;

/// A share of requests as the models have it, with the ends of the widest of their 95 % intervals. An estimate, always
/// to be named one. An end at leastChance means that or less.
struct TailChance {
    double value = 0;
    double low = 0;
    double high = 1;
};

/// The same of a time past the limit.
struct TailTime {
    nanoseconds value{0};
    nanoseconds low{0};
    std::optional<nanoseconds> high; ///< unset: more than a hundred times the limit
};

/// The models that describe the slowest requests of a run, and what they say of those nobody saw end. Each answer is
/// the union over the accepted models, for which of them is right the data cannot tell.
class TailFit {
public:
    /// Holds every model against the sample. Takes milliseconds.
    explicit TailFit(TailSample sample);

    /// Those accepted, best first; empty: nothing may be said.
    [[nodiscard]] const std::vector<TailModel>& models() const { return m_models; }

    // Only where models() is not empty. Each takes milliseconds.

    /// The share of all requests past `time`, which is the limit or later.
    [[nodiscard]] TailChance chancePast(nanoseconds time) const;
    /// The median time of those past the limit.
    [[nodiscard]] TailTime medianPastLimit() const;
    /// The percentile of all requests; unset where it lies before the limit.
    [[nodiscard]] std::optional<TailTime> percentile(double share) const;

private:
    /// A model with its likeliest curve.
    struct Accepted {
        TailModel model = TailModel::Lognormal;
        TailCurve curve;
        double likelihood = 0;
    };
    template <typename Target> [[nodiscard]] auto unionOver(const Target& target) const;

    TailSample m_sample;
    std::vector<TailModel> m_models;
    std::vector<Accepted> m_accepted;
};

/// log likelihood of the sample under a curve, divided by the sample's design; -infinity where the curve rules it out.
[[nodiscard]] double logLikelihood(const TailCurve& curve, const TailSample& sample);

/// The chance (0 to 1) that a sample of this curve lies as far from it as this one does: chi-square / design over the
/// coarse groups and those at the limit.
[[nodiscard]] double fitProbability(const TailCurve& curve, const TailSample& sample);

} // namespace headroom
