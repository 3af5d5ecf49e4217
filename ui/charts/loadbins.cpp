#include "charts/loadbins.h"

#include "display/plansentence.h"
#include "schedule/ratecurve.h"

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

/// The rate an open load's plan asks for. Nothing for a closed one, and for a load that cannot be run as it stands.
class PlannedRates {
public:
    explicit PlannedRates(const LoadShape& load)
    {
        const auto* open = std::get_if<OpenModel>(&load.model);
        if (const auto duration = durationOf(load); open && duration) {
            m_end = *duration;
            m_curve = rateCurve(*open);
        }
    }

    /// A bin the plan ends in carries its share.
    [[nodiscard]] double of(const TimeBins& time, int bin) const
    {
        if (!m_curve)
            return 0;
        const nanoseconds from = std::min(m_end, time.startOf(bin));
        const nanoseconds to = std::min(m_end, time.startOf(bin + 1));
        return static_cast<double>(m_curve->arrivalsBy(to) - m_curve->arrivalsBy(from)) / time.seconds;
    }

private:
    nanoseconds m_end{0};
    std::optional<RateCurve> m_curve;
};

void add(LoadBin& bin, const SecondOfLoad& second)
{
    bin.plannedPerSecond += static_cast<double>(second.planned);
    bin.sentPerSecond += static_cast<double>(second.sent);
    bin.inFlight = std::max(bin.inFlight, second.inFlight);
    bin.lateStarts += second.lateStarts;
    bin.droppedStarts += second.droppedStarts;
    bin.maxLag = std::max(bin.maxLag, second.maxLag);
}

} // namespace

double LoadBins::highestRate() const
{
    double highest = 0;
    for (const LoadBin& bin : bins)
        highest = std::max({highest, bin.plannedPerSecond, bin.sentPerSecond});
    return highest;
}

std::uint64_t LoadBins::mostInFlight() const
{
    std::uint64_t most = 0;
    for (const LoadBin& bin : bins)
        most = std::max(most, bin.inFlight);
    return most;
}

LoadBins loadBins(const LoadProfile& profile, const RunSnapshot* snapshot, const TimeBins& time)
{
    LoadBins result{time, std::vector<LoadBin>(static_cast<std::size_t>(time.count))};
    const std::uint32_t complete = snapshot ? completeSeconds(*snapshot) : 0;
    if (snapshot) {
        for (const SecondOfLoad& second : snapshot->load) {
            if (second.second < complete)
                add(result.bins[static_cast<std::size_t>(time.binOf(second.second))], second);
        }
    }
    const PlannedRates planned(profile.load);
    const bool over = snapshot && snapshot->phase != RunPhase::Sending;
    for (int i = 0; i < time.count; ++i) {
        LoadBin& bin = result.bins[static_cast<std::size_t>(i)];
        const std::int64_t known = std::int64_t{complete} - std::int64_t{i} * time.seconds;
        bin.secondsKnown = static_cast<int>(std::clamp<std::int64_t>(known, 0, time.seconds));
        if (bin.secondsKnown > 0) {
            bin.plannedPerSecond /= bin.secondsKnown;
            bin.sentPerSecond /= bin.secondsKnown;
        } else if (!over) {
            bin.plannedPerSecond = planned.of(time, i);
        }
    }
    return result;
}

} // namespace headroom
