#include "analysis/capacitysearch.h"

#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using std::chrono::seconds;

constexpr double slack = 1 + 1e-9; ///< a ratio that is 1.2 but for rounding is 1.2
constexpr double lowestShare = 0.01; ///< of the first rate: below it the search gives up
constexpr double slowestPossible = 1e-6, fastestPossible = 1e6;
constexpr seconds longest = std::chrono::hours(24 * 365); ///< stands for "never", and times four still fits
constexpr std::int64_t furthest = 4; ///< an undecided rate is measured on to so many times its first length

/// Three digits: 16.9/s says as much as 16.875/s.
double threeDigits(double rate)
{
    const double scale = std::pow(10, 2 - std::floor(std::log10(rate)));
    return std::isfinite(scale) && scale > 0 ? std::round(rate * scale) / scale : rate;
}

/// How long `requests` take at a rate; whole seconds, bounded.
seconds timeFor(std::uint64_t requests, double rate)
{
    const double time = std::ceil(static_cast<double>(requests) / rate - 1e-6);
    return time < static_cast<double>(longest.count()) ? seconds(static_cast<std::int64_t>(time)) : longest;
}

/// The first length at which a rate can pass.
seconds passLength(const CapacitySettings& settings, double rate)
{
    return std::max(settings.step, timeFor(requestsNeeded(settings.criterion), rate));
}

/// When a rate is judged, ascending. Slow rates need longer than a step for enough requests to pass, but may fail
/// before that.
std::vector<seconds> judgedAt(const CapacitySettings& settings, double rate, bool confirming)
{
    const seconds needed = timeFor(requestsNeeded(settings.criterion), rate);
    if (confirming)
        return {std::max(settings.confirm, furthest * needed)};
    std::vector<seconds> lengths;
    if (needed > settings.step)
        lengths.push_back(settings.step);
    for (std::int64_t times = 1; times <= furthest; times *= 2)
        lengths.push_back(times * passLength(settings, rate));
    return lengths;
}

/// What is known of the short steps. Chance may let a rate pass above one that stayed undecided.
struct Bracket {
    double lowest = 0, highest = 0; ///< rates measured
    bool failed = false; ///< one of them
    std::optional<double> pass; ///< the highest
    std::optional<double> nonPass; ///< the lowest above `pass`, or of all where nothing passed
};

Bracket bracketOf(std::span<const CapacityStep> steps)
{
    Bracket bracket;
    for (const CapacityStep& step : steps) {
        if (step.confirming || step.verdict == StepVerdict::Invalid)
            continue;
        bracket.lowest = bracket.lowest == 0 ? step.rate : std::min(bracket.lowest, step.rate);
        bracket.highest = std::max(bracket.highest, step.rate);
        bracket.failed = bracket.failed || step.verdict == StepVerdict::Fail;
        if (step.verdict == StepVerdict::Pass)
            bracket.pass = std::max(bracket.pass.value_or(0), step.rate);
    }
    for (const CapacityStep& step : steps) {
        const bool nonPass = step.verdict == StepVerdict::Fail || step.verdict == StepVerdict::Undecided;
        if (!step.confirming && nonPass && step.rate > bracket.pass.value_or(0))
            bracket.nonPass = std::min(bracket.nonPass.value_or(step.rate), step.rate);
    }
    return bracket;
}

/// A rate to measure next, wherever the time comes from.
struct Wanted {
    double rate = 0;
    bool confirming = false;
};

/// Unset: nothing passes.
std::optional<Wanted> wantedAfter(const CapacitySettings& settings, std::span<const CapacityStep> steps)
{
    const double lowest = lowestShare * settings.from;
    const auto unlessTooLow = [&](double rate, bool confirming) {
        return rate >= lowest ? std::optional(Wanted{rate, confirming}) : std::nullopt;
    };
    if (steps.empty())
        return Wanted{settings.from, false};
    if (steps.back().confirming)
        return unlessTooLow(threeDigits(steps.back().rate * settings.backOff), true);
    const Bracket bracket = bracketOf(steps);
    const double up = std::min(threeDigits(bracket.highest * settings.growth), settings.highestRate);
    if (!bracket.failed && up > bracket.highest)
        return Wanted{up, false};
    if (!bracket.pass)
        return unlessTooLow(threeDigits(bracket.lowest / settings.growth), false);
    if (!bracket.nonPass || *bracket.nonPass <= *bracket.pass * settings.closeEnough * slack)
        return Wanted{*bracket.pass, true};
    return Wanted{threeDigits(std::sqrt(*bracket.pass * *bracket.nonPass)), false};
}

