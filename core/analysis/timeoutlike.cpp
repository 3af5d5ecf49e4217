#include "analysis/timeoutlike.h"

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double ordinaryAnswers = 0.99;
constexpr std::uint64_t wholeShare = 10; ///< a tenth of the limit ...
constexpr nanoseconds longestFloor = 2s; ///< ... or this: below it a failure is not about waiting
constexpr double nearClientTimeout = 0.9; ///< a connection that took long to make leaves a client timeout less

/// The 5xx answers and cut connections of one second, by their service times.
class SecondsEnded {
public:
    SecondsEnded(const SecondOfRun& second, nanoseconds clientTimeout)
        : m_times(second.service.otherCensored)
        , m_next(m_times.size())
    {
        const auto gaveUp = cells::of(
            nanoseconds(static_cast<nanoseconds::rep>(nearClientTimeout * static_cast<double>(clientTimeout.count()))));
        take(second.outcomes[Outcome::ClientTimeout], gaveUp, [](const CellCount&) {});
        take(second.outcomes[Outcome::Unfinished], 0, [](const CellCount&) {});
        m_left = failedByTarget(second.outcomes);
    }
    /// The longest of what is left, the longest first.
    template <typename Function> void each(Function&& function) { take(m_left, 0, function); }

private:
    template <typename Function> void take(std::uint64_t count, std::uint32_t lowest, Function&& function)
    {
        while (count > 0 && m_next > 0 && m_times[m_next - 1].cell >= lowest) {
            const CellCount& time = m_times[m_next - 1];
            const std::uint64_t taken = std::min(count, time.count - m_taken);
            function(CellCount{time.cell, taken});
            count -= taken;
            m_taken += taken;
            if (m_taken == time.count) {
                --m_next;
                m_taken = 0;
            }
        }
    }

    const CellCounts& m_times;
    std::size_t m_next; ///< one past the longest time not yet taken
    std::uint64_t m_taken = 0; ///< of that time
    std::uint64_t m_left = 0;
};

/// The first cell past the times of ordinary answers.
std::uint32_t pastOrdinaryAnswers(const SecondsOfRun& seconds, LimitKind kind)
{
    LatencyHistogram answers;
    for (const auto& second : seconds)
        answers.add(kind == LimitKind::Total ? second->service.answered : second->firstByte);
    return answers.total() == 0 ? 0 : cells::of(answers.valueAtShare(ordinaryAnswers)) + 1;
}

/// 5xx answers and cut connections, where there are any.
void addFailures(TimeoutLike& times, const LoadProfile& profile)
{
    const nanoseconds floor = std::min<nanoseconds>(profile.limit.time / wholeShare, longestFloor);
    const std::uint32_t lowest =
        std::max(cells::of(floor), pastOrdinaryAnswers(*times.seconds, profile.limit.heldAgainst()));
    LatencyHistogram other, ordinary;
    for (const auto& second : *times.seconds) {
        SecondsEnded(*second, profile.effectiveClientTimeout()).each([&](const CellCount& time) {
            (time.cell >= lowest ? other : ordinary).recordCell(time.cell, time.count);
        });
    }
    times.other = other.toCells();
    times.ordinary = ordinary.toCells();
}

TimeoutLike timesOf(const SecondsOfRun& seconds, const LoadProfile& profile)
{
    TimeoutLike times{.seconds = &seconds, .gateway = {}, .other = {}, .ordinary = {}};
    LatencyHistogram gateway;
    bool anyOther = false;
    for (const auto& second : seconds) {
        gateway.add(second->service.gatewayTimeout);
        anyOther = anyOther || failedByTarget(second->outcomes) > 0;
    }
    times.gateway = gateway.toCells();
    if (anyOther)
        addFailures(times, profile);
    return times;
}

} // namespace

std::vector<TimeoutLike> timeoutLike(const LoadProfile& profile, const RunSnapshot& snapshot)
{
    std::vector<TimeoutLike> times;
    for (const SecondsOfRun& seconds : snapshot.byRequest)
        times.push_back(timesOf(seconds, profile));
    if (times.empty())
        times.push_back(timesOf(snapshot.seconds, profile));
    return times;
}

std::uint64_t failedByTarget(const OutcomeCounts& outcomes)
{
    return outcomes[Outcome::ServerError] + outcomes[Outcome::NetworkError];
}

} // namespace headroom
