#include "session/runcontroller.h"

#include "analysis/brokenforgood.h"
#include "engine/loadengine.h"
#include "gateway/gatewayjson.h"
#include "profile/profilejson.h"
#include "profile/redaction.h"
#include "session/environmentfacts.h"
#include "session/rundigests.h"
#include "session/runfindings.h"
#include "store/runwriter.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace headroom {

struct RunController::Parts {
    LoadProfile profile;
    std::filesystem::path runFile;
    RunLabels labels;
    std::unique_ptr<RunWriter> writer; ///< outlives the engine, whose thread hands it updates
    std::unique_ptr<LoadEngine> engine;

    mutable std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<RunSnapshotPtr>> outcome; ///< set once the file is closed
    std::atomic<bool> unwanted{false}; ///< nobody waits for what a look at the stored run would find
    std::thread closer; ///< waits for the engine and closes the file

    Result<void> store(RunUpdate update);
    void watch();
    void close();
    void keepDigest(const RunSnapshot& last) const;
};

namespace {

constexpr nanoseconds lookEvery = std::chrono::seconds(1); ///< for a broken condition

/// Long enough for the run's file to be made meanwhile; where that takes longer, the run begins later than it says.
constexpr std::chrono::milliseconds fileIsMade{400};

RunInfo infoOf(const LoadProfile& profile, const WorkerPlan& plan, const RunKeeping& keeping)
{
    RunInfo info;
    info.name = profile.name;
    info.startedAt = plan.begin->wall;
    info.headroomVersion = HEADROOM_VERSION;
    info.profileJson = writeProfile(redacted(profile).profile);
    info.gatewayJson = writeGateways({plan.classifier->gateway()});
    info.key = formatRunKey(plan.key);
    info.environment = environmentFacts();
    info.environment["transport"] = plan.transport.name();
    info.environment.insert(keeping.environment.begin(), keeping.environment.end());
    info.labels = keeping.labels;
    return info;
}

} // namespace

Result<void> RunController::Parts::store(RunUpdate update)
{
    writer->enqueue(std::move(update));
    if (auto error = writer->failed())
        return tl::make_unexpected(std::move(*error));
    return {};
}

/// Waits for the end, and brings it about where the profile asks for it.
void RunController::Parts::watch()
{
    nanoseconds pause = lookEvery;
    while (profile.abortWhenBroken && !engine->waitFor(pause)) {
        const SteadyTime begin = SteadyClock::now();
        if (brokenForGood(profile, *engine->snapshot())) {
            engine->stopSending(RunEnd::ConditionBroken);
            break;
        }
        pause =
            std::max(lookEvery, 100 * nanoseconds(SteadyClock::now() - begin)); // of a run of days a look takes long
    }
    engine->wait();
}

void RunController::Parts::close()
{
    watch();
    const RunSnapshotPtr last = engine->snapshot();
    auto closed = writer->finish(*last).map([&] { return last; }).map_error([](Error error) {
        error.message += "; what was recorded until then is kept";
        return error;
    });
    if (closed)
        keepDigest(*last);
    const std::lock_guard lock(mutex);
    outcome = std::move(closed);
    changed.notify_all();
}

/// The run is whole without it: where it cannot be written, a list works it out anew.
void RunController::Parts::keepDigest(const RunSnapshot& last) const
{
    const RunSummary summary = summarise(profile, last);
    RunDigest digest = digestOf(profile, summary, last.startedAt);
    const auto found = findingsIn(runFile, profile, summary, [this] { return !unwanted; });
    if (found && !unwanted)
        digest.findings = keptFindings(*found);
    // Somebody may be reading the run as it stood a moment ago; each try waits for half a second.
    constexpr int tries = 4;
    for (int i = 0; i < tries && !unwanted && !writeDigest(runFile.string(), digest); ++i)
        continue;
}

Result<std::unique_ptr<RunController>>
RunController::start(const LoadProfile& given, const std::filesystem::path& runFile, const RunKeeping& keeping)
{
    if (const auto good = checkLabels(keeping.labels); !good)
        return tl::make_unexpected(good.error());
    const RunKey key = newRunKey();
    auto plan = checkProfile(given).and_then([&] { return planLoad(given, key); });
    if (!plan)
        return tl::make_unexpected(plan.error());
    if (auto got = getToken(*plan); !got)
        return tl::make_unexpected(got.error());
    LoadProfile profile = given;
    profile.limit.kind = plan->classifier->gateway().kind;
    plan->begin = RunBegin{WallClock::now() + fileIsMade, SteadyClock::now() + fileIsMade};
    auto writer = RunWriter::create(runFile.string(), infoOf(profile, *plan, keeping), keeping.storing);
    if (!writer)
        return tl::make_unexpected(writer.error());
    auto parts = std::make_unique<Parts>();
    parts->profile = profile;
    parts->runFile = runFile;
    parts->labels = keeping.labels;
    parts->writer = std::move(*writer);
    parts->engine = std::make_unique<LoadEngine>(
        std::move(*plan), [all = parts.get()](RunUpdate update) { return all->store(std::move(update)); });
    parts->closer = std::thread([all = parts.get()] { all->close(); });
    return std::unique_ptr<RunController>(new RunController(std::move(parts)));
}

RunController::RunController(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

RunController::~RunController()
{
    m_parts->unwanted = true;
    abort();
    m_parts->closer.join();
}

RunSnapshotPtr RunController::snapshot() const
{
    return m_parts->engine->snapshot();
}

Result<void> RunController::setMarkers(const RunMarkers& markers)
{
    const std::lock_guard lock(m_parts->mutex);
    RunLabels labels = m_parts->labels;
    labels.markers = markers;
    return checkLabels(labels).map([&] {
        m_parts->labels = labels;
        m_parts->writer->keepLabels(labels);
    });
}

void RunController::stopSending()
{
    m_parts->engine->stopSending();
}

void RunController::abort()
{
    m_parts->engine->abort();
}

bool RunController::finished() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->outcome.has_value();
}

Result<RunSnapshotPtr> RunController::wait()
{
    std::unique_lock lock(m_parts->mutex);
    m_parts->changed.wait(lock, [this] { return m_parts->outcome.has_value(); });
    return *m_parts->outcome;
}

const LoadProfile& RunController::profile() const
{
    return m_parts->profile;
}

const std::filesystem::path& RunController::runFile() const
{
    return m_parts->runFile;
}

} // namespace headroom
