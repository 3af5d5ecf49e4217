#include "engine/loadengine.h"

#include "base/process.h"
#include "profile/loadwords.h"
#include "profile/requestrows.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// The run begins a moment after its threads do, or every run would begin with late starts of its own making.
constexpr nanoseconds startDelay = 20ms;
/// Long enough for a slow TLS connection, short enough not to fire at nothing for a minute.
constexpr nanoseconds neverReachedAfter = 3s;
/// What one core keeps up with, with room to spare.
struct PerWorker {
    double rate;
    double users;
};

/// By tests/bench/cpu-per-request a request takes 10-15 us of CPU through libcurl and 5-6 driven directly, 28 and 13
/// where there are thousands of connections: at these a worker uses a quarter of its core.
constexpr PerWorker throughLibcurl{10'000, 500};
constexpr PerWorker directly{25'000, 1'250};

double workersWanted(const LoadShape& load, std::size_t steps, const PerWorker& one)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    double wanted = open ? peakRate(*open).perSecond() * static_cast<double>(steps) / one.rate
                         : peakUsers(std::get<ClosedModel>(load.model)) / one.users;
    for (const LoadShape& next : load.then)
        wanted = std::max(wanted, workersWanted(next, steps, one));
    return wanted;
}

unsigned workersFor(const LoadProfile& profile, bool direct)
{
    const std::size_t steps = profile.order == LoadProfile::Order::InOrder ? profile.requests.size() : 1;
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    return std::clamp(
        static_cast<unsigned>(std::ceil(workersWanted(profile.load, steps, direct ? directly : throughLibcurl))), 1u,
        cores);
}

} // namespace

LoadEngine::LoadEngine(WorkerPlan plan, UpdateSink sink)
    : m_sink(std::move(sink))
    , m_startedAt(plan.begin ? plan.begin->wall
                             : WallClock::now() + std::chrono::duration_cast<WallClock::duration>(startDelay))
    , m_runStart(std::max(plan.begin ? plan.begin->steady : SteadyTime(), SteadyClock::now() + startDelay))
    , m_numbers(plan.profile.load)
    , m_aggregator(m_startedAt, requestRowCount(plan.profile))
    , m_snapshot(m_aggregator.snapshot(RunPhase::Sending, RunEnd::Running, 0ns))
{
    const unsigned count = workersFor(plan.profile, plan.transport.direct);
    plan.runStart = m_runStart;
    plan.startedAt = m_startedAt;
    plan.maxInFlight = std::max<std::size_t>(1, plan.maxInFlight / count);
    for (unsigned index = 0; index < count; ++index) {
        plan.worker = index;
        m_workers.push_back(std::make_unique<LoadWorker>(plan, arrivalsOf(plan.profile.load, index, count, m_numbers)));
    }
    keepTokens(plan);
    m_gatherer = std::thread([this] { gather(); });
}

void LoadEngine::keepTokens(const WorkerPlan& plan)
{
    if (!plan.credentials)
        return;
    m_tokens = std::make_unique<TokenKeeper>(*plan.credentials, plan.connection.connection, plan.token,
                                             [this](const std::string& token) {
                                                 for (const auto& worker : m_workers)
                                                     worker->setBearer(token);
                                             });
}

LoadEngine::~LoadEngine()
{
    abort();
    m_gatherer.join();
}

RunSnapshotPtr LoadEngine::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

bool LoadEngine::finished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

void LoadEngine::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_finished; });
}

bool LoadEngine::waitFor(nanoseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, longest, [this] { return m_finished; });
}

void LoadEngine::stopSending(RunEnd why)
{
    // Sending that is over already was completed, not stopped.
    if (sending()) {
        RunEnd expected = RunEnd::Running;
        m_end.compare_exchange_strong(expected, why);
    }
    for (const auto& worker : m_workers)
        worker->stopSending();
}

void LoadEngine::abort()
{
    end(RunEnd::Aborted);
}

