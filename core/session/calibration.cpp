#include "session/calibration.h"

#include "analysis/runsummary.h"
#include "base/process.h"
#include "engine/loadengine.h"
#include "session/answeringserver.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds stepLength = 2s;
constexpr std::chrono::seconds stepWarmUp = 1s; ///< of it: a run that begins is late as a run that goes on is not
constexpr std::uint32_t mostHeld = 1000; ///< requests whose memory is measured
constexpr std::uint32_t mostInFlight = 2000; ///< a server that falls behind is not to take the machine with it

/// Fewer, and a rate would fail for want of connections.
constexpr std::size_t fewestDescriptors = 300;

/// A finished run of which nothing is stored.
struct SentLoad {
    RunSnapshotPtr snapshot;
    std::vector<nanoseconds> lags; ///< from planned start to first byte, of what was planned after the warm-up
};

Result<SentLoad> send(const LoadProfile& profile)
{
    auto plan = planLoad(profile);
    if (!plan)
        return tl::make_unexpected(plan.error());
    SentLoad load;
    LoadEngine engine(std::move(*plan), [&](const RunUpdate& update) -> Result<void> {
        for (const Sample& sample : update.samples) {
            if (sample.plannedStart >= profile.load.warmUp && sample.sent != never)
                load.lags.push_back(sample.sent - sample.plannedStart);
        }
        return {};
    });
    engine.wait();
    load.snapshot = engine.snapshot();
    return load;
}

/// Nearest rank.
nanoseconds p99Of(std::vector<nanoseconds> lags)
{
    if (lags.empty())
        return nanoseconds(0);
    const auto rank = lags.begin() + static_cast<std::ptrdiff_t>(lags.size() - 1 - lags.size() / 100);
    std::nth_element(lags.begin(), rank, lags.end());
    return *rank;
}

LoadProfile profileFor(const std::string& url, LoadShape load)
{
    LoadProfile profile;
    profile.request().url = url;
    profile.limit.time = 3s;
    profile.clientTimeout = 4s;
    profile.load = std::move(load);
    return profile;
}

/// What one request in flight takes, measured before anything else has grown this process. 0: could not be told.
Result<std::uint64_t> memoryPerRequest(const AnsweringServer& server)
{
    const auto few = profileFor(server.url(), {ClosedModel{1}, {}, 10, {}});
    if (auto warm = send(few); !warm)
        return tl::make_unexpected(warm.error());
    // Each is two descriptors here, because the server is in this process.
    const auto held = static_cast<std::uint32_t>(std::min<std::size_t>(mostHeld, requestDescriptors() / 3));
    if (held == 0)
        return 0;
    const std::uint64_t before = residentMemory();
    const auto load = send(profileFor(server.holdingUrl(), {ClosedModel{held}, {}, held, {}}));
    if (!load)
        return tl::make_unexpected(load.error());
    const bool all = answersIn(load->snapshot->outcomes) == held;
    const std::uint64_t peak = load->snapshot->generator.peakMemory;
    return all && before > 0 && peak > before ? (peak - before) / held : 0;
}

Result<CeilingStep> sendAt(double rate, const AnsweringServer& server)
{
    LoadShape load{OpenModel{{rate, 1s}}, stepLength, {}, {}};
    load.warmUp = stepWarmUp;
    load.maxInFlight = static_cast<std::uint32_t>(std::min<std::size_t>(mostInFlight, requestDescriptors() / 3 + 1));
    const LoadProfile profile = profileFor(server.url(), load);
    const nanoseconds cpuBefore = processCpuTime() - server.cpuTime();
    const auto sent = send(profile);
    if (!sent)
        return tl::make_unexpected(sent.error());
    const nanoseconds cpu = processCpuTime() - server.cpuTime() - cpuBefore;
    const RunSnapshot& all = *sent->snapshot; // with the warm-up, as the CPU time is
    const RunSummary numbers = summarise(profile, all);
    CeilingStep step;
    step.rate = rate;
    step.p99Lag = p99Of(sent->lags);
    if (numbers.planned > 0)
        step.lateShare = static_cast<double>(numbers.lateStarts) / static_cast<double>(numbers.planned);
    step.cpuShare = numbers.cpuShare;
    step.lost = all.generator.droppedStarts + all.sent - answersIn(all.outcomes);
    if (all.sent > 0)
        step.cpuPerRequest = cpu / static_cast<nanoseconds::rep>(all.sent);
    return step;
}

Result<std::vector<CeilingStep>> climb(const AnsweringServer& server, SteadyTime until, const StepSeen& seen)
{
    std::vector<CeilingStep> steps;
    for (auto rate = nextCeilingRate(steps); rate && (steps.empty() || SteadyClock::now() + stepLength <= until);
         rate = nextCeilingRate(steps)) {
        const auto step = sendAt(*rate, server);
        if (!step)
            return tl::make_unexpected(step.error());
        steps.push_back(*step);
        if (!seen(*step))
            break;
    }
    return steps;
}

} // namespace

Result<Calibration> calibrate(nanoseconds mostTime, const StepSeen& seen)
{
    if (mostTime < shortestCalibration || mostTime > longestCalibration)
        return badInput(fmt::format("'{}' is no time to measure for: from {} to {}", formatDuration(mostTime),
                                    formatDuration(shortestCalibration), formatDuration(longestCalibration)));
    if (requestDescriptors() < fewestDescriptors)
        return failure(ErrorKind::Internal,
                       fmt::format("this process may hold too few descriptors to be measured with ({} for requests); "
                                   "ulimit -n raises their number",
                                   requestDescriptors()));
    const SteadyTime until = SteadyClock::now() + mostTime;
    const auto server = AnsweringServer::start();
    if (!server)
        return tl::make_unexpected(server.error());
    const auto memory = memoryPerRequest(**server);
    if (!memory)
        return tl::make_unexpected(memory.error());
    const auto steps = climb(**server, until, seen);
    if (!steps)
        return tl::make_unexpected(steps.error());
    const auto best = highestKept(*steps);
    if (!best)
        return failure(ErrorKind::Internal,
                       "no rate was kept up, not even a small one: this machine is too busy to be measured now");
    Calibration calibration;
    calibration.ceiling = {best->rate, best->cpuPerRequest, *memory};
    calibration.cores = std::thread::hardware_concurrency();
    calibration.processor = processorName();
    calibration.version = HEADROOM_VERSION;
    calibration.measuredAt = formatWallTime(WallClock::now());
    return calibration;
}

} // namespace headroom
