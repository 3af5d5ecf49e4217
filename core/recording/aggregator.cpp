#include "recording/aggregator.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

constexpr std::size_t mostFreshCells = 1'000'000;

std::uint32_t secondOf(nanoseconds moment)
{
    return static_cast<std::uint32_t>(std::max(moment, nanoseconds(0)) / std::chrono::seconds(1));
}

} // namespace

Aggregator::Aggregator(WallTime startedAt, std::size_t requests)
    : m_byRequest(requests > 1 ? requests : 0)
    , m_gatherer(SecondSeries::histograms)
{
    m_run.startedAt = startedAt;
    m_run.byRequest.resize(m_byRequest.size());
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
    generator.maxPass = std::max(generator.maxPass, interval.maxPass);
    if (generator.workerCpu.size() <= interval.worker)
        generator.workerCpu.resize(interval.worker + 1);
    generator.workerCpu[interval.worker] = std::max(generator.workerCpu[interval.worker], interval.cpuShare);
    m_inFlightOf[interval.worker] = interval.inFlight;
    for (const JobRecord& job : interval.jobs)
        m_jobs.add(job);
    m_openJobsOf[interval.worker] = interval.openJobs;
    m_failures.add(interval.failures);
    if (m_all.fresh() + m_jobs.fresh() > mostFreshCells)
        fold();
}

void Aggregator::addSample(const Sample& sample)
{
    m_all.add(sample);
    if (sample.request < m_byRequest.size())
        m_byRequest[sample.request].add(sample);
    GeneratorHealth& generator = m_run.generator;
    generator.outOfDescriptors += sample.failure == NetworkFailure::OutOfDescriptors;
    generator.outOfPorts += sample.failure == NetworkFailure::OutOfPorts;
    generator.outOfMemory += sample.failure == NetworkFailure::OutOfResources;
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
        sum.resent += part.resent;
    }
    if (interval.upTo <= nanoseconds(0))
        return;
    // An interval taken at the turn of a second tells about the second before it.
    const std::uint32_t last = secondOf(interval.upTo - nanoseconds(1));
    coverLoadUpTo(last);
    m_run.load[last].cpuShare = std::max(m_run.load[last].cpuShare, interval.cpuShare);
}

void Aggregator::fold()
{
    m_all.fold(m_gatherer);
    m_run.seconds = m_all.seconds();
    for (std::size_t i = 0; i < m_byRequest.size(); ++i) {
        m_byRequest[i].fold(m_gatherer);
        m_run.byRequest[i] = m_byRequest[i].seconds();
    }
    m_run.outcomes = m_all.outcomes();
    m_run.jobs = m_jobs.series();
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
        return std::tie(a.plannedStart, a.sent, a.firstByte) < std::tie(b.plannedStart, b.sent, b.firstByte);
    });
    return all;
}

std::vector<JobRecord> Aggregator::openJobs() const
{
    std::vector<JobRecord> all;
    for (const auto& [worker, jobs] : m_openJobsOf)
        all.insert(all.end(), jobs.begin(), jobs.end());
    std::sort(all.begin(), all.end(), [](const JobRecord& a, const JobRecord& b) {
        return std::tie(a.plannedStart, a.number) < std::tie(b.plannedStart, b.number);
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
    snapshot->openJobs = openJobs();
    snapshot->generator.lag = m_lag.toCells();
    snapshot->failures = m_failures.list();
    return snapshot;
}

} // namespace headroom
