#include "engine/loadworker.h"

#include "base/process.h"
#include "gateway/classify.h"
#include "transport/curltransport.h"

#include <boost/asio/post.hpp>

#include <algorithm>

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
/// client's own timeout if that is longer.
nanoseconds drainTime(const LoadProfile& profile)
{
    return std::max<nanoseconds>(profile.limit.time + 15s, profile.effectiveClientTimeout() + 1s);
}

} // namespace

LoadWorker::LoadWorker(WorkerPlan plan, std::unique_ptr<Arrivals> arrivals)
    : m_plan(std::move(plan))
    , m_arrivals(std::move(arrivals))
    , m_recorder(m_plan.worker)
    , m_keepLoop(boost::asio::make_work_guard(m_loop))
    , m_timer(m_loop)
    , m_transport(std::make_unique<CurlTransport>(
          m_loop, m_plan.filled.request, m_plan.profile.effectiveClientTimeout(), static_cast<TransferSink&>(*this)))
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
    boost::asio::post(m_loop, [] {}); // wakes the loop, which looks at the flag
}

void LoadWorker::abort()
{
    m_abort = true;
    boost::asio::post(m_loop, [] {});
}

std::vector<WorkerInterval> LoadWorker::takeIntervals()
{
    const std::lock_guard lock(m_intervalsMutex);
    return std::exchange(m_intervals, {});
}

void LoadWorker::run()
{
    for (nanoseconds now = runTime(); !over(now); now = runTime()) {
        startDue(now);
        updateSending(now);
        if (now >= m_nextHandOver)
            handOver(now);
        waitForWork(now);
    }
    endSending(runTime());
    recordUnfinished();
    handOver(runTime());
    m_finished = true;
}

bool LoadWorker::over(nanoseconds now) const
{
    return m_abort || (!m_sending && (m_inFlight.empty() || now >= m_drainUntil));
}

void LoadWorker::updateSending(nanoseconds now)
{
    if (m_stopSending || m_arrivals->over(now))
        endSending(now);
}

void LoadWorker::endSending(nanoseconds now)
{
    if (!m_sending)
        return;
    m_drainUntil = now + drainTime(m_plan.profile);
    m_sendingOverAt = std::max(0ns, now).count();
    m_sending = false;
}

void LoadWorker::startDue(nanoseconds now)
{
    for (int started = 0; started < startsInARow && !m_stopSending; ++started) {
        const auto arrival = m_arrivals->takeDue(now);
        if (!arrival)
            return;
        start(*arrival);
    }
}

void LoadWorker::start(const Arrival& arrival)
{
    m_recorder.planned(arrival.plannedStart);
    if (m_inFlight.size() >= m_plan.maxInFlight) {
        m_recorder.dropped(arrival.plannedStart);
        return;
    }
    m_everStarted = true;
    m_recorder.started(arrival.plannedStart, runTime());
    m_transport->start(m_inFlight.add(arrival));
}

void LoadWorker::transferSent(TransferId id, SteadyTime at)
{
    m_inFlight.at(id).sent = runTime(at);
}

void LoadWorker::transferFinished(TransferId id, const TransferResult& result)
{
    const Sample sample = sampleOf(m_inFlight.at(id), result);
    m_inFlight.remove(id);
    if (sample.sent != never)
        m_everConnected = true;
    m_recorder.finished(sample);
    if (!isAnswer(sample.outcome))
        recordFailure(sample, result);
    m_arrivals->requestEnded(sample.end);
}

void LoadWorker::recordFailure(const Sample& sample, const TransferResult& result)
{
    const std::string_view text = result.bodyStart.empty() ? result.failureText : result.bodyStart;
    if (m_plan.filled.values.empty())
        m_recorder.failureExample(sample.outcome, sample.status, text, sample.plannedStart);
    else // a target that echoes the request would bring its secrets into the run file
        m_recorder.failureExample(sample.outcome, sample.status, withoutValues(std::string(text), m_plan.filled.values),
                                  sample.plannedStart);
}

Sample LoadWorker::sampleOf(const InFlightTable::Row& row, const TransferResult& result) const
{
    Sample sample;
    sample.number = row.arrival.number;
    sample.plannedStart = row.arrival.plannedStart;
    sample.sent = result.sent == neverHappened ? never : runTime(result.sent);
    sample.firstByte = result.firstByte == neverHappened ? never : runTime(result.firstByte);
    sample.end = runTime(result.end);
    sample.dns = result.dns;
    sample.connect = result.connect;
    sample.tls = result.tls;
    sample.bytesIn = result.bytesIn;
    sample.bytesOut = result.bytesOut;
    sample.status = result.status;
    sample.failure = result.failure;
    sample.connectionReused = result.connectionReused;
    sample.outcome = classify(m_plan.profile.limit, m_plan.signature,
                              {result.status, result.failure, sample.serviceTime(), result.bodyStart});
    return sample;
}

/// Sleeps until something is due or a socket has news; shortly before something is due it only looks. One event a time:
/// an answer frees a user or comes just before a start is due, and a long batch of answers would make that start late.
void LoadWorker::waitForWork(nanoseconds now)
{
    if (m_transport->handleOne())
        return;
    nanoseconds next = m_nextHandOver;
    if (m_sending) {
        if (const auto due = m_arrivals->nextDue())
            next = std::min(next, *due);
    } else {
        next = std::min(next, m_drainUntil);
    }
    if (next - now <= spinBefore) {
        m_loop.poll_one();
        return;
    }
    wakeAt(next - spinBefore);
    m_loop.run_one();
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
    WorkerInterval interval = m_recorder.take(now, m_inFlight.snapshot(), share);
    const std::lock_guard lock(m_intervalsMutex);
    m_intervals.push_back(std::move(interval));
}

/// What is still in flight when the run ends tells "at least this long": lost, it would flatter every percentile.
void LoadWorker::recordUnfinished()
{
    const nanoseconds now = runTime();
    m_transport->abandonAll();
    for (const TransferId id : m_inFlight.ids()) {
        const InFlightTable::Row& row = m_inFlight.at(id);
        Sample sample;
        sample.number = row.arrival.number;
        sample.plannedStart = row.arrival.plannedStart;
        sample.sent = row.sent;
        sample.end = std::max(now, row.arrival.plannedStart);
        sample.outcome = Outcome::Unfinished;
        m_recorder.finished(sample);
        m_inFlight.remove(id);
    }
}

} // namespace headroom
