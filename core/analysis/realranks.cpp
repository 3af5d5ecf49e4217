#include "analysis/realranks.h"

#include <boost/math/special_functions/beta.hpp>

#include <cmath>

namespace headroom {

namespace {

constexpr double tail = 0.025; ///< left out on each side of a 95 % interval

double incompleteBeta(double a, double b, double x)
{
    // Plain double arithmetic is enough for ranks, and several times as fast as the long double it would use.
    using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
    return boost::math::ibeta(a, b, x, Policy());
}

/// The place between 0 and `to` at which a falling function passes `level`. Halving needs no derivative and no luck.
template <typename Function> double fallsTo(double level, double to, Function&& function)
{
    double from = 0;
    while (to - from > 1e-10 * to) {
        const double middle = from + (to - from) / 2;
        (function(middle) > level ? from : to) = middle;
    }
    return from + (to - from) / 2;
}

} // namespace

RealRanks realRanks(double share, double n)
{
    const auto atLeastRank = [&](double rank) { return incompleteBeta(rank, n - rank + 1, share); };
    RealRanks ranks{.low = fallsTo(1 - tail, n + 1, atLeastRank), .high = std::nullopt};
    if (!tooFewFor(share, n))
        ranks.high = fallsTo(tail, n + 1, atLeastRank);
    return ranks;
}

bool tooFewFor(double share, double n)
{
    return n * std::log(share) > std::log(tail);
}

Interval clopperPearson(double hits, double of)
{
    Interval interval{0, 1};
    if (hits > 0)
        interval.low = fallsTo(-tail, 1, [&](double q) { return -incompleteBeta(hits, of - hits + 1, q); });
    if (hits < of)
        interval.high = fallsTo(-(1 - tail), 1, [&](double q) { return -incompleteBeta(hits + 1, of - hits, q); });
    return interval;
}

} // namespace headroom
