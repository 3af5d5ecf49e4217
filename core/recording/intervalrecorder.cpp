#include "recording/intervalrecorder.h"

#include <algorithm>
#include <utility>

namespace headroom {

SecondOfLoad& IntervalRecorder::secondOf(nanoseconds moment)
{
    const auto second = static_cast<std::uint32_t>(std::max(moment, nanoseconds(0)) / std::chrono::seconds(1));
    auto& load = m_now.load;
    if (m_second < load.size() && load[m_second].second == second)
        return load[m_second];
    auto at = std::lower_bound(load.begin(), load.end(), second,
                               [](const SecondOfLoad& entry, std::uint32_t wanted) { return entry.second < wanted; });
    if (at == load.end() || at->second != second) {
        at = load.insert(at, SecondOfLoad{});
        at->second = second;
    }
    m_second = static_cast<std::size_t>(at - load.begin());
    return *at;
}

void IntervalRecorder::planned(nanoseconds plannedStart, std::uint64_t starts)
{
    m_now.planned += starts;
    secondOf(plannedStart).planned += starts;
}

void IntervalRecorder::started(nanoseconds plannedStart, nanoseconds startedAt)
{
    const nanoseconds lag = startedAt - plannedStart;
    SecondOfLoad& second = secondOf(startedAt);
    ++m_now.sent;
    ++second.sent;
    m_lag.record(lag);
    m_now.maxLag = std::max(m_now.maxLag, lag);
    second.maxLag = std::max(second.maxLag, lag);
    if (lag > lateStartAfter) {
        ++m_now.lateStarts;
        ++second.lateStarts;
    }
}

void IntervalRecorder::dropped(nanoseconds plannedStart)
{
    ++m_now.droppedStarts;
    ++secondOf(plannedStart).droppedStarts;
}

void IntervalRecorder::finished(const Sample& sample, nanoseconds known)
{
    m_now.samples.push_back(sample);
    if (sample.outcome != Outcome::Unfinished)
        ++secondOf(known).finished;
}

WorkerInterval IntervalRecorder::take(nanoseconds upTo, std::vector<InFlightRequest> inFlight, double cpuShare)
{
    m_now.worker = m_worker;
    m_now.upTo = upTo;
    m_now.inFlight = std::move(inFlight);
    m_now.cpuShare = cpuShare;
    m_now.lag = m_lag.toCells();
    m_lag.clear();
    m_now.failures = m_failures.take();

    WorkerInterval next;
    next.samples = std::move(m_spareSamples);
    next.samples.reserve(m_now.samples.size()); // the next interval is about as busy as this one
    return std::exchange(m_now, std::move(next));
}

void IntervalRecorder::recycle(WorkerInterval&& used)
{
    used.samples.clear();
    if (used.samples.capacity() > m_spareSamples.capacity())
        m_spareSamples = std::move(used.samples);
}

} // namespace headroom