/// The most a step may take if it is decided when it is first judged so that it can pass.
nanoseconds costOf(const CapacitySettings& settings, const Wanted& wanted)
{
    const seconds judged =
        wanted.confirming ? judgedAt(settings, wanted.rate, true).front() : passLength(settings, wanted.rate);
    return settings.warmUp + judged + settings.settle;
}

/// What must be left for the confirmation once something has passed: a rate that is not confirmed is worth little.
nanoseconds reserveFor(const CapacitySettings& settings, std::span<const CapacityStep> steps)
{
    const auto pass = bracketOf(steps).pass;
    return pass ? costOf(settings, {*pass, true}) : nanoseconds(0);
}

/// Whether the same rate was INVALID twice in a row. Once is a moment in which the machine had something else to do.
bool invalidAgain(std::span<const CapacityStep> steps)
{
    if (steps.size() < 2)
        return false;
    const CapacityStep& before = steps[steps.size() - 2];
    return before.verdict == StepVerdict::Invalid && before.rate == steps.back().rate
        && before.confirming == steps.back().confirming;
}

std::optional<GoOn> goOn(const CapacitySettings& settings, std::span<const CapacityStep> steps, nanoseconds elapsed)
{
    const CapacityStep& last = steps.back();
    if (last.ended || last.verdict != StepVerdict::Undecided)
        return std::nullopt;
    const auto lengths = judgedAt(settings, last.rate, last.confirming);
    const auto next = std::upper_bound(lengths.begin(), lengths.end(), last.evidence.judged);
    if (next == lengths.end())
        return std::nullopt;
    const nanoseconds reserve = last.confirming ? nanoseconds(0) : reserveFor(settings, steps);
    const nanoseconds more = *next - last.evidence.judged + settings.settle;
    return elapsed + more + reserve <= settings.mostTime ? std::optional(GoOn{*next}) : std::nullopt;
}

CapacityMove measure(const CapacitySettings& settings, const Wanted& wanted)
{
    const auto lengths = judgedAt(settings, wanted.rate, wanted.confirming);
    return MeasureRate{wanted.rate, wanted.confirming, lengths.front(), lengths.back()};
}

/// The rate wanted if there is time for it and for the confirmation after it; else the confirmation at once.
CapacityMove withinTime(const CapacitySettings& settings, std::span<const CapacityStep> steps, const Wanted& wanted,
                        nanoseconds elapsed)
{
    const auto fits = [&](nanoseconds time) { return elapsed + time <= settings.mostTime; };
    const nanoseconds cost = costOf(settings, wanted);
    if (wanted.confirming)
        return fits(cost) ? measure(settings, wanted) : CapacityEnd::OutOfTime;
    if (fits(cost + reserveFor(settings, steps)))
        return measure(settings, wanted);
    const auto pass = bracketOf(steps).pass;
    return pass && fits(reserveFor(settings, steps)) ? measure(settings, {*pass, true}) : CapacityEnd::OutOfTime;
}

/// Where the capacity might lie, to play the search to its end.
double likelyCapacity(const CapacitySettings& settings, std::span<const CapacityStep> steps)
{
    const Bracket bracket = bracketOf(steps);
    const double stepAndHalf = std::pow(settings.growth, 1.5);
    if (bracket.pass && bracket.nonPass)
        return std::sqrt(*bracket.pass * *bracket.nonPass);
    if (bracket.failed)
        return bracket.lowest / stepAndHalf;
    return std::max(settings.from, bracket.highest) * stepAndHalf;
}

/// What steps so far took besides warm-up and judged seconds.
nanoseconds usualOverhead(const CapacitySettings& settings, std::span<const CapacityStep> steps)
{
    nanoseconds sum{0};
    std::int64_t count = 0;
    for (const CapacityStep& step : steps) {
        if (!step.ended)
            continue;
        sum += std::max(nanoseconds(0), step.took - settings.warmUp - step.evidence.judged);
        ++count;
    }
    return count == 0 ? nanoseconds(0) : sum / count;
}

