#include "charts/loadbins.h"

#include "display/plansentence.h"
#include "profile/loadwords.h"
#include "schedule/ratecurve.h"
#include "schedule/stoprule.h"

#include <algorithm>

namespace headroom {

namespace {

/// The rate the plan of an open load asks for: its shapes one after the other, every journey to its end. Nothing where
/// users decide it, and for a load that cannot be run as it stands.
class PlannedRates {
public:
    explicit PlannedRates(const LoadProfile& profile)
        : m_steps(profile.order == LoadProfile::Order::InOrder ? static_cast<double>(profile.requests.size()) : 1)
    {
        if (!durationOf(profile.load))
            return;
        LoadShape first = profile.load;
        first.then.clear();
        add(first);
        for (const LoadShape& next : profile.load.then)
            add(next);
    }

    /// A bin the plan ends in carries its share.
    [[nodiscard]] double of(const TimeBins& time, int bin) const
    {
        double arrivals = 0;
        for (const Part& part : m_parts) {
            const auto within = [&](nanoseconds moment) {
                return std::clamp(moment - part.begin, nanoseconds(0), part.length);
            };
            const nanoseconds from = within(time.startOf(bin));
            const nanoseconds to = within(time.startOf(bin + 1));
            arrivals += static_cast<double>(part.curve.arrivalsBy(to) - part.curve.arrivalsBy(from));
        }
        return arrivals * m_steps / time.seconds;
    }

private:
    struct Part {
        nanoseconds begin{0};
        nanoseconds length{0};
        RateCurve curve;
    };

    /// A shape may have sent its count before the next one begins.
    void add(const LoadShape& shape)
    {
        const nanoseconds sending = plannedDuration(shape).value_or(nanoseconds(0));
        if (const auto* open = std::get_if<OpenModel>(&shape.model))
            m_parts.push_back({m_begin, sending, rateCurve(*open)});
        m_begin += plannedLength(shape).value_or(sending);
    }

    double m_steps;
    nanoseconds m_begin{0};
    std::vector<Part> m_parts;
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
    const PlannedRates planned(profile);
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
