#pragma once

#include "profile/loadprofile.h"

namespace headroom {

/// The most starts of a load that are under way at once if each takes `each` (Little's law without the averaging): of
/// open shapes what falls due within any stretch so long (with Poisson arrivals: is expected to), of closed ones every
/// user, waiting. Shapes that follow each other overlap by `each`.
[[nodiscard]] double mostUnderWay(const LoadShape& load, nanoseconds each);

/// The highest rate at which an open load starts; 0 where all its shapes are closed.
[[nodiscard]] double peakStartRate(const LoadShape& load);

/// The most users that any of a load's shapes has at once; 0 where all are open.
[[nodiscard]] std::uint32_t peakUsersOf(const LoadShape& load);

/// How many requests a start sends, one after the other, if nothing is sent again.
[[nodiscard]] std::size_t requestsPerStart(const LoadProfile& profile);

} // namespace headroom