CapacityStep played(double rate, bool confirming, double capacity)
{
    CapacityStep step;
    step.rate = rate;
    step.confirming = confirming;
    step.ended = true;
    // The rate to be confirmed has passed once already.
    step.verdict = confirming || rate <= capacity ? StepVerdict::Pass : StepVerdict::Fail;
    return step;
}

/// Whether the confirmation came before the rates were as close as wanted, because no more fitted the time. What was
/// confirmed first tells; a lower rate is confirmed after one that was not.
bool closedForWantOfTime(const CapacitySettings& settings, std::span<const CapacityStep> steps)
{
    const auto first = std::ranges::find_if(steps, &CapacityStep::confirming);
    if (first == steps.end())
        return false;
    const auto wanted = wantedAfter(settings, steps.first(static_cast<std::size_t>(first - steps.begin())));
    return wanted && !wanted->confirming;
}

std::string leftOutSentence(const CapacitySettings& settings, const CapacityResult& result)
{
    return closedForWantOfTime(settings, result.steps)
        ? fmt::format(" More rates were left out: the time allowed ({}) does not hold them and the confirmation.",
                      formatSetTime(settings.mostTime))
        : std::string();
}

std::string bracketSentence(const CapacitySettings& settings, const CapacityResult& result)
{
    const std::string confirmed = fmt::format("{} is confirmed", rateWords(*result.confirmed));
    if (result.lowestFailed)
        return fmt::format("{} and {} fails: the capacity lies between them.", confirmed,
                           rateWords(*result.lowestFailed));
    if (*result.confirmed >= settings.highestRate)
        return fmt::format("{}, the highest rate allowed, and nothing failed: the capacity is this or more.",
                           confirmed);
    return fmt::format("{} and nothing surely failed: the capacity is this or more.", confirmed);
}

std::string notConfirmed(const CapacityResult& result)
{
    std::string words;
    if (result.highestPassed && !result.confirmed)
        words += fmt::format(" {} passed a short step, but is not confirmed.", rateWords(*result.highestPassed));
    if (result.lowestFailed && result.end != CapacityEnd::NothingPasses)
        words += fmt::format(" {} fails.", rateWords(*result.lowestFailed));
    return words;
}

std::string nothingPassesSentence(const CapacityResult& result)
{
    double lowest = result.steps.front().rate;
    for (const CapacityStep& step : result.steps)
        lowest = std::min(lowest, step.rate);
    return fmt::format("No rate {}, down to {}.{}", result.highestPassed ? "is confirmed" : "passes", rateWords(lowest),
                       notConfirmed(result));
}

std::string sentenceOf(const CapacitySettings& settings, const CapacityResult& result)
{
    switch (result.end) {
    case CapacityEnd::Confirmed:
        return bracketSentence(settings, result) + leftOutSentence(settings, result);
    case CapacityEnd::NothingPasses:
        return nothingPassesSentence(result);
    case CapacityEnd::GeneratorLimit:
        return fmt::format("The generator, not the target, was the limit at {}: {}{}",
                           rateWords(result.steps.back().rate), result.steps.back().sentence, notConfirmed(result));
    case CapacityEnd::OutOfTime:
        return fmt::format("The time allowed ({}) does not hold another step.{}", formatSetTime(settings.mostTime),
                           notConfirmed(result));
    case CapacityEnd::NeverReached:
        return result.steps.size() <= 1 ? result.steps.back().sentence
                                        : fmt::format("The target was not reached any more at {}.{}",
                                                      rateWords(result.steps.back().rate), notConfirmed(result));
    case CapacityEnd::Stopped:
        return fmt::format("The search was stopped after {}.{}", formatElapsed(result.elapsed), notConfirmed(result));
    }
    return "";
}

} // namespace

