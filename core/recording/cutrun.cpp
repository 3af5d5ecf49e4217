#include "recording/cutrun.h"

#include <algorithm>
#include <map>
#include <utility>

namespace headroom {

namespace {

using Seconds = std::map<std::uint32_t, std::shared_ptr<const SecondOfRun>>;

SecondOfRun withUnfinished(SecondOfRun second, const InFlightRequest& request, nanoseconds now)
{
    const nanoseconds waited = now - request.plannedStart;
    const nanoseconds served = request.sent < nanoseconds(0) ? nanoseconds(0) : now - request.sent;
    ++second.outcomes[Outcome::Unfinished];
    second.response.otherCensored = merged(second.response.otherCensored, {{cells::of(waited), 1}});
    second.service.otherCensored = merged(second.service.otherCensored, {{cells::of(served), 1}});
    return second;
}

void end(Seconds& seconds, const InFlightRequest& request, nanoseconds now)
{
    const auto planned = std::chrono::floor<std::chrono::seconds>(request.plannedStart).count();
    const auto number = static_cast<std::uint32_t>(std::max<std::int64_t>(0, planned));
    SecondOfRun second;
    if (const auto& before = seconds[number])
        second = *before;
    second.second = number;
    seconds[number] = std::make_shared<const SecondOfRun>(withUnfinished(std::move(second), request, now));
}

} // namespace

RunSnapshot endedWhereCut(RunSnapshot run)
{
    run.phase = RunPhase::Finished;
    Seconds seconds;
    for (const auto& second : run.seconds)
        seconds[second->second] = second;
    std::erase_if(run.inFlight, [&](const InFlightRequest& request) {
        const bool begun = request.firstByte >= nanoseconds(0);
        if (!begun) {
            end(seconds, request, run.elapsed);
            ++run.outcomes[Outcome::Unfinished];
        }
        return !begun;
    });
    run.seconds.clear();
    for (auto& [number, second] : seconds)
        run.seconds.push_back(std::move(second));
    return run;
}

} // namespace headroom