/// Ends the run at once. The first reason stays, but for a stop that turns into an abort.
void LoadEngine::end(RunEnd why)
{
    RunEnd expected = RunEnd::Running;
    if (!m_end.compare_exchange_strong(expected, why) && expected == RunEnd::StoppedSending)
        m_end = why;
    for (const auto& worker : m_workers)
        worker->abort();
    const std::lock_guard lock(m_mutex);
    m_hurry = true;
    m_changed.notify_all();
}

bool LoadEngine::sending() const
{
    return std::any_of(m_workers.begin(), m_workers.end(), [](const auto& worker) { return worker->sending(); });
}

nanoseconds LoadEngine::sendingOverAt() const
{
    nanoseconds last{0};
    for (const auto& worker : m_workers)
        last = std::max(last, worker->sendingOverAt());
    return last;
}

bool LoadEngine::workersFinished() const
{
    return std::all_of(m_workers.begin(), m_workers.end(), [](const auto& worker) { return worker->finished(); });
}

bool LoadEngine::everStarted() const
{
    return std::any_of(m_workers.begin(), m_workers.end(), [](const auto& worker) { return worker->everStarted(); });
}

bool LoadEngine::everConnected() const
{
    return std::any_of(m_workers.begin(), m_workers.end(), [](const auto& worker) { return worker->everConnected(); });
}

void LoadEngine::gather()
{
    for (SteadyTime next = m_runStart + handOverEvery;; next += handOverEvery) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_until(lock, next, [this] { return std::exchange(m_hurry, false); });
        }
        const bool last = workersFinished(); // asked first: what is gathered after it is then surely all
        gatherOnce(last);
        if (last)
            break;
    }
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

void LoadEngine::gatherOnce(bool last)
{
    RunUpdate update;
    for (const auto& worker : m_workers) {
        for (WorkerInterval& interval : worker->takeIntervals()) {
            m_upTo = std::max(m_upTo, interval.upTo);
            m_aggregator.add(interval);
            for (const Sample& sample : interval.samples)
                m_lastEnd = std::max(m_lastEnd, sample.end);
            for (const JobRecord& job : interval.jobs) // one may be given up after its last request
                m_lastEnd = std::max(m_lastEnd, job.end);
            if (update.samples.empty()) // of one worker all: no copy of a megabyte
                update.samples = std::move(interval.samples);
            else
                update.samples.insert(update.samples.end(), interval.samples.begin(), interval.samples.end());
            update.jobs.insert(update.jobs.end(), interval.jobs.begin(), interval.jobs.end());
        }
    }
    const bool sending = this->sending();
    if (!sending)
        m_aggregator.sendingStopped(sendingOverAt());
    // A finished run lasted until its last request ended, not until this thread came to see it; one that goes on is as
    // old as what was handed over: what was in flight then has mostly ended by now, and would look older than it got.
    const nanoseconds elapsed = last ? std::max(m_lastEnd, sendingOverAt()) : m_upTo;
    const RunPhase phase = last ? RunPhase::Finished : sending ? RunPhase::Sending : RunPhase::Draining;
    m_aggregator.memory(residentMemory());
    update.snapshot = m_aggregator.snapshot(phase, last ? endOfRun() : RunEnd::Running, elapsed);
    publish(update.snapshot);
    stopIfNeverReached(elapsed);
    if (!m_sink(std::move(update)))
        end(RunEnd::StorageFailed);
}

void LoadEngine::stopIfNeverReached(nanoseconds elapsed)
{
    if (elapsed < neverReachedAfter || everConnected() || snapshot()->finished == 0)
        return;
    end(RunEnd::TargetNeverReached);
}

RunEnd LoadEngine::endOfRun() const
{
    if (m_end != RunEnd::Running)
        return m_end;
    // A plan that sends nothing at all, as a rare Poisson draw can, did not miss its target.
    return everConnected() || !everStarted() ? RunEnd::Completed : RunEnd::TargetNeverReached;
}

void LoadEngine::publish(RunSnapshotPtr snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_snapshot = std::move(snapshot);
}

} // namespace headroom
