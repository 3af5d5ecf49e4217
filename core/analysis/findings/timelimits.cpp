#include "analysis/findings/finders.h"
#include "analysis/ghostsentences.h"
#include "analysis/limitsentences.h"
#include "analysis/verdictsentences.h"
#include "analysis/wording.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr double muchMore = 1.1; ///< requests sent for each one begun
constexpr double manyRetriedTimeouts = 0.01;
constexpr std::uint64_t fewestRetriedTimeouts = 5;

/// Something of the run came near enough to a time limit for it to matter which one is the shorter.
bool limitsMattered(const RunSummary& summary)
{
    return summary.outcomes[Outcome::ClientTimeout] + summary.outcomes[Outcome::GatewayTimeout]
        + summary.outcomes[Outcome::NearLimit]
        > 0;
}

std::string tieWords(nanoseconds clientTimeout, nanoseconds limit)
{
    if (clientTimeout == limit)
        return "just when the gateway does";
    return clientTimeout < limit ? "before the gateway does"
                                 : fmt::format("only {} after the gateway does", formatSetTime(clientTimeout - limit));
}

std::string whatTheServerSays(const RunSummary& summary)
{
    if (summary.ghosts && summary.ghosts->unknown < summary.ghosts->timedOut)
        return "by its log, " + ghostSentence(*summary.ghosts);
    return "what it did after that is not seen from here.";
}

} // namespace

std::optional<Finding> backendContinues(const RunEvidence& run)
{
    const std::uint64_t timeouts = run.summary.outcomes[Outcome::GatewayTimeout];
    if (timeouts == 0 || !run.gateway.backendContinues.value_or(false))
        return std::nullopt;
    const nanoseconds limit = run.summary.wall // as it was met
        ? run.summary.wall->limit
        : metEarlier(run.summary).value_or(run.summary.limit);
    return Finding{
        "backend_continues", "The backend works on after the gateway gave up, for nobody.",
        fmt::format("{} ended in a gateway timeout: {} x {} = {} of waiting that led to no answer. {} does not stop "
                    "the backend then; {}",
                    counted(timeouts, "request"), grouped(timeouts),
                    limit == run.summary.limit ? formatSetTime(limit) : formatLatency(limit),
                    formatElapsed(limit * static_cast<nanoseconds::rep>(timeouts)),
                    run.gateway.product.empty() ? run.gateway.id : run.gateway.product, whatTheServerSays(run.summary)),
        "Answer 202 at once with the address of a status, work in the background and let the client poll; or make the "
        "work shorter. Until then give the backend a time limit of its own just below the gateway's, so that lost work "
        "ends.",
        weighLost(shareOf(timeouts, run.summary.sent))};
}

std::optional<Finding> limitElsewhere(const RunEvidence& run)
{
    if (!limitIsElsewhere(run.summary))
        return std::nullopt;
    const std::string profile = formatSetTime(run.summary.limit);
    const std::string evidence = run.summary.limitsFound.empty()
        ? fmt::format("A timeout of the gateway came after {}; the profile's limit is {}.",
                      formatLatency(metEarlier(run.summary).value_or(nanoseconds(0))), profile)
        : limitSentences(run.summary.limitsFound, run.profile.limit).front();
    return Finding{
        "limit_elsewhere", "The gateway's limit is not where the profile has it.", evidence,
        fmt::format("Put the limit that was met into the profile, or the gateway that has it. Headroom, what "
                    "is near the limit and what is answered in time are held against {} here, which nobody "
                    "keeps.",
                    profile),
        weighDoubt(1)};
}

std::optional<Finding> clientTimeoutTies(const RunEvidence& run)
{
    const nanoseconds limit = run.summary.limit;
    const nanoseconds clientTimeout = run.profile.effectiveClientTimeout();
    if (clientTimeout > limit + limitTolerance(limit) || !limitsMattered(run.summary))
        return std::nullopt;
    const std::uint64_t own = run.summary.outcomes[Outcome::ClientTimeout];
    return Finding{
        "client_timeout_ties", "The client gives up no later than the gateway.",
        fmt::format("The client's own timeout is {}, {} ({}): {} ended in the client's timeout and {} in the "
                    "gateway's, and it is chance or the client's haste which of the two was met.",
                    formatSetTime(clientTimeout), tieWords(clientTimeout, limit), formatSetTime(limit),
                    counted(own, "request"), grouped(run.summary.outcomes[Outcome::GatewayTimeout])),
        fmt::format("Measure with a client timeout of at least {}, so that the gateway always speaks first. If your "
                    "users' clients are set like this, they get no answer to read, and each retry of theirs starts the "
                    "work once more.",
                    formatSetTime(limit + std::chrono::seconds(15))),
        weighDoubt(shareOf(own, run.summary.sent))};
}

std::optional<Finding> retriesMultiply(const RunEvidence& run)
{
    if (!run.summary.retries)
        return std::nullopt;
    const RetrySummary& retries = *run.summary.retries;
    const std::uint64_t timeouts = run.samples.retriedTimeouts;
    const bool manyTimeouts =
        timeouts >= fewestRetriedTimeouts && shareOf(timeouts, retries.requests) >= manyRetriedTimeouts;
    if (retries.amplification() < muchMore && !manyTimeouts)
        return std::nullopt;
    const std::uint64_t again = retries.attempts - std::min(retries.attempts, retries.requests);
    std::string evidence = fmt::format("{} begun made {} sent, {:.2f} for each.", counted(retries.requests, "request"),
                                       grouped(retries.attempts), retries.amplification());
    if (timeouts > 0)
        evidence += fmt::format(" {} of the {} followed a timeout: each starts the work once more, while the first may "
                                "still go on behind the gateway.",
                                grouped(timeouts), again == 1 ? "retry" : grouped(again) + " retries");
    return Finding{
        "retries_multiply", "Retries multiply the load.", std::move(evidence),
        "Do not send again after a timeout unless the first one is known to have ended; bound retries by a budget (a "
        "tenth of all requests, say) and spread them with a backoff and full jitter; make the work idempotent, so that "
        "a second one finds the first one's result.",
        weighLost(shareOf(again, retries.attempts))};
}

} // namespace headroom
