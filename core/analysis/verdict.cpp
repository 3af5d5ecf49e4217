#include "analysis/verdict.h"

#include "analysis/verdictsentences.h"

namespace headroom {

namespace {

using Sentences = std::vector<std::string>;

bool tooManyLate(const RunSummary& numbers)
{
    return static_cast<double>(numbers.lateStarts) > mostLateStarts * static_cast<double>(numbers.planned);
}

/// A client that gives up before the gateway hides whether the gateway would have (truth rule 5).
bool limitHidden(const RunSummary& numbers, const LoadProfile& profile)
{
    return numbers.outcomes[Outcome::ClientTimeout] > 0 && profile.effectiveClientTimeout() < profile.limit.time;
}

Sentences invalidity(const RunSummary& numbers, const LoadProfile& profile)
{
    Sentences sentences;
    if (numbers.droppedStarts > mostDroppedStarts)
        sentences.push_back(droppedSentence(numbers, profile));
    if (tooManyLate(numbers))
        sentences.push_back(lateSentence(numbers));
    if (const auto want = wantSentence(numbers))
        sentences.push_back(*want);
    if (limitHidden(numbers, profile))
        sentences.push_back(hiddenLimitSentence(numbers, profile));
    return sentences;
}

/// Starts pile up when there is nobody to connect to; that is then not what is wrong. But a machine that could not
/// connect at all for want of something of its own does not know whether the target is there.
Sentences ownWant(const RunSummary& numbers)
{
    const auto want = wantSentence(numbers);
    return want ? Sentences{*want} : Sentences{};
}

/// What the target did, the worst first.
Sentences targetSentences(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    Sentences sentences;
    const bool timeouts = numbers.outcomes[Outcome::GatewayTimeout] > 0;
    const bool answered = answersIn(numbers.outcomes) > 0;
    if (timeouts)
        sentences.push_back(timeoutSentence(numbers));
    if (!answered)
        sentences.push_back(nothingAnsweredSentence(numbers, snapshot));
    else if (!timeouts)
        sentences.push_back(noTimeoutSentence(numbers, snapshot));
    if (numbers.gatewayTimeouts)
        sentences.push_back(timeoutRateSentence(*numbers.gatewayTimeouts));
    for (auto& sentence : {checkSentence(numbers, snapshot), headroomSentence(numbers), otherFailureSentence(numbers),
                           retrySentence(numbers)}) {
        if (sentence)
            sentences.push_back(*sentence);
    }
    return sentences;
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return "PASS";
    case Verdict::Fail:
        return "FAIL";
    case Verdict::Invalid:
        return "INVALID";
    case Verdict::Stopped:
        return "STOPPED";
    }
    return "";
}

Judgement judge(const RunSummary& numbers, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    if (snapshot.phase != RunPhase::Finished)
        return {};
    const auto stopped = stopSentence(numbers, snapshot);
    const bool neverReached = numbers.end == RunEnd::TargetNeverReached;
    Sentences reasons = neverReached ? ownWant(numbers) : invalidity(numbers, profile);
    const bool passed = answersIn(numbers.outcomes) > 0 && numbers.outcomes[Outcome::GatewayTimeout] == 0
        && lastOutcomes(numbers)[Outcome::CheckFailed] == 0;

    Judgement judgement;
    if (stopped)
        judgement.verdict = Verdict::Stopped;
    else if (!reasons.empty())
        judgement.verdict = Verdict::Invalid;
    else
        judgement.verdict = passed && !neverReached ? Verdict::Pass : Verdict::Fail;

    if (stopped)
        reasons.insert(reasons.begin(), *stopped);
    for (std::string& sentence : targetSentences(numbers, snapshot))
        reasons.push_back(std::move(sentence));
    judgement.reasons = std::move(reasons);
    return judgement;
}

} // namespace headroom
