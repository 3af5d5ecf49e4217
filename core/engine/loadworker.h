#pragma once

#include "engine/inflighttable.h"
#include "gateway/timeoutsignature.h"
#include "profile/loadprofile.h"
#include "recording/intervalrecorder.h"
#include "scenario/environment.h"
#include "scenario/requestmaker.h"
#include "schedule/arrivals.h"
#include "transport/transport.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace headroom {

/// How often a worker hands its recordings over.
inline constexpr nanoseconds handOverEvery = std::chrono::milliseconds(250);

/// What a worker needs to know of its run. All captured by value before its thread starts.
struct WorkerPlan {
    LoadProfile profile;
    FilledConnection connection; ///< holds secrets, as the next two do: never stored
    std::shared_ptr<const RequestMaker> maker;
    std::vector<EnvironmentValue> environment; ///< all values that must not come back in what is stored
    TimeoutSignature signature;
    std::size_t maxInFlight = 0;
    SteadyTime runStart; ///< the engine's to set, as is the next
    std::uint32_t worker = 0; ///< place among the run's workers
};

/// One thread with one event loop: starts what is due, records what ends. The place where schedule, transport and
/// recording meet; none of them knows the others.
class LoadWorker : private TransferSink {
public:
    LoadWorker(WorkerPlan plan, std::unique_ptr<Arrivals> arrivals);
    ~LoadWorker() override; ///< aborts and joins
    LoadWorker(const LoadWorker&) = delete;
    LoadWorker& operator=(const LoadWorker&) = delete;

    // Any thread:
    void stopSending();
    void abort();
    [[nodiscard]] bool sending() const { return m_sending; }
    /// When sending was over, in run time; meaningful once sending() is false.
    [[nodiscard]] nanoseconds sendingOverAt() const { return nanoseconds(m_sendingOverAt); }
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] bool everStarted() const { return m_everStarted; }
    [[nodiscard]] bool everConnected() const { return m_everConnected; }
    /// The intervals handed over since the last call, oldest first.
    [[nodiscard]] std::vector<WorkerInterval> takeIntervals();

private:
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<SteadyClock, boost::asio::wait_traits<SteadyClock>, Executor>;

    void transferSent(TransferId id, SteadyTime at) override;
    void transferFinished(TransferId id, const TransferResult& result) override;

    void run();
    void startDue(nanoseconds now);
    void start(const Arrival& arrival);
    void updateSending(nanoseconds now);
    void endSending(nanoseconds now);
    void waitForWork(nanoseconds now);
    void wakeAt(nanoseconds moment);
    void handOver(nanoseconds now);
    void recordFailure(const Sample& sample, const TransferResult& result);
    void recordUnfinished();
    [[nodiscard]] Sample sampleOf(const InFlightTable::Row& row, const TransferResult& result) const;
    [[nodiscard]] nanoseconds runTime(SteadyTime at) const { return at - m_plan.runStart; }
    [[nodiscard]] nanoseconds runTime() const { return runTime(SteadyClock::now()); }
    [[nodiscard]] bool over(nanoseconds now) const;

    WorkerPlan m_plan;
    std::unique_ptr<Arrivals> m_arrivals;
    IntervalRecorder m_recorder;
    InFlightTable m_inFlight;
    nanoseconds m_nextHandOver = handOverEvery;
    nanoseconds m_drainUntil{0}; ///< set once sending is over
    nanoseconds m_cpuBefore{0};
    nanoseconds m_wokenFor{-1};

    std::atomic<bool> m_stopSending = false;
    std::atomic<bool> m_abort = false;
    std::atomic<bool> m_sending = true;
    std::atomic<nanoseconds::rep> m_sendingOverAt = 0;
    std::atomic<bool> m_finished = false;
    std::atomic<bool> m_everStarted = false;
    std::atomic<bool> m_everConnected = false;
    std::mutex m_intervalsMutex;
    std::vector<WorkerInterval> m_intervals;

    boost::asio::io_context m_loop{1};
    boost::asio::executor_work_guard<Executor> m_keepLoop;
    Timer m_timer;
    std::unique_ptr<Transport> m_transport;
    std::thread m_thread; ///< last: starts when everything else stands
};

} // namespace headroom
