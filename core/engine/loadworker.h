#pragma once

#include "engine/journeys.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace headroom {

/// How often a worker hands its recordings over.
inline constexpr nanoseconds handOverEvery = std::chrono::milliseconds(250);

/// One thread with one event loop, on which its share of the virtual users go their ways. The place where schedule,
/// scenario, transport and recording meet; none of them knows the others.
class LoadWorker {
public:
    LoadWorker(WorkerPlan plan, std::unique_ptr<Arrivals> arrivals);
    ~LoadWorker(); ///< aborts and joins
    LoadWorker(const LoadWorker&) = delete;
    LoadWorker& operator=(const LoadWorker&) = delete;

    // Any thread:
    void stopSending();
    void abort();
    /// A new token for requests from now on.
    void setBearer(const std::string& token);
    [[nodiscard]] bool sending() const { return m_sending; }
    /// When sending was over, in run time; meaningful once sending() is false.
    [[nodiscard]] nanoseconds sendingOverAt() const { return nanoseconds(m_sendingOverAt); }
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] bool everStarted() const { return m_journeys.everStarted(); }
    [[nodiscard]] bool everConnected() const { return m_journeys.everConnected(); }
    /// The intervals handed over since the last call, oldest first.
    [[nodiscard]] std::vector<WorkerInterval> takeIntervals();

private:
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<SteadyClock, boost::asio::wait_traits<SteadyClock>, Executor>;

    void inLoop(std::function<void()> work); ///< any thread
    void run();
    void updateSending(nanoseconds now);
    void endSending(nanoseconds now);
    /// True: it may have slept, and the time until it returned says nothing of how busy the loop is.
    bool waitForWork(nanoseconds now);
    [[nodiscard]] bool waitForSockets(nanoseconds now, nanoseconds until);
    void wakeAt(nanoseconds moment);
    void handOver(nanoseconds now);
    [[nodiscard]] nanoseconds runTime(SteadyTime at) const { return at - m_plan.runStart; }
    [[nodiscard]] nanoseconds runTime() const { return runTime(SteadyClock::now()); }
    [[nodiscard]] bool over(nanoseconds now) const;

    WorkerPlan m_plan;
    std::unique_ptr<Arrivals> m_arrivals;
    IntervalRecorder m_recorder;
    Journeys m_journeys;
    nanoseconds m_nextHandOver = handOverEvery;
    nanoseconds m_drainUntil{0}; ///< set once sending is over
    nanoseconds m_cpuBefore{0};
    nanoseconds m_wokenFor{-1};

    std::atomic<bool> m_stopSending = false;
    std::atomic<bool> m_abort = false;
    std::atomic<bool> m_sending = true;
    std::atomic<nanoseconds::rep> m_sendingOverAt = 0;
    std::atomic<bool> m_finished = false;
    std::mutex m_intervalsMutex;
    std::vector<WorkerInterval> m_intervals;

    boost::asio::io_context m_loop{1};
    boost::asio::executor_work_guard<Executor> m_keepLoop;
    Timer m_timer;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<WebSockets> m_webSockets; ///< null: no request is pushed
    std::thread m_thread; ///< last: starts when everything else stands
};

} // namespace headroom
