#include "analysis/verdictsentences.h"

#include "analysis/cautions.h"
#include "analysis/conditionsentences.h"
#include "analysis/plannedseconds.h"
#include "analysis/wording.h"
#include "gateway/gatewayentry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

/// "38 of 12,400 requests (0.31 %)"
std::string ofAll(std::uint64_t part, std::uint64_t all, std::string_view noun)
{
    const double share = all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
    return fmt::format("{} of {} ({})", grouped(part), counted(all, noun), formatShare(share));
}

/// "server error 40,158, throttled 12"; empty ones left out.
std::string outcomeList(const OutcomeCounts& outcomes, std::initializer_list<Outcome> which)
{
    std::string list;
    for (const Outcome outcome : which) {
        if (outcomes[outcome] > 0)
            list += fmt::format("{}{} {}", list.empty() ? "" : ", ", outcomeWords(outcome), grouped(outcomes[outcome]));
    }
    return list;
}

/// What the generator saw of itself that makes starts late.
std::string latenessCause(const RunSummary& numbers)
{
    if (numbers.cpuShare >= busyCpuShare)
        return fmt::format("Its busiest thread used {} of a core: lower the rate, or send from more machines.",
                           formatShare(std::min(numbers.cpuShare, 1.0)));
    if (numbers.maxPass >= lateStartAfter)
        return fmt::format("Its loop was away from its sockets for up to {} with {} of a core used: something else "
                           "kept this machine busy.",
                           formatLatency(numbers.maxPass), formatShare(numbers.cpuShare));
    return fmt::format("It used {} of a core: this machine woke it late.", formatShare(numbers.cpuShare));
}

} // namespace

std::string goesOnSentence(const RunSnapshot& snapshot)
{
    return fmt::format("The run goes on; this is how it stood after {}.", formatElapsed(snapshot.elapsed));
}

std::optional<std::string> stopSentence(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    // Told in the run's time, warm-up included.
    const std::string sending = formatElapsed(snapshot.sendingTime + numbers.judged().from);
    const std::string elapsed = formatElapsed(numbers.elapsed + numbers.judged().from);
    switch (numbers.end) {
    case RunEnd::StoppedSending:
        return fmt::format("Sending was stopped after {}, before the profile's end.", sending);
    case RunEnd::Aborted:
        return fmt::format("The run was aborted after {} with {} in flight.", elapsed,
                           counted(numbers.unfinished, "request"));
    case RunEnd::StorageFailed:
        return fmt::format("The run file could not be written on after {}, so the run ended early.", sending);
    case RunEnd::Running:
        return fmt::format("The run file holds a part of the run only, up to {}.", elapsed);
    case RunEnd::Completed:
    case RunEnd::TargetNeverReached:
    case RunEnd::ConditionBroken:
        break;
    }
    return std::nullopt;
}

std::string brokenEndSentence(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    const auto broken = std::find_if(numbers.conditions.begin(), numbers.conditions.end(),
                                     [](const ConditionResult& result) { return result.held == Held::No; });
    const std::string which =
        broken == numbers.conditions.end() ? "a pass condition" : formatPassCondition(broken->condition);
    return fmt::format("Sending was stopped after {}, as the profile asks, because {} was broken for good.",
                       formatElapsed(snapshot.sendingTime + numbers.judged().from), which);
}

