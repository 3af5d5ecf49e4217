#include "session/capacityrun.h"

#include "analysis/runpart.h"
#include "gateway/gatewaycatalogue.h"
#include "profile/profilejson.h"
#include "session/runcontroller.h"
#include "session/runsfolder.h"

#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds lookEvery = 50ms;
constexpr nanoseconds closing = 2s; ///< to hand over, store and start the next run

std::string fileName(std::size_t number, const MeasureRate& move)
{
    return fmt::format("{:02}-{}-per-s{}.headroom", number, move.rate, move.confirming ? "-confirm" : "");
}

/// "step 3, 11.3/s"
std::string stepTag(std::size_t number, const MeasureRate& move)
{
    return fmt::format("step {}, {}{}", number, rateWords(move.rate), move.confirming ? ", confirming" : "");
}

} // namespace

struct CapacityRun::Parts {
    Parts(const LoadProfile& searched, const CapacitySettings& how, RunsFolder where)
        : profile(searched)
        , settings(how)
        , folder(std::move(where))
    {
    }

    const LoadProfile profile;
    const CapacitySettings settings;
    const RunsFolder folder;
    const SteadyTime begin = SteadyClock::now();

    mutable std::mutex mutex; ///< of all below
    std::condition_variable changed;
    std::vector<CapacityStep> steps;
    std::unique_ptr<RunController> run; ///< of the step under way
    std::optional<StepUnderWay> underWay; ///< its `since` is not kept
    SteadyTime stepBegin;
    bool stopAsked = false, abortAsked = false;
    std::optional<Result<CapacityResult>> outcome;

    std::thread searcher;

    [[nodiscard]] nanoseconds elapsed() const { return SteadyClock::now() - begin; }
    void search();
    [[nodiscard]] Result<CapacityEnd> searchOn();
    [[nodiscard]] Result<void> measure(const MeasureRate& move);
    [[nodiscard]] CapacityStep measureOn(RunController& going, const MeasureRate& move);
    [[nodiscard]] bool waitUntilDecided(const RunController& going, std::chrono::seconds judged);
    void judgeAgain(CapacityStep& step, const RunSnapshot& snapshot, std::chrono::seconds judged) const;
    void ask(bool alsoAbort);
};

void CapacityRun::Parts::search()
{
    auto end = searchOn();
    const std::lock_guard lock(mutex);
    outcome = end.map([&](CapacityEnd why) { return resultOf(settings, steps, why, elapsed()); });
    changed.notify_all();
}

Result<CapacityEnd> CapacityRun::Parts::searchOn()
{
    for (;;) {
        CapacityMove move = CapacityEnd::Stopped;
        {
            const std::lock_guard lock(mutex);
            if (!stopAsked)
                move = nextMove(settings, steps, elapsed());
        }
        if (const auto* end = std::get_if<CapacityEnd>(&move))
            return *end;
        if (auto measured = measure(std::get<MeasureRate>(move)); !measured)
            return tl::make_unexpected(measured.error());
    }
}

/// One step from its first request to its last. A step that was stopped leaves no trace.
Result<void> CapacityRun::Parts::measure(const MeasureRate& move)
{
    const std::filesystem::path file = folder.file(fileName(steps.size() + 1, move));
    RunKeeping keeping; // in a list of runs a step must not pass for a measurement of its own
    keeping.labels.tags["capacity"] = stepTag(steps.size() + 1, move);
    auto started = RunController::start(stepProfile(profile, move.rate, settings.warmUp + move.most), file, keeping);
    if (!started)
        return tl::make_unexpected(started.error());
    RunController& going = **started;
    {
        const std::lock_guard lock(mutex);
        run = std::move(*started);
        stepBegin = SteadyClock::now();
        underWay = StepUnderWay{move.rate, move.confirming, move.judged, 0ns};
        if (stopAsked) // while it was being started
            abortAsked ? run->abort() : run->stopSending();
    }
    CapacityStep step = measureOn(going, move);
    going.stopSending();
    const auto last = going.wait();
    if (last)
        judgeAgain(step, **last, step.evidence.judged);
    step.ended = true;
    step.took = SteadyClock::now() - stepBegin;
    step.runFile = folder.kept() ? file.string() : "";

    std::unique_ptr<RunController> over;
    {
        const std::lock_guard lock(mutex);
        over = std::move(run);
        underWay.reset();
        if (last && !stopAsked)
            steps.push_back(std::move(step));
    }
    over.reset(); // closes its file
    if (!folder.kept()) { // a search may take hours: what is not kept goes with its step
        std::error_code unused;
        std::filesystem::remove(file, unused);
    }
    return last ? Result<void>() : tl::make_unexpected(last.error());
}

/// Until the rate is decided, may not be measured on, or somebody stops it.
CapacityStep CapacityRun::Parts::measureOn(RunController& going, const MeasureRate& move)
{
    CapacityStep step;
    step.rate = move.rate;
    step.confirming = move.confirming;
    std::chrono::seconds judged = move.judged;
    while (waitUntilDecided(going, judged)) {
        judgeAgain(step, *going.snapshot(), judged);
        std::vector<CapacityStep> soFar = steps; // written by this thread alone
        soFar.push_back(step);
        const auto next = nextMove(settings, soFar, elapsed());
        const auto* more = std::get_if<GoOn>(&next);
        if (!more)
            break;
        judged = more->judged;
        const std::lock_guard lock(mutex);
        underWay->judged = judged;
    }
    step.evidence.judged = judged;
    return step;
}

