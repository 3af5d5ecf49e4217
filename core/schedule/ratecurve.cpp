#include "schedule/ratecurve.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr long double perSecond = 1e9L;

long double count(nanoseconds time)
{
    return static_cast<long double>(time.count());
}

/// The time at which a rate that starts at `rate` and changes by `slope` a second has brought `arrivals`: the smaller
/// root of rate t + slope t^2 / 2 = arrivals, in the form that does not cancel when the slope is small.
long double timeFor(long double arrivals, long double rate, long double slope)
{
    if (arrivals <= 0)
        return 0;
    const long double underRoot = std::max(0.0L, rate * rate + 2 * slope * arrivals);
    return 2 * arrivals / (rate + std::sqrt(underRoot));
}

} // namespace

long double RateCurve::Piece::arrivalsAfter(long double time) const
{
    return time * (fromRate + slope * (time / perSecond) / 2) / perSecond;
}

RateCurve::RateCurve(const std::vector<RateStretch>& stretches)
{
    long double before = 0;
    for (const RateStretch& stretch : stretches) {
        const long double from = stretch.fromPerSecond;
        const long double to = stretch.toPerSecond;
        const long double length = count(stretch.length);
        const Piece piece{count(m_length),
                          length,
                          from,
                          (to - from) / (length / perSecond),
                          before,
                          length * (from + to) / 2 / perSecond};
        before += piece.arrivals;
        m_length += stretch.length;
        m_pieces.push_back(piece);
    }
}

std::optional<nanoseconds> RateCurve::momentOf(long double arrivals) const
{
    // The first piece that reaches so many; one without arrivals (a pause) is never the one that brings the next.
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& one) {
        return one.arrivals > 0 && arrivals < one.before + one.arrivals;
    });
    if (piece == m_pieces.end())
        return std::nullopt;
    const long double inside = timeFor(arrivals - piece->before, piece->fromRate, piece->slope) * perSecond;
    const long double moment = piece->start + std::min(inside, piece->length);
    return nanoseconds(static_cast<nanoseconds::rep>(moment + 0.5L));
}

long double RateCurve::arrivalsBy(nanoseconds moment) const
{
    long double arrivals = 0;
    for (const Piece& piece : m_pieces)
        arrivals += piece.arrivalsAfter(std::clamp(count(moment) - piece.start, 0.0L, piece.length));
    return arrivals;
}

RateCurve rateCurve(const OpenModel& model)
{
    constexpr nanoseconds longerThanAnyRun = std::chrono::hours(24 * 365 * 100);
    std::vector<RateStretch> stretches;
    for (const RateStage& stage : model.stages)
        stretches.push_back({stage.from.perSecond(), stage.to.perSecond(), stage.length});
    if (stretches.empty())
        stretches.push_back({model.rate.perSecond(), model.rate.perSecond(), longerThanAnyRun});
    return RateCurve(stretches);
}

} // namespace headroom
