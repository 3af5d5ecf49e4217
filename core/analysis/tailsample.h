#pragma once

#include "analysis/percentiles.h"
#include "analysis/rates.h"
#include "analysis/stretches.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

/// Why nothing is said of what lies past the limit. Each is a case in which simulated fits misled.
enum class TailRefusal : std::uint8_t {
    TooManyTimeouts, ///< over 15 %: most of the tail was never seen
    TooFewSlowAnswers, ///< under 80 of them above the threshold
    LooksLikeHangs, ///< under 10 answers in the last 30 % before the limit: what timed out is another kind of request
    TooFewIndependent, ///< too few slow moments, whatever the number of requests in them
    OtherEndings, ///< the slow ones were cut off before the limit: client timeouts, resets, the end of the run
    PastLimit, ///< requests went on past the limit: nothing gives up there
    TooAlike, ///< the slow answers took the same time
    NoModelFits, ///< none of the models describes them; as with a second kind of slow request
};
/// "too_many_timeouts": as the JSON writes it
[[nodiscard]] std::string_view tailRefusalName(TailRefusal refusal);

/// Answers in neighbouring stretches of time: counts[i] between edges[i] and edges[i + 1], in seconds.
struct GroupedAnswers {
    std::vector<double> edges;
    std::vector<double> counts;
};

/// The slowest requests of a run, as a fit reads them. Times in seconds.
struct TailSample {
    double from = 0; ///< they are those slower than this
    double limit = 0; ///< nobody was watched past it
    double share = 0; ///< of all requests, those past `from`
    double waiting = 0; ///< of all requests, those still waiting at the limit
    double design = 1; ///< of `share` (see Spread)
    GroupedAnswers answers; ///< fifty groups: more tell no more
    GroupedAnswers coarse; ///< at most eight of at least ten each, up to the limit, to hold a model against
    struct Waited {
        double time = 0;
        double count = 0;
    };
    std::vector<Waited> others; ///< cut off before the limit: at least this long
    double atLimit = 0; ///< requests the gateway gave up on
};

/// The seen share of timeouts above which nothing is said.
inline constexpr double mostTimeouts = 0.15;
inline constexpr std::uint64_t leastSlowAnswers = 80;
/// The end of the way to the limit, in which answers must lie where slowness and not hanging makes timeouts.
inline constexpr double lastStretch = 0.3;
inline constexpr std::uint64_t leastInLastStretch = 10;
inline constexpr double leastIndependentSlow = 50;

/// Where the gateway gave up within the run: what is past the timeouts' share is fitted. `horizon` as horizonOf() finds
/// it in `service`.
[[nodiscard]] tl::expected<TailSample, TailRefusal> tailWithTimeouts(std::span<const SecondOfTimes> service,
                                                                     const Horizon& horizon, LoadCourse course);
/// Where nothing reached the limit.
[[nodiscard]] tl::expected<TailSample, TailRefusal> tailBelowLimit(std::span<const SecondOfTimes> service,
                                                                   nanoseconds limit, LoadCourse course);

/// The last cell of the times within a limit, for requestsPast().
[[nodiscard]] std::uint32_t lastWithin(nanoseconds limit);

/// Requests that took longer than the end of `cell`, by second, ascending. Gateway timeouts always did: `cell` is at
/// most that of the limit they ran into, and may be that very cell.
[[nodiscard]] std::vector<SecondOfHits> requestsPast(std::span<const SecondOfTimes> service, std::uint32_t cell);

} // namespace headroom
