#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "run/runview.h"

#include <memory>

/// Snapshots made by hand, small enough to count what a page must show of them.
namespace headroom::made {

using namespace std::chrono_literals;

/// 50/s for 60 s against a limit of 29 s.
inline LoadProfile profile()
{
    LoadProfile profile;
    profile.name = "checkout-peak";
    profile.request().url = "http://127.0.0.1:8089/report?page_size=500";
    profile.load.model = OpenModel{{50, 1s}};
    profile.load.duration = 60s;
    return profile;
}

using Times = std::vector<std::pair<nanoseconds, std::uint64_t>>;

inline CellCounts cellsOf(const Times& times)
{
    CellCounts counts;
    for (const auto& [time, count] : times)
        counts = merged(counts, {{cells::of(time), count}});
    return counts;
}

inline std::uint64_t sum(const Times& times)
{
    std::uint64_t total = 0;
    for (const auto& [time, count] : times)
        total += count;
    return total;
}

/// What happened to the requests planned in one second. Response and service times are the same.
struct Second {
    std::uint32_t number = 0;
    Times ok = {};
    Times gatewayTimeouts = {};
    Times serverErrors = {};
};

inline std::shared_ptr<const SecondOfRun> finished(const Second& second)
{
    auto made = std::make_shared<SecondOfRun>();
    made->second = second.number;
    made->outcomes[Outcome::Ok] = sum(second.ok);
    made->outcomes[Outcome::GatewayTimeout] = sum(second.gatewayTimeouts);
    made->outcomes[Outcome::ServerError] = sum(second.serverErrors);
    made->response = {cellsOf(second.ok), cellsOf(second.gatewayTimeouts), cellsOf(second.serverErrors)};
    made->service = made->response;
    made->firstByte = made->response.answered;
    return made;
}

/// A run of these seconds. Finished, unless the phase is set back.
inline std::shared_ptr<RunSnapshot> run(const std::vector<Second>& seconds)
{
    auto made = std::make_shared<RunSnapshot>();
    made->phase = RunPhase::Finished;
    made->end = RunEnd::Completed;
    made->startedAt = WallTime(1'773'324'127s);
    for (const Second& second : seconds) {
        made->seconds.push_back(finished(second));
        const OutcomeCounts& outcomes = made->seconds.back()->outcomes;
        made->outcomes += outcomes;
        SecondOfLoad load;
        load.second = second.number;
        load.planned = load.sent = load.finished = outcomes.total();
        load.inFlight = 3;
        load.maxLag = 2ms;
        made->load.push_back(load);
    }
    made->planned = made->sent = made->finished = made->outcomes.total();
    made->sendingTime = std::chrono::seconds(seconds.empty() ? 0 : seconds.back().number + 1);
    made->elapsed = made->sendingTime;
    made->generator.lag = cellsOf({{2ms, made->planned}});
    made->generator.maxLag = 2ms;
    return made;
}

/// The same while it still goes on, with requests in flight that were planned at these times.
inline std::shared_ptr<RunSnapshot> live(const std::vector<Second>& seconds, nanoseconds elapsed,
                                         const std::vector<nanoseconds>& inFlight)
{
    auto made = run(seconds);
    made->phase = RunPhase::Sending;
    made->end = RunEnd::Running;
    made->elapsed = made->sendingTime = elapsed;
    for (const nanoseconds plannedStart : inFlight)
        made->inFlight.push_back({plannedStart, plannedStart});
    made->sent += inFlight.size();
    made->planned += inFlight.size();
    return made;
}

inline Percentile exactly(nanoseconds value, std::optional<nanoseconds> low = {}, std::optional<nanoseconds> high = {})
{
    return {value, std::nullopt, low, high};
}
inline Percentile atLeast(nanoseconds time, std::optional<nanoseconds> low = {})
{
    return {std::nullopt, time, low, std::nullopt};
}

inline RunView view(const LoadProfile& profile, RunSnapshotPtr snapshot)
{
    return runView(std::make_shared<const LoadProfile>(profile), std::move(snapshot), QStringLiteral("made.headroom"));
}

} // namespace headroom::made
