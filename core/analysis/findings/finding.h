#pragma once

#include "analysis/runsummary.h"
#include "analysis/samplefacts.h"
#include "gateway/gatewayentry.h"
#include "profile/loadprofile.h"

#include <cstddef>
#include <string>
#include <utility>

namespace headroom {

/// Something a run shows that its owner can act on.
struct Finding {
    std::string id; ///< stable: "pages_grow"; scripts may ask for it
    std::string title; ///< one sentence: what is the matter
    std::string evidence; ///< one or more sentences with the numbers it rests on
    std::string remedy; ///< what fits it, and what to check first
    double weight = 0; ///< the heaviest is told first; see the weigh functions
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What a finding may rest on: what was sent, what stood in front, every number of the run, and what its samples tell.
/// Looks at what others own.
struct RunEvidence {
    const LoadProfile& profile;
    const GatewayEntry& gateway;
    const RunSummary& summary;
    const SampleFacts& samples;
};

// What makes the other numbers doubtful comes first, then what cost answers, then what only made them slow; within
// that the share of requests it concerns, 0 to 1.
[[nodiscard]] constexpr double weighDoubt(double share)
{
    return 2 + share;
}
[[nodiscard]] constexpr double weighLost(double share)
{
    return 1 + share;
}
[[nodiscard]] constexpr double weighSlow(double share)
{
    return share;
}

/// Times that grow are worth a finding from here on: a page that takes 20 ms instead of 5 ms is nobody's trouble, not
/// even when a thousand requests prove it.
[[nodiscard]] inline nanoseconds worthTelling(const RunEvidence& run)
{
    return run.summary.limit / 20;
}

/// How many standard deviations a difference must be from chance. A run is looked at in some dozens of ways, so that
/// 1 in 20 would fire on every second healthy one; this is 1 in 30,000.
inline constexpr double sureScore = 4;

/// What `look` (RunEvidence, request -> optional) found of the request where `badness` is highest, and in how many
/// others it found something as well.
template <typename Look, typename Badness> auto worstRequest(const RunEvidence& run, Look look, Badness badness)
{
    std::pair<decltype(look(run, std::size_t(0))), std::size_t> worst;
    std::size_t found = 0;
    for (std::size_t i = 0; i < run.samples.requests.size(); ++i) {
        auto one = look(run, i);
        if (!one)
            continue;
        ++found;
        if (!worst.first || badness(*one) > badness(*worst.first))
            worst.first = std::move(one);
    }
    worst.second = found == 0 ? 0 : found - 1;
    return worst;
}

/// "GET /report", or the user's name for it.
[[nodiscard]] std::string nameOf(const RunEvidence& run, std::size_t request);
/// "" for 0, else " The same holds for 2 other requests of the profile."
[[nodiscard]] std::string alsoOthers(std::size_t others);
/// "812 bytes", "56.0 kB", "1.90 MB"
[[nodiscard]] std::string formatBytes(double bytes);
/// Seconds as formatLatency says them.
[[nodiscard]] std::string formatSeconds(double seconds);
[[nodiscard]] double shareOf(std::uint64_t part, std::uint64_t all);

} // namespace headroom
