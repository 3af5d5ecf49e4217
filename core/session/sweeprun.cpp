#include "session/sweeprun.h"

#include "session/runcontroller.h"
#include "session/runsfolder.h"
#include "session/shellcommand.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace headroom {

struct SweepRun::Parts {
    Parts(SweepOrder asked, RunsFolder where)
        : order(std::move(asked))
        , folder(std::move(where))
    {
    }

    const SweepOrder order;
    const RunsFolder folder;
    const SteadyTime begin = SteadyClock::now();

    mutable std::mutex mutex; ///< of all below
    std::condition_variable changed;
    MadeRuns made;
    std::unique_ptr<RunController> run; ///< under way
    bool stopAsked = false, abortAsked = false, gettingReady = false;
    std::optional<Result<MadeRuns>> outcome;

    std::thread sweeper;

    void sweep();
    [[nodiscard]] Result<void> makeReady(const std::string& value);
    [[nodiscard]] Result<void> make(std::size_t number);
    [[nodiscard]] bool goesOn() const;
    void ask(bool alsoAbort);
};

bool SweepRun::Parts::goesOn() const
{
    const std::lock_guard lock(mutex);
    return !stopAsked && !made.stopped && !made.neverReached && made.runs.size() < order.planned.size();
}

void SweepRun::Parts::sweep()
{
    Result<void> fine;
    while (fine && goesOn()) {
        const std::size_t number = made.runs.size(); // written by this thread alone
        fine = makeReady(order.planned[number].value);
        if (fine && goesOn())
            fine = make(number);
    }
    const std::lock_guard lock(mutex);
    made.stopped = made.stopped || (stopAsked && made.runs.size() < order.planned.size());
    outcome = fine.map([&] { return made; });
    changed.notify_all();
}

Result<void> SweepRun::Parts::makeReady(const std::string& value)
{
    if (order.before.empty())
        return {};
    const auto now = [this](bool ready) {
        const std::lock_guard lock(mutex);
        gettingReady = ready;
    };
    now(true);
    const auto ready = runShellCommand(order.before, value, [this] { return goesOn(); });
    now(false);
    return ready;
}

/// One run from its first request to its last.
Result<void> SweepRun::Parts::make(std::size_t number)
{
    const PlannedRun& one = order.planned[number];
    const std::filesystem::path file = folder.file(sweptFileName(number + 1, order.name, one.value));
    RunKeeping keeping;
    keeping.labels.tags = one.tags;
    auto started = RunController::start(one.profile, file, keeping);
    if (!started)
        return tl::make_unexpected(started.error());
    RunController& going = **started;
    {
        const std::lock_guard lock(mutex);
        run = std::move(*started);
        if (stopAsked) // while it was being started
            abortAsked ? run->abort() : run->stopSending();
    }
    const auto last = going.wait();
    std::unique_ptr<RunController> over; // closes its file
    const std::lock_guard lock(mutex);
    over = std::move(run);
    if (!last)
        return tl::make_unexpected(last.error());
    const RunEnd end = (*last)->end;
    made.stopped = end == RunEnd::StoppedSending || end == RunEnd::Aborted;
    made.neverReached = end == RunEnd::TargetNeverReached;
    made.runs.push_back({one.value, summarise(one.profile, **last), file.string()});
    return {};
}

void SweepRun::Parts::ask(bool alsoAbort)
{
    const std::lock_guard lock(mutex);
    stopAsked = true;
    abortAsked = abortAsked || alsoAbort;
    if (run)
        abortAsked ? run->abort() : run->stopSending();
}

Result<std::unique_ptr<SweepRun>> SweepRun::start(SweepOrder order)
{
    auto folder = RunsFolder::make(order.keepIn, "sweep");
    if (!folder)
        return tl::make_unexpected(folder.error());
    auto parts = std::make_unique<Parts>(std::move(order), std::move(*folder));
    parts->sweeper = std::thread([all = parts.get()] { all->sweep(); });
    return std::unique_ptr<SweepRun>(new SweepRun(std::move(parts)));
}

SweepRun::SweepRun(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

SweepRun::~SweepRun()
{
    abort();
    m_parts->sweeper.join();
}

SweepProgress SweepRun::progress() const
{
    SweepProgress now;
    const std::lock_guard lock(m_parts->mutex);
    now.made = m_parts->made;
    now.elapsed = SteadyClock::now() - m_parts->begin;
    now.gettingReady = m_parts->gettingReady;
    if (m_parts->run) {
        now.underWay = m_parts->made.runs.size();
        now.snapshot = m_parts->run->snapshot();
    }
    return now;
}

void SweepRun::stop()
{
    m_parts->ask(false);
}

void SweepRun::abort()
{
    m_parts->ask(true);
}

bool SweepRun::finished() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->outcome.has_value();
}

Result<MadeRuns> SweepRun::wait()
{
    std::unique_lock lock(m_parts->mutex);
    m_parts->changed.wait(lock, [this] { return m_parts->outcome.has_value(); });
    return *m_parts->outcome;
}

} // namespace headroom
