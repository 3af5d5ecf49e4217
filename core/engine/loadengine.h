#pragma once

#include "base/result.h"
#include "engine/loadworker.h"
#include "engine/tokenkeeper.h"
#include "profile/loadprofile.h"
#include "recording/aggregator.h"
#include "recording/runupdate.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace headroom {

/// Runs one profile: its workers send, and one thread of its own gathers what they recorded every quarter of a second
/// into an immutable snapshot. Its members may be called from any thread.
class LoadEngine {
public:
    /// Called on the engine's own thread, once an interval and once at the end. An error ends the run at once as
    /// StorageFailed: what is sent after it could not be kept.
    using UpdateSink = std::function<Result<void>(RunUpdate)>;

    /// Begins at once.
    LoadEngine(WorkerPlan plan, UpdateSink sink);
    ~LoadEngine(); ///< aborts and joins
    LoadEngine(const LoadEngine&) = delete;
    LoadEngine& operator=(const LoadEngine&) = delete;

    [[nodiscard]] RunSnapshotPtr snapshot() const; ///< never null
    /// `why`: what the run ends as, unless sending is over already.
    void stopSending(RunEnd why = RunEnd::StoppedSending);
    void abort();
    [[nodiscard]] bool finished() const;
    void wait();
    /// True when it finished before that long.
    [[nodiscard]] bool waitFor(nanoseconds longest);

private:
    void keepTokens(const WorkerPlan& plan);
    void gather();
    /// `last`: all workers had finished before, so this gathers all there will ever be.
    void gatherOnce(bool last);
    void end(RunEnd why);
    void stopIfNeverReached(nanoseconds elapsed);
    [[nodiscard]] bool sending() const;
    [[nodiscard]] nanoseconds sendingOverAt() const;
    [[nodiscard]] bool workersFinished() const;
    [[nodiscard]] bool everStarted() const;
    [[nodiscard]] bool everConnected() const;
    [[nodiscard]] RunEnd endOfRun() const;
    void publish(RunSnapshotPtr snapshot);

    UpdateSink m_sink;
    WallTime m_startedAt;
    SteadyTime m_runStart;
    StartNumbers m_numbers;
    std::vector<std::unique_ptr<LoadWorker>> m_workers;
    std::unique_ptr<TokenKeeper> m_tokens; ///< of client credentials; goes before the workers it tells
    Aggregator m_aggregator; ///< gathering thread only, as is the next
    nanoseconds m_upTo{0}; ///< run time up to which the workers have told
    nanoseconds m_lastEnd{0};
    std::atomic<RunEnd> m_end = RunEnd::Running; ///< why, when something other than the plan ended the run

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    RunSnapshotPtr m_snapshot;
    bool m_finished = false;
    bool m_hurry = false; ///< stop or abort was asked for: do not sleep out the interval
    std::thread m_gatherer; ///< last: starts when everything else stands
};

} // namespace headroom
