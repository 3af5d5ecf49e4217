#include "analysis/rates.h"

#include "analysis/realranks.h"

#include <algorithm>
#include <vector>

namespace headroom {

namespace {

struct Bursts {
    std::uint64_t count = 0;
    std::uint64_t seconds = 0; ///< they last together, pauses within them included
};

Bursts burstsIn(std::span<const SecondOfHits> seconds)
{
    Bursts bursts;
    std::optional<std::uint32_t> last;
    for (const SecondOfHits& second : seconds) {
        if (second.hits == 0)
            continue;
        const bool sameBurst = last && second.second - *last <= burstGapSeconds;
        bursts.count += sameBurst ? 0 : 1;
        bursts.seconds += sameBurst ? second.second - *last : 1;
        last = second.second;
    }
    return bursts;
}

std::uint32_t lastSecond(std::span<const SecondOfHits> seconds)
{
    std::uint32_t last = 0;
    for (const SecondOfHits& second : seconds)
        last = std::max(last, second.second);
    return last;
}

std::vector<double> influencesOf(std::span<const SecondOfHits> seconds, const ShareEstimate& estimate)
{
    const std::uint32_t last = lastSecond(seconds);
    const std::uint32_t secondsPerTick = secondsPerTickFor(last);
    std::vector<double> influences(1 + last / secondsPerTick, 0.0);
    for (const SecondOfHits& second : seconds) {
        const double expected = estimate.share * static_cast<double>(second.requests);
        influences[second.second / secondsPerTick] +=
            (static_cast<double>(second.hits) - expected) / static_cast<double>(estimate.of);
    }
    return influences;
}

} // namespace

std::optional<ShareEstimate> estimateShare(std::span<const SecondOfHits> seconds, LoadCourse course)
{
    ShareEstimate estimate;
    for (const SecondOfHits& second : seconds) {
        estimate.hits += second.hits;
        estimate.of += second.requests;
    }
    if (estimate.hits == 0)
        return std::nullopt;
    const auto of = static_cast<double>(estimate.of);
    estimate.share = static_cast<double>(estimate.hits) / of;
    const Bursts bursts = burstsIn(seconds);
    estimate.bursts = bursts.count;
    estimate.fewBursts = bursts.count < enoughBursts && 2 * bursts.seconds <= lastSecond(seconds);
    if (estimate.hits < estimate.of) { // of all-or-nothing no spread can be judged
        const double independent = estimate.share * (1 - estimate.share) / of;
        estimate.design = spreadOf(influencesOf(seconds, estimate), independent, course).design;
    }
    const Interval interval =
        clopperPearson(static_cast<double>(estimate.hits) / estimate.design, of / estimate.design);
    estimate.low = interval.low;
    estimate.high = interval.high;
    return estimate;
}

std::optional<double> noneSeenBound(std::uint64_t of, double design)
{
    const double bound = 3 * design / static_cast<double>(of);
    return bound < 1 ? std::optional(bound) : std::nullopt; // of = 0 gives infinity
}

} // namespace headroom
