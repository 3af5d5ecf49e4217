#include "charts/outcomebins.h"

#include <algorithm>

namespace headroom {

std::uint64_t OutcomeBins::countOf(std::size_t bin, OutcomeGroup group) const
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (groupOf(static_cast<Outcome>(i)) == group)
            sum += counts[bin].of[i];
    }
    return sum;
}

double OutcomeBins::perSecond(std::size_t bin, OutcomeGroup group) const
{
    return static_cast<double>(countOf(bin, group)) / time.seconds;
}

double OutcomeBins::highestPerSecond() const
{
    std::uint64_t highest = 0;
    for (const OutcomeCounts& bin : counts)
        highest = std::max(highest, bin.total());
    return static_cast<double>(highest) / time.seconds;
}

OutcomeBins outcomeBins(const RunSnapshot* snapshot, const TimeBins& time)
{
    OutcomeBins bins{time, std::vector<OutcomeCounts>(static_cast<std::size_t>(time.count))};
    if (snapshot) {
        for (const auto& second : snapshot->seconds)
            bins.counts[static_cast<std::size_t>(time.binOf(second->second))] += second->outcomes;
    }
    return bins;
}

} // namespace headroom