std::string_view ofLimitedTime(LimitKind kind)
{
    constexpr std::array<std::string_view, 3> words{"", " up to the first byte", " of the longest silence"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view limitedTimeName(LimitKind kind)
{
    constexpr std::array<std::string_view, 3> names{"service time", "time up to the first byte", "longest silence"};
    return names[static_cast<std::size_t>(kind)];
}

OutcomeCounts lastOutcomes(const RunSummary& numbers)
{
    return numbers.retries ? numbers.retries->last : numbers.outcomes;
}

std::string droppedSentence(const RunSummary& numbers, const LoadProfile& profile)
{
    const std::string cap = profile.load.maxInFlight
        ? fmt::format("load.max_in_flight is {}", grouped(*profile.load.maxInFlight))
        : "this process may hold no more descriptors; ulimit -n raises that";
    return fmt::format("{} were dropped because as many requests as allowed were in flight ({}): the target did not "
                       "get the load the profile asks for.",
                       ofAll(numbers.droppedStarts, numbers.planned, "planned start"), cap);
}

std::optional<std::string> wantSentence(const RunSummary& numbers)
{
    std::string want;
    const auto add = [&](std::uint64_t count, std::string_view of) {
        if (count > 0)
            want += fmt::format("{}{} of {}", want.empty() ? "" : ", ", grouped(count), of);
    };
    add(numbers.outOfDescriptors, "descriptors (ulimit -n raises their number)");
    add(numbers.outOfPorts, "ports towards the target (keep connections alive, or send from more addresses)");
    add(numbers.outOfMemory, "memory");
    if (want.empty())
        return std::nullopt;
    return fmt::format("{} failed on this machine, not at the target, for want of: {}.",
                       counted(numbers.outOfDescriptors + numbers.outOfPorts + numbers.outOfMemory, "request"), want);
}

std::string lateSentence(const RunSummary& numbers)
{
    return fmt::format("{} came more than {} late, the latest by {}: response times tell of the generator, not of the "
                       "target alone. {}",
                       ofAll(numbers.lateStarts, std::max(numbers.planned, numbers.sent), "planned start"),
                       formatSetTime(lateStartAfter), formatLatency(numbers.maxLag), latenessCause(numbers));
}

std::string hiddenLimitSentence(const RunSummary& numbers, const LoadProfile& profile)
{
    return fmt::format("Headroom itself gave up on {} after {}, before the {} limit: whether they would have hit it is "
                       "not known.",
                       counted(numbers.outcomes[Outcome::ClientTimeout], "request"),
                       formatSetTime(profile.effectiveClientTimeout()), formatSetTime(numbers.limit));
}

std::optional<nanoseconds> metEarlier(const RunSummary& numbers)
{
    for (const FailureSummary& failure : numbers.failures) {
        const FailureExample& example = failure.example;
        if (example.outcome == Outcome::GatewayTimeout && example.elapsed > nanoseconds(0)
            && example.elapsed + limitTolerance(numbers.limit) < numbers.limit)
            return example.elapsed;
    }
    return std::nullopt;
}

bool limitIsElsewhere(const RunSummary& numbers)
{
    const std::vector<FoundLimit>& limits = numbers.limitsFound;
    if (limits.empty()) // too few to find one by
        return metEarlier(numbers).has_value();
    const auto gateways = [](const FoundLimit& limit) { return limit.byGateway; };
    return std::any_of(limits.begin(), limits.end(), gateways)
        && std::none_of(limits.begin(), limits.end(),
                        [&](const FoundLimit& limit) { return limit.byGateway && limit.agrees; });
}

std::string timeoutSentence(const RunSummary& numbers)
{
    const std::string timeouts = ofAll(numbers.outcomes[Outcome::GatewayTimeout], numbers.sent, "request");
    std::string sentence = limitIsElsewhere(numbers)
        ? fmt::format("The gateway gave up on {}", timeouts)
        : fmt::format("{} hit the {} limit", timeouts, formatSetTime(numbers.limit));
    if (numbers.timeoutsBegan)
        sentence += ", first " + beginningWords(*numbers.timeoutsBegan);
    return sentence + ".";
}

std::string beginningWords(const TimeoutsBegan& began)
{
    std::string words = "at " + formatMoment(began.at);
    if (began.sent)
        words += fmt::format(", at {}/s", grouped(*began.sent));
    if (began.inFlight)
        words += fmt::format(" with {} in flight", grouped(*began.inFlight));
    return words;
}

std::string timeoutRateSentence(const ShareEstimate& timeouts)
{
    return fmt::format("{} in {}: {} ({}){}.", counted(timeouts.hits, "timeout"), counted(timeouts.bursts, "burst"),
                       formatShare(timeouts.share), formatShareRange(timeouts.low, timeouts.high),
                       timeouts.fewBursts ? "; few bursts, so the range may be too narrow" : "");
}

std::string noTimeoutSentence(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    const std::uint64_t answered = answersIn(numbers.outcomes);
    std::string sentence = answered == numbers.sent
        ? fmt::format("No gateway timeouts in {}", counted(numbers.sent, "request"))
        : fmt::format("No gateway timeouts, with {} answered", ofAll(answered, numbers.sent, "request"));
    return sentence + boundWords(numbers.gatewayTimeoutsBelow, snapshot) + ".";
}

std::string nothingAnsweredSentence(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    if (numbers.sent == 0 && numbers.sentInWarmUp > 0)
        return fmt::format("All of {} fell into the warm-up of {}, so nothing is left to judge.",
                           counted(numbers.sentInWarmUp, "request"), formatSetTime(numbers.warmUp));
    if (numbers.sent == 0)
        return "No request was sent, so nothing is known of the target.";
    if (numbers.end != RunEnd::TargetNeverReached)
        return fmt::format("None of {} was answered.", counted(numbers.sent, "request"));
    const std::string why = snapshot.failures.empty() ? "" : ": " + snapshot.failures.front().text;
    return fmt::format("The target was never reached: none of {} got a connection{}.", counted(numbers.sent, "request"),
                       why);
}

std::optional<std::string> checkSentence(const RunSummary& numbers, const RunSnapshot& snapshot)
{
    const std::uint64_t failed = lastOutcomes(numbers)[Outcome::CheckFailed];
    if (failed == 0)
        return std::nullopt;
    const auto example = std::find_if(snapshot.failures.begin(), snapshot.failures.end(),
                                      [](const auto& one) { return one.outcome == Outcome::CheckFailed; });
    return fmt::format("{} were answered with something else than was asked for{}{}.",
                       ofAll(failed, numbers.retries ? numbers.retries->requests : numbers.sent, "request"),
                       example == snapshot.failures.end() ? "" : ": ",
                       example == snapshot.failures.end() ? "" : example->text);
}

std::optional<std::string> retrySentence(const RunSummary& numbers)
{
    if (!numbers.retries || numbers.retries->requests == 0)
        return std::nullopt;
    const RetrySummary& retries = *numbers.retries;
    const std::uint64_t answered = answersIn(retries.last);
    return fmt::format("With retries {} were answered, {} by the first attempt; {:.2f} requests were sent for each one "
                       "begun.",
                       ofAll(answered, retries.requests, "request"), grouped(answersIn(retries.first)),
                       retries.amplification());
}

std::optional<std::string> headroomSentence(const RunSummary& numbers)
{
    const auto& p95 = numbers.limited.p95;
    const bool whole = numbers.heldAgainst == LimitKind::Total; // response times stand beside these everywhere
    const std::string_view of = whole ? " service time" : ofLimitedTime(numbers.heldAgainst);
    if (!p95 || numbers.limit <= nanoseconds(0))
        return std::nullopt;
    if (p95->atLeast)
        return fmt::format("p95{} is at least {}, so no headroom is known there.", of, formatLatency(*p95->atLeast));
    return fmt::format("p95{} {} uses {} of the limit.", of, formatLatency(*p95->value),
                       formatShare(toSeconds(*p95->value) / toSeconds(numbers.limit)));
}

std::optional<std::string> otherFailureSentence(const RunSummary& numbers)
{
    const std::uint64_t others = numbers.outcomes.total() - answersIn(numbers.outcomes)
        - numbers.outcomes[Outcome::GatewayTimeout] - numbers.outcomes[Outcome::CheckFailed];
    if (others == 0)
        return std::nullopt;
    return fmt::format("{} failed otherwise: {}.", ofAll(others, numbers.sent, "request"),
                       outcomeList(numbers.outcomes,
                                   {Outcome::Throttled, Outcome::ClientError, Outcome::ServerError,
                                    Outcome::NetworkError, Outcome::ClientTimeout, Outcome::Unfinished}));
}

} // namespace headroom
