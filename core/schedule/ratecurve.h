#pragma once

#include "profile/loadprofile.h"

#include <optional>
#include <vector>

namespace headroom {

/// A stretch of an open load: the arrival rate goes evenly from one value to the other. Equal ones hold it; a rate of
/// zero is a pause.
struct RateStretch {
    double fromPerSecond = 0;
    double toPerSecond = 0;
    nanoseconds length{0};
};

/// A changing arrival rate as pure arithmetic: stretches one after the other. What is asked of it is the inverse of its
/// integral: when the n-th arrival falls due. Computed in closed form from n, so nothing adds up rounding errors.
class RateCurve {
public:
    /// Rates are finite and not negative, lengths above zero.
    explicit RateCurve(const std::vector<RateStretch>& stretches);

    /// The moment by which `arrivals` requests (a whole number or, for random arrivals, a sum of exponentials) have
    /// fallen due; unset when the curve ends before. The first stretch begins at 0.
    [[nodiscard]] std::optional<nanoseconds> momentOf(long double arrivals) const;
    /// How many fall due in [0, moment].
    [[nodiscard]] long double arrivalsBy(nanoseconds moment) const;
    [[nodiscard]] nanoseconds length() const { return m_length; }

private:
    struct Piece {
        long double start; ///< nanoseconds, whole: 0.3 s in seconds would not be exact, and let one more arrival in
        long double length;
        long double fromRate; ///< per second
        long double slope; ///< change of rate per second
        long double before; ///< arrivals before it
        long double arrivals; ///< arrivals in it

        [[nodiscard]] long double arrivalsAfter(long double time) const;
    };

    std::vector<Piece> m_pieces;
    nanoseconds m_length{0};
};

/// The curve of an open load; one without stages keeps its rate for longer than any run lasts.
[[nodiscard]] RateCurve rateCurve(const OpenModel& model);

} // namespace headroom
