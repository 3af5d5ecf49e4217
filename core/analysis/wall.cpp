#include "analysis/wall.h"

#include "analysis/streamedsilences.h"

namespace headroom {

namespace {

bool tellsOfTheLimit(const RunSnapshot& run, nanoseconds limit)
{
    return limit > nanoseconds(0) && answersIn(run.outcomes) > 0 && run.sendingTime > nanoseconds(0);
}

void estimate(Wall& wall, const TailFit& fit)
{
    if (!wall.timeouts) {
        wall.chance = fit.chancePast(wall.limit);
        return;
    }
    wall.medianNeeded = fit.medianPastLimit();
    for (std::size_t i = 0; i < percentileShares.size(); ++i)
        wall.percentiles[i] = fit.percentile(percentileShares[i]);
}

} // namespace

std::optional<Wall> wallOf(const LoadProfile& profile, const RunSnapshot& run, LoadCourse course)
{
    const GatewayLimit& limit = profile.limit;
    if (!tellsOfTheLimit(run, limit.time))
        return std::nullopt;
    const LimitedTimes limited(profile, run);
    const auto& times = limited.times();
    const auto horizon = horizonOf(times, limit.time);
    Wall wall;
    wall.limit = horizon ? horizon->time : limit.time;
    wall.timeouts = horizon.has_value();
    wall.loadPerSecond = static_cast<double>(run.sent) / toSeconds(run.sendingTime);
    auto tail = horizon ? tailWithTimeouts(times, *horizon, course) : tailBelowLimit(times, limit.time, course);
    if (!tail) {
        wall.refused = tail.error();
        return wall;
    }
    const TailFit fit(std::move(*tail));
    wall.models = fit.models();
    if (wall.models.empty())
        wall.refused = TailRefusal::NoModelFits;
    else
        estimate(wall, fit);
    return wall;
}

} // namespace headroom
