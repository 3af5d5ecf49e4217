#include "analysis/findings/finders.h"
#include "analysis/ranks.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t fewestRefused = 5;
constexpr double fewestRefusedShare = 0.001;
constexpr std::uint64_t fewestFailed = 10;
constexpr double shortestLimit = 1; ///< seconds; what fails sooner met no time limit

bool manyOf(const RunEvidence& run, FailureCause cause)
{
    const std::uint64_t count = run.samples.caused(cause);
    return count >= fewestRefused && shareOf(count, run.samples.ended) >= fewestRefusedShare;
}

std::string ofAll(const RunEvidence& run, std::uint64_t count)
{
    return fmt::format("{} of {} ({})", grouped(count), counted(run.samples.ended, "request"),
                       formatShare(shareOf(count, run.samples.ended)));
}

/// The middle 80 % of times at which the backend failed.
struct Cluster {
    double low = 0, middle = 0, high = 0;
    std::size_t drawn = 0;
};

std::uint64_t backendFailureCount(const RunEvidence& run)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < failureCauseCount; ++i) {
        if (originOf(static_cast<FailureCause>(i)) == FailureOrigin::Backend
            && static_cast<FailureCause>(i) != FailureCause::WrongAnswer)
            count += run.samples.causes[i];
    }
    return count;
}

/// A time limit's timer is sharp: what it ends, ends within a twentieth, or a tenth of a second.
bool sharp(const Cluster& cluster)
{
    return cluster.high - cluster.low <= std::max(0.1, cluster.middle / 20);
}

/// Nothing that takes longer than a limit gets an answer, and few just before it. Where answers take as long, so do the
/// failures, and no limit is needed to explain them.
bool answersPass(const RunEvidence& run, const Cluster& cluster, std::uint64_t failures)
{
    double answers = 0;
    double longer = 0;
    double near = 0;
    for (const RequestFacts& request : run.samples.requests) {
        if (request.drawn.empty())
            continue;
        const double each =
            static_cast<double>(request.answers + request.timeouts) / static_cast<double>(request.drawn.size());
        for (const DrawnRequest& one : request.drawn) {
            const double seconds = toSeconds(one.service);
            answers += one.answered ? each : 0;
            longer += one.answered && seconds > cluster.low ? each : 0;
            near += one.answered && std::abs(seconds - cluster.middle) < cluster.middle / 20 ? each : 0;
        }
    }
    return longer > 0.01 * answers || near > static_cast<double>(failures);
}

std::optional<Cluster> limitCluster(const RunEvidence& run)
{
    std::vector<double> times;
    for (const DrawnFailure& one : run.samples.backendFailures) {
        if (one.cause != FailureCause::WrongAnswer)
            times.push_back(toSeconds(one.service));
    }
    if (times.size() < fewestFailed)
        return std::nullopt;
    const Cluster cluster{quantile(times, 0.1), median(times), quantile(times, 0.9), times.size()};
    const double limit = toSeconds(run.summary.limit - limitTolerance(run.summary.limit));
    if (cluster.middle < shortestLimit || cluster.high >= limit || !sharp(cluster)
        || answersPass(run, cluster, backendFailureCount(run)))
        return std::nullopt;
    return cluster;
}

} // namespace

std::optional<Finding> backendThrottled(const RunEvidence& run)
{
    if (!manyOf(run, FailureCause::BackendThrottled))
        return std::nullopt;
    const std::uint64_t count = run.samples.caused(FailureCause::BackendThrottled);
    return Finding{
        "backend_throttled", "The backend has no room for this many requests at once.",
        fmt::format("{} were not let in to the backend. If they come at any load, it is a permission that is "
                    "missing, not room.",
                    ofAll(run, count)),
        "Compare the function's concurrency metric with its reserved concurrency and with what the account has left; "
        "raise the one that is met, or make the work shorter: instances held are rate x duration.",
        weighLost(shareOf(count, run.samples.ended))};
}

std::optional<Finding> rateLimited(const RunEvidence& run)
{
    if (!manyOf(run, FailureCause::RateLimited))
        return std::nullopt;
    const std::uint64_t count = run.samples.caused(FailureCause::RateLimited);
    return Finding{"rate_limited", "A part of the load is refused for its rate.",
                   fmt::format("{} were answered \"too many requests\". What they would have taken is not in the times "
                               "of this run.",
                               ofAll(run, count)),
                   "Find out whose limit it is (the stage's or route's throttle, a usage plan or key, a firewall, the "
                   "application), and raise it for what users need, or spread the load and honour Retry-After.",
                   weighLost(shareOf(count, run.samples.ended))};
}

std::optional<Finding> backendLimit(const RunEvidence& run)
{
    const auto cluster = limitCluster(run);
    if (!cluster)
        return std::nullopt;
    const std::uint64_t count = backendFailureCount(run);
    return Finding{
        "backend_limit",
        fmt::format("The backend fails at {}, before the gateway's limit.", formatSeconds(cluster->middle)),
        fmt::format("{} failed at the backend; the middle 80 % of them after {} to {}, and hardly an answer took "
                    "longer. What ends as sharply as that is a time limit.",
                    ofAll(run, count), formatSeconds(cluster->low), formatSeconds(cluster->high)),
        fmt::format("Look for the backend's own limit of {}: the function's timeout, a worker's timeout (gunicorn), a "
                    "database's statement timeout. Raise it to just below {}, or make the work shorter.",
                    formatSeconds(cluster->middle), formatSetTime(run.summary.limit)),
        weighLost(shareOf(count, run.samples.ended))};
}

std::optional<Finding> backendCrashes(const RunEvidence& run)
{
    const std::uint64_t count = run.samples.caused(FailureCause::BackendFailed);
    if (!manyOf(run, FailureCause::BackendFailed) || count < fewestFailed || limitCluster(run))
        return std::nullopt;
    return Finding{"backend_crashes", "The backend crashes, is stopped, or answers what the gateway cannot use.",
                   fmt::format("The gateway says so of {}; they do not end at one time, as a time limit would make "
                               "them.",
                               ofAll(run, count)),
                   "Read the backend's log at these moments: an exception outside the application, memory at its "
                   "bound (compare Max Memory Used with Memory Size), or an answer of the wrong form.",
                   weighLost(shareOf(count, run.samples.ended))};
}

std::optional<Finding> responseTooLarge(const RunEvidence& run)
{
    const std::uint64_t count = run.samples.caused(FailureCause::ResponseTooLarge);
    if (count == 0)
        return std::nullopt;
    const auto& most = run.gateway.mostResponseBytes;
    return Finding{
        "response_too_large", "Some answers are larger than the gateway passes on.",
        fmt::format("{} were refused for the size of the answer{}.", ofAll(run, count),
                    most ? fmt::format("; {} passes on at most {}",
                                       run.gateway.product.empty() ? run.gateway.id : run.gateway.product,
                                       formatBytes(static_cast<double>(*most)))
                         : std::string()),
        "Paginate or leave fields out; compress before the gateway; for files hand out a signed link to where they are "
        "stored. Bytes in base64 count a third more.",
        weighLost(shareOf(count, run.samples.ended))};
}

} // namespace headroom