/// False if the run ended, or is to end, before: then there is no more to wait for.
bool CapacityRun::Parts::waitUntilDecided(const RunController& going, std::chrono::seconds judged)
{
    std::unique_lock lock(mutex);
    for (;;) {
        if (stopAsked || going.finished())
            return false;
        if (decidedBetween(*going.snapshot(), settings.warmUp, settings.warmUp + judged, profile.limit.nearMark()))
            return true;
        changed.wait_for(lock, lookEvery);
    }
}

void CapacityRun::Parts::judgeAgain(CapacityStep& step, const RunSnapshot& snapshot, std::chrono::seconds judged) const
{
    const bool neverReached = snapshot.end == RunEnd::TargetNeverReached; // long before the warm-up is over
    const auto part = neverReached ? withoutFirst(snapshot, 0s)
                                   : plannedWithin(snapshot, {settings.warmUp, settings.warmUp + judged});
    step.evidence = evidenceOf(stepProfile(profile, step.rate, judged), *part, judged);
    StepJudgement judgement = judgeStep(settings.criterion, step.evidence);
    step.verdict = judgement.verdict;
    step.sentence = std::move(judgement.sentence);
}

void CapacityRun::Parts::ask(bool alsoAbort)
{
    const std::lock_guard lock(mutex);
    stopAsked = true;
    abortAsked = abortAsked || alsoAbort;
    if (run)
        abortAsked ? run->abort() : run->stopSending();
    changed.notify_all();
}

LoadProfile stepProfile(LoadProfile profile, double rate, nanoseconds length)
{
    const auto* open = std::get_if<OpenModel>(&profile.load.model);
    OpenModel constant = open ? *open : OpenModel{};
    constant.rate = {rate, 1s};
    constant.stages.clear();
    profile.abortWhenBroken = false; // the search decides when a rate has shown enough
    profile.load.model = constant;
    profile.load.duration = length;
    profile.load.requests.reset();
    profile.load.then.clear(); // they would follow the step, at rates of their own
    profile.load.warmUp = 0s; // the search has its own
    return profile;
}

Result<CapacitySettings> checkedForSearch(const LoadProfile& profile, CapacitySettings settings)
{
    settings.settle = profile.limit.nearMark() + profile.effectiveClientTimeout() + closing;
    if (profile.effectiveClientTimeout() < profile.limit.time)
        return badInput(fmt::format("a client timeout of {} hides what the {} limit does, so no rate can be judged",
                                    formatDuration(profile.effectiveClientTimeout()),
                                    formatDuration(profile.limit.time)));
    for (const Feeder& feeder : profile.data) {
        if (feeder.order == Feeder::Order::Unique) // each step is a run, and would begin with the first row again
            return badInput(fmt::format("data.{}: each step of a search would use its rows again; make it sequential "
                                        "or random",
                                        feeder.name));
    }
    return checkCapacitySettings(settings)
        .and_then([&] { return checkProfile(stepProfile(profile, settings.highestRate, settings.step)); })
        .map([&] { return settings; });
}

Result<std::unique_ptr<CapacityRun>> CapacityRun::start(const LoadProfile& given, CapacitySettings settings,
                                                        const std::optional<std::filesystem::path>& keepIn)
{
    const auto profile = settled(given); // each step is judged as its run is recorded
    if (!profile)
        return tl::make_unexpected(profile.error());
    const auto checked = checkedForSearch(*profile, settings);
    if (!checked)
        return tl::make_unexpected(checked.error());
    auto folder = RunsFolder::make(keepIn, "capacity");
    if (!folder)
        return tl::make_unexpected(folder.error());
    auto parts = std::make_unique<Parts>(*profile, *checked, std::move(*folder));
    parts->searcher = std::thread([all = parts.get()] { all->search(); });
    return std::unique_ptr<CapacityRun>(new CapacityRun(std::move(parts)));
}

CapacityRun::CapacityRun(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

CapacityRun::~CapacityRun()
{
    abort();
    m_parts->searcher.join();
}

CapacityProgress CapacityRun::progress() const
{
    CapacityProgress now;
    const std::lock_guard lock(m_parts->mutex);
    now.steps = m_parts->steps;
    now.elapsed = m_parts->elapsed();
    now.underWay = m_parts->underWay;
    if (now.underWay) {
        now.underWay->since = SteadyClock::now() - m_parts->stepBegin;
        now.snapshot = m_parts->run->snapshot();
    }
    now.timeLeft = timeLeft(m_parts->settings, now.steps, now.underWay, now.elapsed);
    return now;
}

void CapacityRun::stop()
{
    m_parts->ask(false);
}

void CapacityRun::abort()
{
    m_parts->ask(true);
}

bool CapacityRun::finished() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->outcome.has_value();
}

Result<CapacityResult> CapacityRun::wait()
{
    std::unique_lock lock(m_parts->mutex);
    m_parts->changed.wait(lock, [this] { return m_parts->outcome.has_value(); });
    return *m_parts->outcome;
}

} // namespace headroom
