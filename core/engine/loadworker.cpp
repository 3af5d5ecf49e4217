#include "engine/loadworker.h"

#include "base/process.h"
#include "gateway/classify.h"
#include "transport/transportchoice.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// The loop is woken this much early and then polls without sleeping: a timer alone was measured 31 us late at the
/// median and 590 us at p99.9, with the spin 16 and 130.
constexpr nanoseconds spinBefore = 60us;
/// After so many starts in a row the loop looks at its sockets again: a generator that has fallen behind must still
/// take the time of the answers that have come meanwhile.
constexpr int startsInARow = 32;

/// Answers slower than the limit are what Headroom is for: the drain waits for the gateway to speak, and for the
/// client's own timeout if that is longer. Jobs go on until their users give up: cut off earlier, every run would end
/// in jobs that tell nothing.
nanoseconds drainTime(const LoadProfile& profile)
{
    nanoseconds time = std::max<nanoseconds>(profile.limit.time + 15s, profile.effectiveClientTimeout() + 1s);
    for (const HttpRequest& request : profile.requests) {
        if (request.poll)
            time = std::max(time, request.poll->giveUpAfter + profile.effectiveClientTimeout() + 1s);
        if (request.push)
            time = std::max(time, request.push->giveUpAfter + 1s);
    }
    return time;
}

} // namespace

LoadWorker::LoadWorker(WorkerPlan plan, std::unique_ptr<Arrivals> arrivals)
    : m_plan(std::move(plan))
    , m_arrivals(std::move(arrivals))
    , m_recorder(m_plan.worker)
    , m_journeys(m_plan, *m_arrivals, m_recorder)
    , m_keepLoop(boost::asio::make_work_guard(m_loop))
    , m_timer(m_loop)
    , m_transport(makeTransport(m_loop, transportPlan(m_plan), m_journeys))
    , m_webSockets(hasPushes(m_plan.profile)
                       ? std::make_unique<WebSockets>(m_loop, webSocketPlan(m_plan), m_journeys.webSocketSink())
                       : nullptr)
    , m_thread([this] { run(); })
{
}

LoadWorker::~LoadWorker()
{
    abort();
    m_thread.join();
}

void LoadWorker::stopSending()
{
    m_stopSending = true;
    inLoop([] {}); // wakes the loop, which looks at the flag
}

void LoadWorker::abort()
{
    m_abort = true;
    inLoop([] {});
}

void LoadWorker::setBearer(const std::string& token)
{
    inLoop([this, token] {
        addSecret(m_plan, "token", token);
        m_transport->setBearer(token);
        if (m_webSockets)
            m_webSockets->setBearer(token);
    });
}

void LoadWorker::inLoop(std::function<void()> work)
{
    boost::asio::post(m_loop, std::move(work));
    m_transport->wake();
}

std::vector<WorkerInterval> LoadWorker::takeIntervals()
{
    const std::lock_guard lock(m_intervalsMutex);
    return std::exchange(m_intervals, {});
}

void LoadWorker::run()
{
    m_journeys.sendThrough(*m_transport);
    if (m_webSockets)
        m_journeys.openThrough(*m_webSockets);
    bool slept = false;
    nanoseconds before = runTime();
    for (nanoseconds now = before; !over(now); before = std::exchange(now, runTime())) {
        if (!slept)
            m_recorder.pass(now - before);
        m_journeys.startDue(now, startsInARow);
        updateSending(now);
        if (now >= m_nextHandOver) {
            handOver(now);
            m_recorder.pass(runTime() - now);
        }
        slept = waitForWork(now);
    }
    endSending(runTime());
    m_journeys.recordUnfinished(runTime());
    handOver(runTime());
    m_finished = true;
}

bool LoadWorker::over(nanoseconds now) const
{
    if (m_abort || m_sending)
        return m_abort;
    // What waits to be sent again beyond the end of the drain never will be.
    return now >= m_drainUntil || !m_journeys.busyUntil(m_drainUntil);
}

void LoadWorker::updateSending(nanoseconds now)
{
    if (m_stopSending)
        m_journeys.stop();
    if (m_stopSending || m_arrivals->over(now))
        endSending(now);
}

void LoadWorker::endSending(nanoseconds now)
{
    if (!m_sending)
        return;
    m_drainUntil = now + drainTime(m_plan.profile);
    m_journeys.endSending();
    m_sendingOverAt = std::max(0ns, now).count();
    m_sending = false;
}

/// Sleeps until something is due or a socket has news; shortly before something is due it only looks. One event a time:
/// an answer frees a user or comes just before a start is due, and a long batch of answers would make that start late.
bool LoadWorker::waitForWork(nanoseconds now)
{
    if (m_transport->handleOne())
        return false;
    nanoseconds next = m_nextHandOver;
    if (const auto due = m_journeys.nextDue())
        next = std::min(next, *due);
    if (!m_sending)
        next = std::min(next, m_drainUntil);
    const bool spins = next - now <= spinBefore;
    if (waitForSockets(now, spins ? now : next - spinBefore))
        return !spins;
    if (spins) {
        m_loop.poll_one();
        return false;
    }
    wakeAt(next - spinBefore);
    m_loop.run_one();
    return true;
}

/// Only where nothing but the transport has work for the loop.
bool LoadWorker::waitForSockets(nanoseconds now, nanoseconds until)
{
    return !m_webSockets && m_transport->waitUntil(m_plan.runStart + now, m_plan.runStart + until);
}

void LoadWorker::wakeAt(nanoseconds moment)
{
    if (moment == m_wokenFor)
        return;
    m_wokenFor = moment;
    m_timer.expires_at(m_plan.runStart + moment);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            m_wokenFor = nanoseconds(-1);
    });
}

void LoadWorker::handOver(nanoseconds now)
{
    const nanoseconds cpu = threadCpuTime();
    const nanoseconds wall = now - (m_nextHandOver - handOverEvery);
    // The last interval may be a moment long, and its share would say nothing.
    const double share = wall < handOverEvery / 2 ? 0 : toSeconds(cpu - m_cpuBefore) / toSeconds(wall);
    m_cpuBefore = cpu;
    m_nextHandOver = now + handOverEvery;
    m_recorder.jobsOpen(m_journeys.openJobs(now));
    WorkerInterval interval = m_recorder.take(now, m_journeys.inFlight(), share);
    const std::lock_guard lock(m_intervalsMutex);
    m_intervals.push_back(std::move(interval));
}

} // namespace headroom
