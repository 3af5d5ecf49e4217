#include "schedule/arrivaltimes.h"

#include "schedule/randomdraw.h"

#include <utility>

namespace headroom {

ArrivalTimes::ArrivalTimes(RateCurve curve, ArrivalProcess process, std::uint64_t seed)
    : m_curve(std::move(curve))
    , m_process(process)
    , m_random(seed)
{
}

std::optional<nanoseconds> ArrivalTimes::next()
{
    if (m_process == ArrivalProcess::Even)
        return m_curve.momentOf(static_cast<long double>(m_number++));
    // A non-homogeneous Poisson process is a unit one seen through the integral of its rate (Cinlar 1975).
    m_arrivals += exponentialDraw(m_random);
    return m_curve.momentOf(m_arrivals);
}

} // namespace headroom