Result<void> checkCapacitySettings(const CapacitySettings& settings)
{
    const auto isRate = [](double rate) { return rate >= slowestPossible && rate <= fastestPossible; };
    if (!isRate(settings.from))
        return badInput(fmt::format("the first rate: {}/s is not between 0.000001/s and 1,000,000/s", settings.from));
    if (!isRate(settings.highestRate) || settings.highestRate < settings.from)
        return badInput(fmt::format("the highest rate: {}/s is not between the first rate, {}/s, and 1,000,000/s",
                                    settings.highestRate, settings.from));
    if (!(settings.growth >= 1.05 && settings.growth <= 10 && settings.closeEnough >= 1.05 && settings.backOff >= 0.5
          && settings.backOff <= 0.95))
        return badInput("rates must grow by 1.05 to 10, be close enough at 1.05 or more, and back off to 50-95 %");
    const auto isLength = [](seconds time, seconds least) { return time >= least && time <= std::chrono::hours(24); };
    if (!isLength(settings.warmUp, seconds(0)))
        return badInput("the warm-up is longer than a day");
    if (!isLength(settings.step, seconds(1)) || !isLength(settings.confirm, seconds(1)))
        return badInput("a step and the confirmation must last between a second and a day");
    const nanoseconds first = costOf(settings, {settings.from, false});
    if (first > settings.mostTime)
        return badInput(fmt::format("the first step alone may take {} ({} at {} to pass), longer than the {} allowed",
                                    formatElapsed(first), counted(requestsNeeded(settings.criterion), "request"),
                                    rateWords(settings.from), formatSetTime(settings.mostTime)));
    return {};
}

CapacityMove nextMove(const CapacitySettings& settings, std::span<const CapacityStep> steps, nanoseconds elapsed)
{
    if (!steps.empty()) {
        const CapacityStep& last = steps.back();
        if (last.verdict == StepVerdict::Invalid && last.evidence.neverReached)
            return CapacityEnd::NeverReached;
        if (last.verdict == StepVerdict::Invalid)
            return invalidAgain(steps) ? CapacityEnd::GeneratorLimit
                                       : withinTime(settings, steps, {last.rate, last.confirming}, elapsed);
        if (last.confirming && last.verdict == StepVerdict::Pass)
            return CapacityEnd::Confirmed;
        if (const auto more = goOn(settings, steps, elapsed))
            return *more;
    }
    const auto wanted = wantedAfter(settings, steps);
    return wanted ? withinTime(settings, steps, *wanted, elapsed) : CapacityEnd::NothingPasses;
}

nanoseconds timeLeft(const CapacitySettings& settings, std::span<const CapacityStep> steps,
                     const std::optional<StepUnderWay>& underWay, nanoseconds elapsed)
{
    const nanoseconds overhead = usualOverhead(settings, steps);
    const double capacity = likelyCapacity(settings, steps);
    std::vector<CapacityStep> all(steps.begin(), steps.end());
    nanoseconds left{0};
    if (underWay) {
        left = std::max(nanoseconds(0), settings.warmUp + underWay->judged + overhead - underWay->since);
        all.push_back(played(underWay->rate, underWay->confirming, capacity));
    }
    for (int bound = 0; bound < 100; ++bound) {
        const auto move = nextMove(settings, all, elapsed + left);
        const auto* next = std::get_if<MeasureRate>(&move);
        if (!next)
            break;
        const seconds judged = next->confirming ? next->judged : passLength(settings, next->rate);
        left += settings.warmUp + judged + overhead;
        all.push_back(played(next->rate, next->confirming, capacity));
    }
    return std::min(left, std::max(nanoseconds(0), settings.mostTime - elapsed));
}

CapacityResult resultOf(const CapacitySettings& settings, std::vector<CapacityStep> steps, CapacityEnd end,
                        nanoseconds elapsed)
{
    CapacityResult result;
    result.end = end;
    result.elapsed = elapsed;
    for (const CapacityStep& step : steps) {
        if (step.verdict == StepVerdict::Pass)
            (step.confirming ? result.confirmed : result.highestPassed) =
                std::max((step.confirming ? result.confirmed : result.highestPassed).value_or(0), step.rate);
        if (step.verdict == StepVerdict::Fail)
            result.lowestFailed = std::min(result.lowestFailed.value_or(step.rate), step.rate);
        if (step.verdict == StepVerdict::Undecided)
            result.undecided.push_back(step.rate);
    }
    std::sort(result.undecided.begin(), result.undecided.end());
    result.steps = std::move(steps);
    result.sentence = sentenceOf(settings, result);
    return result;
}

std::string rateWords(double perSecond)
{
    return fmt::format("{}/s", perSecond);
}

} // namespace headroom
