#pragma once

#include "recording/runsnapshot.h"

#include <algorithm>
#include <map>

namespace headroom {

/// A finished run written down request by request. Change `run` before build() for what the requests do not say.
class RunBuilder {
public:
    RunBuilder()
    {
        run.phase = RunPhase::Finished;
        run.end = RunEnd::Completed;
        run.startedAt = WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 12) + std::chrono::hours(14));
    }

    /// `waited` in the generator before it was sent; response time is `service` more than that.
    void add(std::uint32_t second, Outcome outcome, nanoseconds service, nanoseconds waited = nanoseconds(0))
    {
        Records& records = m_seconds[second];
        ++records.outcomes[outcome];
        const std::size_t kind = isAnswer(outcome) ? 0 : outcome == Outcome::GatewayTimeout ? 1 : 2;
        ++records.response[kind][cells::of(service + waited)];
        ++records.service[kind][cells::of(service)];
        if (isAnswer(outcome))
            ++records.firstByte[cells::of(service / 2)];
        run.elapsed = std::max(run.elapsed, nanoseconds(std::chrono::seconds(second)) + waited + service);
        ++run.planned;
        ++run.sent;
        run.finished += outcome == Outcome::Unfinished ? 0 : 1;
    }
    void add(std::uint32_t second, Outcome outcome, nanoseconds service, int times)
    {
        for (int i = 0; i < times; ++i)
            add(second, outcome, service);
    }
    void addInFlight(nanoseconds plannedStart, nanoseconds sent, nanoseconds firstByte = nanoseconds(-1))
    {
        run.inFlight.push_back({plannedStart, sent, firstByte});
        ++run.planned;
        ++run.sent;
    }

    [[nodiscard]] RunSnapshot build() const
    {
        RunSnapshot built = run;
        for (const auto& [second, records] : m_seconds) {
            const auto of = [](const Cells(&kinds)[3]) {
                return Distribution{counts(kinds[0]), counts(kinds[1]), counts(kinds[2])};
            };
            built.seconds.push_back(std::make_shared<SecondOfRun>(SecondOfRun{second,
                                                                              records.outcomes,
                                                                              {},
                                                                              {},
                                                                              of(records.response),
                                                                              of(records.service),
                                                                              counts(records.firstByte)}));
            built.outcomes += records.outcomes;
            built.sendingTime = std::chrono::seconds(second + 1);
        }
        return built;
    }

    RunSnapshot run;

private:
    using Cells = std::map<std::uint32_t, std::uint64_t>;
    struct Records {
        OutcomeCounts outcomes;
        Cells response[3], service[3]; ///< answered, gateway timeout, other
        Cells firstByte;
    };

    static CellCounts counts(const Cells& filled)
    {
        CellCounts list;
        for (const auto& [cell, count] : filled)
            list.push_back({cell, count});
        return list;
    }

    std::map<std::uint32_t, Records> m_seconds;
};

} // namespace headroom
