#include "recording/secondseries.h"

#include <algorithm>

namespace headroom {

namespace {

/// The histograms of a SecondOfRun, as CellGatherer numbers them.
enum Histogram : std::uint32_t {
    ResponseAnswered,
    ResponseGatewayTimeout,
    ResponseOtherCensored,
    ServiceAnswered,
    ServiceGatewayTimeout,
    ServiceOtherCensored,
    FirstByte,
    HistogramCount,
};
constexpr std::uint32_t serviceAfterResponse = ServiceAnswered - ResponseAnswered;

Histogram responseHistogram(Outcome outcome)
{
    if (isAnswer(outcome))
        return ResponseAnswered;
    return outcome == Outcome::GatewayTimeout ? ResponseGatewayTimeout : ResponseOtherCensored;
}

std::uint32_t secondOf(nanoseconds moment)
{
    return static_cast<std::uint32_t>(std::max(moment, nanoseconds(0)) / std::chrono::seconds(1));
}

bool isBefore(const std::shared_ptr<const SecondOfRun>& entry, std::uint32_t second)
{
    return entry->second < second;
}

void add(SecondOfRun& counts, const Sample& sample)
{
    ++counts.outcomes[sample.outcome];
    if (sample.attempt > 0)
        ++counts.retries[sample.outcome];
    if (!sample.lastAttempt)
        ++counts.retried[sample.outcome];
}

/// `old` with what came since, whose cells lie in the gatherer.
std::shared_ptr<const SecondOfRun> joined(const SecondOfRun& old, const SecondOfRun& counts, CellGatherer& gatherer)
{
    const auto join = [&](CellCounts& cells, Histogram histogram) { cells = merged(cells, gatherer.take(histogram)); };
    auto second = std::make_shared<SecondOfRun>(old);
    second->second = counts.second;
    second->outcomes += counts.outcomes;
    second->retries += counts.retries;
    second->retried += counts.retried;
    join(second->response.answered, ResponseAnswered);
    join(second->response.gatewayTimeout, ResponseGatewayTimeout);
    join(second->response.otherCensored, ResponseOtherCensored);
    join(second->service.answered, ServiceAnswered);
    join(second->service.gatewayTimeout, ServiceGatewayTimeout);
    join(second->service.otherCensored, ServiceOtherCensored);
    join(second->firstByte, FirstByte);
    return second;
}

} // namespace

const std::uint32_t SecondSeries::histograms = HistogramCount;

SecondSeries::Fresh& SecondSeries::freshOf(std::uint32_t second)
{
    if (m_lastFresh == nullptr || m_lastFreshSecond != second) {
        m_lastFresh = &m_fresh[second];
        m_lastFreshSecond = second;
        m_lastFresh->counts.second = second;
    }
    return *m_lastFresh;
}

void SecondSeries::add(const Sample& sample)
{
    Fresh& fresh = freshOf(secondOf(sample.plannedStart));
    const std::size_t cellsBefore = fresh.cells.size();
    headroom::add(fresh.counts, sample);
    const Histogram response = responseHistogram(sample.outcome);
    if (sample.lastAttempt) // who is sent again waits on
        fresh.cells.push_back(CellGatherer::key(response, cells::of(sample.responseTime())));
    // A request never sent has no service time; a zero would pretend that the target was quick.
    if (sample.sent != never)
        fresh.cells.push_back(CellGatherer::key(response + serviceAfterResponse, cells::of(sample.serviceTime())));
    if (isAnswer(sample.outcome) && sample.firstByteTime() != never)
        fresh.cells.push_back(CellGatherer::key(FirstByte, cells::of(sample.firstByteTime())));
    m_freshCells += fresh.cells.size() - cellsBefore;
}

void SecondSeries::fold(CellGatherer& gatherer)
{
    for (const auto& [number, fresh] : m_fresh) {
        m_outcomes += fresh.counts.outcomes;
        for (const std::uint32_t key : fresh.cells)
            gatherer.add(key);
        const auto at = std::lower_bound(m_seconds.begin(), m_seconds.end(), number, isBefore);
        if (at != m_seconds.end() && (*at)->second == number)
            *at = joined(**at, fresh.counts, gatherer);
        else
            m_seconds.insert(at, joined({}, fresh.counts, gatherer));
    }
    m_fresh.clear();
    m_lastFresh = nullptr;
    m_freshCells = 0;
}

} // namespace headroom
