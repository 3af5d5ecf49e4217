#include "gateway/classify.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

Outcome outcomeOf(FailureCause cause, std::uint16_t status)
{
    switch (cause) {
    case FailureCause::GatewayTimeout:
        return Outcome::GatewayTimeout;
    case FailureCause::RateLimited:
    case FailureCause::BackendThrottled:
        return Outcome::Throttled;
    default:
        return status < 500 ? Outcome::ClientError : Outcome::ServerError;
    }
}

/// What a status means by itself (RFC 9110), where the gateway has no sign of its own for it.
FailureCause byStatus(std::uint16_t status, const GatewayEntry& gateway)
{
    if (status == 429)
        return FailureCause::RateLimited;
    if (status == 413)
        return FailureCause::RequestTooLarge;
    if (status < 500)
        return FailureCause::RequestRefused;
    const bool knowsItsOwn = std::any_of(gateway.signs.begin(), gateway.signs.end(), [](const FailureSign& sign) {
        return sign.cause != FailureCause::GatewayTimeout || sign.proof;
    });
    return knowsItsOwn ? FailureCause::BackendError : FailureCause::Unattributed;
}

/// The other side ended it; what this side gave up, or never reached, is no gateway's doing.
bool closedByPeer(NetworkFailure failure)
{
    return failure == NetworkFailure::Receive;
}

bool isAt(nanoseconds limit, nanoseconds elapsed)
{
    return elapsed >= limit - limitTolerance(limit)
        && elapsed <= limit + std::max<nanoseconds>(limitTolerance(limit), limit / 20);
}

} // namespace

Classifier::Classifier(const GatewayLimit& limit, GatewayEntry gateway, const std::vector<GatewayEntry>& known)
    : m_limit(limit)
    , m_gateway(std::move(gateway))
{
    if (m_limit.kind)
        m_gateway.kind = *m_limit.kind;
    for (const GatewayEntry& entry : known) {
        for (const FailureSign& sign : entry.signs) {
            if (sign.cause == FailureCause::GatewayTimeout && sign.proof && sign.confirmed)
                m_outright.push_back(sign);
        }
    }
}

Classified Classifier::classify(const ExchangeSeen& seen) const
{
    if (seen.failure != NetworkFailure::None)
        return noAnswer(seen);
    return seen.status < 400 ? answer(seen) : failingAnswer(seen);
}

Classified Classifier::answer(const ExchangeSeen& seen) const
{
    const nanoseconds took = limitedTime(m_gateway.kind, seen.serviceTime, seen.firstByteTime);
    return {took >= m_limit.nearMark() ? Outcome::NearLimit : Outcome::Ok, FailureCause::None};
}

Classified Classifier::noAnswer(const ExchangeSeen& seen) const
{
    if (seen.failure == NetworkFailure::Timeout)
        return {Outcome::ClientTimeout, FailureCause::ClientTimeout};
    const bool closes = std::any_of(m_gateway.signs.begin(), m_gateway.signs.end(), [](const FailureSign& sign) {
        return sign.cause == FailureCause::GatewayTimeout && sign.closes;
    });
    if (const auto limit = cutBy(seen))
        return {Outcome::GatewayTimeout, FailureCause::GatewayTimeout, limit};
    const bool begun = m_gateway.kind != LimitKind::Total && seen.firstByteTime >= nanoseconds(0);
    if (closes && closedByPeer(seen.failure) && !begun && atLimit(seen.serviceTime))
        return {Outcome::GatewayTimeout, FailureCause::GatewayTimeout};
    return {Outcome::NetworkError, FailureCause::Network};
}

/// A gateway that has sent the status on can only cut what follows, as nginx and HAProxy were seen to do. A silence as
/// long as its limit is the stronger sign: the whole may be as long by chance.
std::optional<LimitKind> Classifier::cutBy(const ExchangeSeen& seen) const
{
    if (!closedByPeer(seen.failure) || seen.firstByteTime < nanoseconds(0))
        return std::nullopt;
    if (m_gateway.kind == LimitKind::Idle && isAt(m_limit.time, seen.silence))
        return LimitKind::Idle;
    const auto whole = wholeLimit(); // of an answer: the gateway's own page is no sign of more to come
    return whole && seen.status < 400 && isAt(*whole, seen.serviceTime) ? std::optional(LimitKind::Total)
                                                                        : std::nullopt;
}

std::optional<nanoseconds> Classifier::wholeLimit() const
{
    return m_gateway.kind == LimitKind::Total ? m_limit.time : m_gateway.totalLimit;
}

std::string Classifier::cutInWords(LimitKind cutBy) const
{
    if (cutBy == LimitKind::Idle)
        return fmt::format("cut in mid-answer after {} without a byte, the limit on silence",
                           formatDuration(m_limit.time));
    return fmt::format("cut in mid-answer after {} in all, the limit on the whole answer",
                       formatDuration(wholeLimit().value_or(m_limit.time)));
}

bool Classifier::saysTimeout(std::string_view message) const
{
    const std::string& words = timeoutSign(m_gateway).bodyContains;
    return !words.empty() && message.find(words) != std::string_view::npos;
}

Classified Classifier::failingAnswer(const ExchangeSeen& seen) const
{
    const FailureCause cause = causeOf({seen.status, seen.bodyStart, seen.headers}, seen.serviceTime);
    return {outcomeOf(cause, seen.status), cause};
}

FailureCause Classifier::causeOf(const FailureSeenFrom& seen, nanoseconds elapsed) const
{
    for (const FailureSign& sign : m_gateway.signs) {
        const bool inTime = sign.cause != FailureCause::GatewayTimeout || sign.proof || atLimit(elapsed);
        if (inTime && agrees(sign, seen))
            return sign.cause;
    }
    if (std::any_of(m_outright.begin(), m_outright.end(), [&](const FailureSign& sign) { return agrees(sign, seen); }))
        return FailureCause::GatewayTimeout;
    // Another gateway on the way, or a page of the user's own: the status and the moment speak for themselves.
    const auto& statuses = timeoutSign(m_gateway).statuses;
    const bool itsStatus = std::find(statuses.begin(), statuses.end(), seen.status) != statuses.end();
    if (atLimit(elapsed) && (itsStatus || seen.status == 504))
        return FailureCause::GatewayTimeout;
    const FailureCause cause = byStatus(seen.status, m_gateway);
    return justAtLimit(elapsed) && seen.status >= 500 ? FailureCause::AtTheLimit : cause;
}

bool Classifier::atLimit(nanoseconds elapsed) const
{
    return elapsed >= m_limit.time - limitTolerance(m_limit.time);
}

bool Classifier::justAtLimit(nanoseconds elapsed) const
{
    return isAt(m_limit.time, elapsed);
}

nanoseconds limitedTime(LimitKind kind, nanoseconds serviceTime, nanoseconds firstByteTime)
{
    return kind == LimitKind::Total ? serviceTime : firstByteTime;
}

} // namespace headroom
