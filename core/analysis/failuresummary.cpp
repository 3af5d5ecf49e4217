#include "analysis/failuresummary.h"

#include "analysis/wording.h"
#include "base/units.h"
#include "gateway/evidence.h"
#include "gateway/gatewaycatalogue.h"
#include "gateway/recognise.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

std::vector<std::string> gatewaysOf(const FailureExample& example)
{
    const auto headers = headersIn(example.headers);
    std::vector<std::string> ids;
    for (const GatewayEntry* entry : gatewaysBehind({example.status, example.text, headers}, shippedGateways()))
        ids.push_back(entry->id);
    return ids;
}

/// A status alone is no way of writing.
bool telling(const FailureSign& sign)
{
    return !sign.bodyContains.empty() || !sign.headers.empty();
}

bool writesSo(const GatewayEntry& gateway, const FailureExample& example)
{
    const FailureSign& sign = timeoutSign(gateway);
    const auto headers = headersIn(example.headers);
    return telling(sign) && agrees(sign, {example.status, example.text, headers});
}

} // namespace

std::vector<FailureSummary> failureSummaries(const RunSnapshot& run)
{
    std::vector<FailureSummary> summaries;
    for (const FailureExample& example : run.failures)
        summaries.push_back({example, example.status == 0 ? std::vector<std::string>() : gatewaysOf(example)});
    std::stable_sort(summaries.begin(), summaries.end(),
                     [](const auto& a, const auto& b) { return a.example.count > b.example.count; });
    return summaries;
}

std::optional<std::string> otherGatewayNote(const GatewayLimit& limit, const std::vector<FailureSummary>& failures)
{
    const auto own = gatewayNamed(limit.gateway, shippedGateways());
    if (!own) // the user's own: how it writes is theirs to know
        return std::nullopt;
    for (const FailureSummary& failure : failures) {
        const auto& ids = failure.gateways;
        if (failure.example.cause != FailureCause::GatewayTimeout || ids.empty() || writesSo(*own, failure.example)
            || std::find(ids.begin(), ids.end(), limit.gateway) != ids.end())
            continue;
        return fmt::format("{} of the timeouts are written as {} writes them, not as {}: it may stand in front, or be "
                           "the gateway that the profile should name.",
                           grouped(failure.example.count), fmt::join(ids, " or "), limit.gateway);
    }
    return std::nullopt;
}

std::optional<std::string> suspectedTimeoutsNote(const GatewayLimit& limit, const std::vector<FailureSummary>& failures)
{
    const auto own = gatewayNamed(limit.gateway, shippedGateways());
    if (!own || !telling(timeoutSign(*own)))
        return std::nullopt;
    std::uint64_t suspected = 0;
    for (const auto& [example, gateways] : failures) {
        // An answer to HEAD has nothing to tell by, and one that was cut after it had begun is the backend's own.
        const bool written = example.status >= 400 && !example.text.empty();
        if (example.cause == FailureCause::GatewayTimeout && written && gateways.empty() && !writesSo(*own, example))
            suspected += example.count;
    }
    if (suspected == 0)
        return std::nullopt;
    return fmt::format("{} of the timeouts are not written as {} writes them: taken for its own by their status and "
                       "moment, they may be a page of error of yours, or the backend's own.",
                       grouped(suspected), limit.gateway);
}

std::optional<std::string> longAnswersNote(const LoadProfile& profile, const OutcomeCounts& outcomes)
{
    const std::uint64_t timeouts = outcomes[Outcome::ClientTimeout];
    if (profile.limit.heldAgainst() == LimitKind::Total || timeouts == 0)
        return std::nullopt;
    return fmt::format(
        "The gateway's limit does not bound a whole answer, Headroom's own timeout of {} does: of the {} "
        "some may have been answers that began in time. A longer client_timeout tells.",
        formatSetTime(profile.effectiveClientTimeout()), counted(timeouts, "client timeout"));
}

std::string_view causeWords(FailureCause cause)
{
    switch (cause) {
    case FailureCause::None:
        return "";
    case FailureCause::GatewayTimeout:
        return "the gateway gave up waiting";
    case FailureCause::AtTheLimit:
        return "failed just at the limit; suspected timeout";
    case FailureCause::BackendUnreachable:
        return "the gateway could not reach the backend";
    case FailureCause::RateLimited:
        return "too many requests";
    case FailureCause::BackendThrottled:
        return "the backend let no more in (throttled), or did not permit it";
    case FailureCause::BackendFailed:
        return "the backend crashed, was stopped, or sent what the gateway could not use";
    case FailureCause::BackendTimedOut:
        return "the backend was stopped by a limit of its own";
    case FailureCause::ResponseTooLarge:
        return "the answer is larger than the gateway passes on";
    case FailureCause::BackendError:
        return "the backend answered with an error";
    case FailureCause::RequestTooLarge:
        return "the request is too large";
    case FailureCause::RequestRefused:
        return "the request was refused";
    case FailureCause::ClientTimeout:
        return "Headroom gave up waiting";
    case FailureCause::Network:
        return "no whole answer";
    case FailureCause::WrongAnswer:
        return "not the answer that was asked for";
    case FailureCause::Unattributed:
        return "gateway or backend: this gateway's own errors are not known";
    }
    return "";
}

std::string evidenceWords(const FailureExample& example, nanoseconds limit)
{
    std::string words = example.status == 0 ? std::string() : fmt::format("{} ", example.status);
    if (example.elapsed > nanoseconds(0)) // older files do not know
        words += fmt::format("after {}", formatLatency(example.elapsed));
    if (example.cause == FailureCause::GatewayTimeout || example.cause == FailureCause::AtTheLimit)
        words += fmt::format(" (limit {})", formatSetTime(limit));
    if (!example.headers.empty())
        words += "; " + example.headers;
    return words;
}

} // namespace headroom
