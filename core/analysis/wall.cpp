#include "analysis/wall.h"

#include "analysis/plannedseconds.h"

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

std::optional<Wall> wallOf(const RunSnapshot& run, nanoseconds limit, LoadCourse course)
{
    if (!tellsOfTheLimit(run, limit))
        return std::nullopt;
    const PlannedSeconds seconds(run);
    const auto horizon = horizonOf(seconds.service(), limit);
    Wall wall;
    wall.limit = horizon ? horizon->time : limit;
    wall.timeouts = horizon.has_value();
    wall.loadPerSecond = static_cast<double>(run.sent) / toSeconds(run.sendingTime);
    auto tail = horizon ? tailWithTimeouts(seconds.service(), *horizon, course)
                        : tailBelowLimit(seconds.service(), limit, course);
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
