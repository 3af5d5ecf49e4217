#include "recording/aggregator.h"

#include <algorithm>
#include <tuple>

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

constexpr std::size_t mostFreshCells = 1'000'000;

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

} // namespace

Aggregator::Aggregator(WallTime startedAt)
    : m_gatherer(HistogramCount)
{
    m_run.startedAt = startedAt;
}

void Aggregator::add(const WorkerInterval& interval)
{
    for (const Sample& sample : interval.samples)
        addSample(sample);
    addLoad(interval);
    m_lag.add(interval.lag);
    m_run.planned += interval.planned;
    m_run.sent += interval.sent;
    GeneratorHealth& generator = m_run.generator;
    generator.lateStarts += interval.lateStarts;
    generator.droppedStarts += interval.droppedStarts;
    generator.maxLag = std::max(generator.maxLag, interval.maxLag);
    generator.cpuShare = std::max(generator.cpuShare, interval.cpuShare);
    m_inFlightOf[interval.worker] = interval.inFlight;
    m_failures.add(interval.failures);
    if (m_freshCells > mostFreshCells)
        fold();
}

void Aggregator::addSample(const Sample& sample)
{
    const std::uint32_t second = secondOf(sample.plannedStart);
    if (m_lastFresh == nullptr || m_lastFreshSecond != second) {
        m_lastFresh = &m_fresh[second];
        m_lastFreshSecond = second;
    }
    FreshSecond& fresh = *m_lastFresh;
    const std::size_t cellsBefore = fresh.cells.size();
    ++fresh.outcomes[sample.outcome];
    const Histogram response = responseHistogram(sample.outcome);
    fresh.cells.push_back(CellGatherer::key(response, cells::of(sample.responseTime())));
    // A request never sent has no service time; a zero would pretend that the target was quick.
    if (sample.sent != never)
        fresh.cells.push_back(CellGatherer::key(response + serviceAfterResponse, cells::of(sample.serviceTime())));
    if (isAnswer(sample.outcome) && sample.firstByteTime() != never)
        fresh.cells.push_back(CellGatherer::key(FirstByte, cells::of(sample.firstByteTime())));
    m_freshCells += fresh.cells.size() - cellsBefore;
}

void Aggregator::coverLoadUpTo(std::uint32_t second)
{
    auto& load = m_run.load;
    m_loadChangedFrom = std::min(m_loadChangedFrom, load.size());
    while (load.size() <= second) {
        SecondOfLoad next;
        next.second = static_cast<std::uint32_t>(load.size());
        load.push_back(next);
    }
}

void Aggregator::addLoad(const WorkerInterval& interval)
{
    for (const SecondOfLoad& part : interval.load) {
        coverLoadUpTo(part.second);
        m_loadChangedFrom = std::min<std::size_t>(m_loadChangedFrom, part.second);
        SecondOfLoad& sum = m_run.load[part.second];
        sum.planned += part.planned;
        sum.sent += part.sent;
        sum.finished += part.finished;
        sum.lateStarts += part.lateStarts;
        sum.droppedStarts += part.droppedStarts;
        sum.maxLag = std::max(sum.maxLag, part.maxLag);
    }
    if (interval.upTo <= nanoseconds(0))
        return;
    // An interval taken at the turn of a second tells about the second before it.
    const std::uint32_t last = secondOf(interval.upTo - nanoseconds(1));
    coverLoadUpTo(last);
    m_run.load[last].cpuShare = std::max(m_run.load[last].cpuShare, interval.cpuShare);
}

std::shared_ptr<const SecondOfRun> Aggregator::rebuilt(std::uint32_t number, const SecondOfRun& old,
                                                       const FreshSecond& fresh)
{
    for (const std::uint32_t key : fresh.cells)
        m_gatherer.add(key);
    const auto joined = [this](const CellCounts& before, Histogram histogram) {
        return merged(before, m_gatherer.take(histogram));
    };
    auto second = std::make_shared<SecondOfRun>();
    second->second = number;
    second->outcomes = old.outcomes;
    second->outcomes += fresh.outcomes;
    second->response.answered = joined(old.response.answered, ResponseAnswered);
    second->response.gatewayTimeout = joined(old.response.gatewayTimeout, ResponseGatewayTimeout);
    second->response.otherCensored = joined(old.response.otherCensored, ResponseOtherCensored);
    second->service.answered = joined(old.service.answered, ServiceAnswered);
    second->service.gatewayTimeout = joined(old.service.gatewayTimeout, ServiceGatewayTimeout);
    second->service.otherCensored = joined(old.service.otherCensored, ServiceOtherCensored);
    second->firstByte = joined(old.firstByte, FirstByte);
    return second;
}

void Aggregator::fold()
{
    auto& seconds = m_run.seconds;
    for (const auto& [number, fresh] : m_fresh) {
        m_run.outcomes += fresh.outcomes;
        const auto at = std::lower_bound(seconds.begin(), seconds.end(), number, isBefore);
        if (at != seconds.end() && (*at)->second == number)
            *at = rebuilt(number, **at, fresh);
        else
            seconds.insert(at, rebuilt(number, {}, fresh));
    }
    m_fresh.clear();
    m_lastFresh = nullptr;
    m_freshCells = 0;
    m_run.finished = m_run.outcomes.total() - m_run.outcomes[Outcome::Unfinished];
}

/// Started and not yet ended at the end of each second. Requests that never ended (Unfinished) stay in flight.
void Aggregator::countInFlight()
{
    auto& load = m_run.load;
    for (std::size_t i = m_loadChangedFrom; i < load.size(); ++i) {
        const std::uint64_t open = (i == 0 ? 0 : load[i - 1].inFlight) + load[i].sent;
        load[i].inFlight = open - std::min(open, load[i].finished);
    }
    m_loadChangedFrom = load.size();
}

std::vector<InFlightRequest> Aggregator::inFlight() const
{
    std::vector<InFlightRequest> all;
    for (const auto& [worker, requests] : m_inFlightOf)
        all.insert(all.end(), requests.begin(), requests.end());
    std::sort(all.begin(), all.end(), [](const InFlightRequest& a, const InFlightRequest& b) {
        return std::tie(a.plannedStart, a.sent) < std::tie(b.plannedStart, b.sent);
    });
    return all;
}

RunSnapshotPtr Aggregator::snapshot(RunPhase phase, RunEnd end, nanoseconds elapsed)
{
    fold();
    countInFlight();
    auto snapshot = std::make_shared<RunSnapshot>(m_run);
    snapshot->phase = phase;
    snapshot->end = end;
    snapshot->elapsed = elapsed;
    snapshot->sendingTime = m_sendingStopped.value_or(elapsed);
    snapshot->inFlight = inFlight();
    snapshot->generator.lag = m_lag.toCells();
    snapshot->failures = m_failures.list();
    return snapshot;
}

} // namespace headroom
