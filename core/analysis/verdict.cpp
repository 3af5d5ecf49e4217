#include "analysis/verdict.h"

#include "analysis/verdictsentences.h"

#include <algorithm>

namespace headroom {

namespace {

using Sentences = std::vector<std::string>;

bool tooManyLate(const RunSummary& numbers)
{
    return static_cast<double>(numbers.lateStarts)
        > mostLateStarts * static_cast<double>(std::max(numbers.planned, numbers.sent)); // retries start too
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

bool allHeld(const RunSummary& numbers)
{
    return std::all_of(numbers.conditions.begin(), numbers.conditions.end(),
                       [](const ConditionResult& result) { return result.held == Held::Yes; });
}

Sentences sentencesOf(Held held, const RunSummary& numbers)
{
    Sentences sentences;
    for (const ConditionResult& result : numbers.conditions) {
        if (result.held == held && !(held == Held::Yes && result.implied))
            sentences.push_back(result.sentence);
    }
    return sentences;
}

/// The profile's conditions: the broken ones first, then what keeps a run from passing, then what held. Where nothing
/// was answered that is why nothing else is known.
Sentences conditionSentences(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    if (numbers.end == RunEnd::TargetNeverReached)
        return {nothingAnsweredSentence(numbers, snapshot)};
    Sentences sentences = sentencesOf(Held::No, numbers);
    if (numbers.end == RunEnd::ConditionBroken)
        sentences.push_back(brokenEndSentence(numbers, snapshot));
    if (answersIn(numbers.outcomes) == 0) {
        sentences.push_back(nothingAnsweredSentence(numbers, snapshot));
        return sentences;
    }
    for (const Held held : {Held::Undecided, Held::Yes}) {
        for (std::string& sentence : sentencesOf(held, numbers))
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

/// What the target did, the worst first.
Sentences targetSentences(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    Sentences sentences = conditionSentences(numbers, snapshot);
    const auto add = [&](std::optional<std::string> sentence) {
        if (sentence && std::find(sentences.begin(), sentences.end(), *sentence) == sentences.end())
            sentences.push_back(std::move(*sentence));
    };
    if (numbers.outcomes[Outcome::GatewayTimeout] > 0)
        add(timeoutSentence(numbers));
    else if (answersIn(numbers.outcomes) > 0)
        add(noTimeoutSentence(numbers, snapshot));
    if (numbers.gatewayTimeouts)
        add(timeoutRateSentence(*numbers.gatewayTimeouts));
    add(checkSentence(numbers, snapshot));
    add(headroomSentence(numbers));
    add(otherFailureSentence(numbers));
    add(retrySentence(numbers));
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

Judgement judgePart(const RunSummary& numbers, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    Judgement judgement;
    if (numbers.sent == 0) {
        judgement.reasons.push_back("No request was planned in this part of the run.");
        return judgement;
    }
    judgement.reasons = invalidity(numbers, profile);
    for (std::string& sentence : targetSentences(numbers, snapshot))
        judgement.reasons.push_back(std::move(sentence));
    return judgement;
}

Judgement judge(const RunSummary& numbers, const LoadProfile& profile, const RunSnapshot& snapshot)
{
    if (snapshot.phase != RunPhase::Finished)
        return {};
    const auto stopped = stopSentence(numbers, snapshot);
    const bool neverReached = numbers.end == RunEnd::TargetNeverReached;
    Sentences reasons = neverReached ? ownWant(numbers) : invalidity(numbers, profile);
    const bool passed = answersIn(numbers.outcomes) > 0 && allHeld(numbers) && numbers.end != RunEnd::ConditionBroken;

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
