#pragma once

#include "profile/loadprofile.h"
#include "schedule/ratecurve.h"

#include <cstdint>
#include <random>

namespace headroom {

/// The moments of the requests of an open load, one number after the other. Random ones come from a seed: the same seed
/// gives the same moments on every machine, and every worker of a run draws the same sequence and takes its share.
class ArrivalTimes {
public:
    ArrivalTimes(RateCurve curve, ArrivalProcess process, std::uint64_t seed);

    /// When the next request is due; unset when the curve is over. The first one of even arrivals is due at once.
    [[nodiscard]] std::optional<nanoseconds> next();

private:
    RateCurve m_curve;
    ArrivalProcess m_process;
    std::mt19937_64 m_random;
    std::uint64_t m_number = 0;
    long double m_arrivals = 0; ///< of the Poisson process: the sum of its exponential gaps at rate 1
};

} // namespace headroom
