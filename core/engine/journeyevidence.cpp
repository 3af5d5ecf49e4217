#include "engine/journeys.h"
#include "gateway/classify.h"
#include "gateway/evidence.h"
#include "profile/redaction.h"

#include <fmt/format.h>

#include <utility>

namespace headroom {

/// The limit that did it, if the answer had begun: what the connection says is the same for all of them.
std::string Journeys::howItWasCut(const Sample& sample, const TransferResult& result) const
{
    const auto cutBy = classified(sample, result).cutBy;
    return cutBy ? fmt::format("{}; {}", m_plan.classifier->cutInWords(*cutBy), result.failureText) : std::string();
}

Sample Journeys::donePush(const EndedPush& push) const
{
    Sample sample = push.handshake;
    const GatewayLimit& limit = m_plan.profile.limit;
    if (limit.heldAgainst() == LimitKind::Idle)
        sample.outcome = push.job.longestSilence >= limit.nearMark() ? Outcome::NearLimit : Outcome::Ok;
    return sample;
}

/// The request of a push that ended without its result, with the evidence. A gateway that ends connections by a limit
/// is known by the same signs as with a stream, or by its own words.
Sample Journeys::lostPush(const EndedPush& push)
{
    Sample sample = push.handshake;
    sample.end = push.job.end;
    sample.bytesIn = push.job.bytesIn;
    const bool told = push.job.how == JobEnd::Failed;
    if (!told)
        sample.failure = push.job.how == JobEnd::GivenUp ? NetworkFailure::Timeout : NetworkFailure::Receive;
    const Classified found = told ? Classified{Outcome::GatewayTimeout, FailureCause::GatewayTimeout, std::nullopt}
                                  : m_plan.classifier->classify({sample.status,
                                                                 sample.failure,
                                                                 sample.serviceTime(),
                                                                 push.job.accepted - push.job.sent,
                                                                 {},
                                                                 {},
                                                                 push.silence});
    sample.outcome = found.outcome;
    sample.cause = found.cause;
    std::string why = withoutSecrets(push.why, push.visit);
    if (found.cutBy)
        why = fmt::format("{}; {}", m_plan.classifier->cutInWords(*found.cutBy), why);
    m_recorder.failureExample(
        {sample.outcome, sample.status, sample.cause, why, {}, sample.plannedStart, sample.serviceTime()});
    return sample;
}

void Journeys::recordFailure(const Sample& sample, const TransferResult& result, std::string_view why,
                             const Visit& visit)
{
    const std::string_view text = !why.empty() ? why : result.bodyStart.empty() ? result.failureText : result.bodyStart;
    const std::string cleanText = withoutSecrets(text, visit);
    const std::string headers =
        tellingHeaders(result.headers, [&](const std::string& value) { return withoutSecrets(value, visit); });
    m_recorder.failureExample(
        {sample.outcome, sample.status, sample.cause, cleanText, headers, sample.plannedStart, sample.serviceTime()});
}

/// A target that echoes the request would bring its secrets into the run file, and one that fails may tell its own.
std::string Journeys::withoutSecrets(std::string_view text, const Visit& visit) const
{
    std::string cleaned(text);
    if (visit.taken) { // a token taken from an earlier answer is a secret as well
        std::vector<EnvironmentValue> taken;
        for (const auto& [name, value] : *visit.taken)
            taken.push_back({name, value});
        cleaned = withoutValues(std::move(cleaned), everyForm(taken));
    }
    return withoutLikelySecrets(withoutValues(std::move(cleaned), m_plan.secrets));
}

} // namespace headroom
