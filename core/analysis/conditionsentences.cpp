#include "analysis/conditionsentences.h"

#include "analysis/conditionhits.h"
#include "analysis/plannedseconds.h"
#include "analysis/realranks.h"
#include "analysis/verdictsentences.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace headroom {

namespace {

std::string nameOf(Measured what)
{
    switch (what) {
    case Measured::GatewayTimeout:
        return "Gateway timeouts";
    case Measured::Errors:
        return "Errors";
    case Measured::AnsweredInTime:
        return "Answered in time";
    case Measured::NearLimit:
        return "Near limit";
    case Measured::Throughput:
        return "Throughput";
    case Measured::CheckFailed:
        return "Failed checks";
    case Measured::Throttled:
        return "Throttled";
    case Measured::ClientError:
        return "Client errors";
    case Measured::ServerError:
        return "Server errors";
    case Measured::NetworkError:
        return "Network errors";
    case Measured::ClientTimeout:
        return "Client timeouts";
    case Measured::NotDone:
        return "Jobs not done";
    case Measured::Abandoned:
        return "Abandoned jobs";
    default:
        return std::string(measuredName(what));
    }
}

constexpr std::array<std::string_view, 4> timeWords{"response time", "service time", "time to completion",
                                                    "time to acceptance"};

/// "p99 of service time", "Errors of checkout"
std::string subjectOf(const PassCondition& condition)
{
    std::string subject = nameOf(condition.what);
    if (percentileShare(condition.what))
        subject += fmt::format(" of {}", timeWords[static_cast<std::size_t>(condition.time)]);
    return condition.request.empty() ? subject : subject + " of " + condition.request;
}

std::string percentileOf(const PassCondition& condition, const GatewayLimit& limit)
{
    if (!upToFirstByte(condition, limit))
        return subjectOf(condition);
    const std::string subject = nameOf(condition.what) + std::string(ofLimitedTime(limit.heldAgainst()));
    return condition.request.empty() ? subject : subject + " of " + condition.request;
}

std::string_view nounOf(const PassCondition& condition)
{
    if (isOfJobs(condition))
        return "job";
    return condition.what == Measured::NearLimit ? "answer" : "request";
}

/// What did not happen where nothing is known of a percentile.
std::string_view noneWord(const PassCondition& condition)
{
    if (!isOfJobs(condition))
        return "answered";
    return condition.time == PercentileTime::Accepted ? "accepted" : "done";
}

/// The least number of requests a percentile can be told of.
std::uint64_t leastRequestsFor(double share)
{
    std::uint64_t least = 1;
    while (tooFewFor(share, static_cast<double>(least)))
        ++least;
    return least;
}

/// Three digits of a time and its threshold may read the same.
std::string_view justWhereAlike(nanoseconds time, nanoseconds threshold)
{
    return formatLatency(time) == formatLatency(threshold) ? "just " : "";
}

std::string_view rangeRemark(const Percentile& percentile, Held held, nanoseconds threshold)
{
    if (held == Held::No)
        return percentile.low && cells::of(*percentile.low) < cells::of(threshold)
            ? ", though its range reaches below that"
            : "";
    if (!percentile.high)
        return ", with too few independent requests for an upper end";
    return *percentile.high > threshold ? ", though its range reaches past that" : "";
}

/// What may be against it, of `asked` at least.
std::string shareThreshold(const PassCondition& condition, Held held)
{
    const std::string threshold = formatPassThreshold(condition);
    if (wantsMost(condition.what))
        return fmt::format("{} {}", held == Held::Yes ? "at least" : "less than", threshold);
    if (allowedAgainst(condition) == 0)
        return "where none may be";
    return fmt::format("{} {}", held == Held::Yes ? "within" : "more than", threshold);
}

std::string_view rangeRemark(const PassCondition& condition, const ShareEstimate& against, Held held)
{
    const double allowed = allowedAgainst(condition);
    const bool most = wantsMost(condition.what);
    if (held == Held::Yes && against.high > allowed)
        return most ? ", though the range reaches below it" : ", though the range reaches past it";
    if (held == Held::No && allowed > 0 && against.low <= allowed)
        return most ? ", though the range reaches past it" : ", though the range reaches below it";
    return "";
}

std::string rateWords(double perSecond, double other)
{
    int decimals = perSecond < 10 ? 2 : 1;
    const auto words = [&](double rate) { return fmt::format("{:.{}f}", rate, decimals); };
    while (decimals < 6 && perSecond != other && words(perSecond) == words(other))
        ++decimals;
    return words(perSecond);
}

} // namespace

std::string shareWords(const MeasuredShare& measured, bool most)
{
    const bool none = most ? measured.share >= 1 : measured.share <= 0;
    const auto& bound = most ? measured.low : measured.high;
    if (none && !bound)
        return formatShare(measured.share);
    if (none)
        return most ? fmt::format("100 % (all but {})", formatShareBound(1 - *bound))
                    : fmt::format("0 % (below {})", formatShareBound(*bound));
    return fmt::format("{} ({})", formatShare(measured.share),
                       formatShareRange(measured.low.value_or(0), measured.high.value_or(1)));
}

std::string thresholdWords(const PassCondition& condition, nanoseconds limit)
{
    const auto* ofLimit = std::get_if<PercentOfLimit>(&condition.threshold);
    if (!ofLimit)
        return formatPassThreshold(condition);
    return fmt::format("{}, {} % of the {} limit", formatSetTime(*thresholdTime(condition, limit)), ofLimit->percent,
                       formatSetTime(limit));
}

std::string percentileSentence(const PassCondition& condition, const Percentile& percentile, Held held,
                               const GatewayLimit& limit, double refused)
{
    const nanoseconds threshold = thresholdTime(condition, limit.time).value_or(limit.time);
    std::string sentence = fmt::format("{} is {}", percentileOf(condition, limit), formatPercentile(percentile));
    if (held == Held::Undecided)
        return sentence
            + fmt::format(": nothing is known past that, so whether it is within {} cannot be told.",
                          thresholdWords(condition, limit.time));
    const std::string_view just = percentile.value ? justWhereAlike(*percentile.value, threshold) : "";
    sentence += fmt::format(", {}{} {}{}", just, held == Held::Yes ? "within" : "beyond",
                            thresholdWords(condition, limit.time), rangeRemark(percentile, held, threshold));
    if (held == Held::Yes && refused > 0)
        sentence += isOfJobs(condition)
            ? fmt::format("; {} of jobs failed or were refused, and have no such time", formatShare(refused))
            : fmt::format("; it is of answers: {} of requests failed and never got one", formatShare(refused));
    return sentence + ".";
}

std::string beyondSentence(const PassCondition& condition, const ShareEstimate& beyond, const GatewayLimit& limit)
{
    return fmt::format("{} is surely beyond {}: {} of {} ({}; {}) took longer, where {} may.",
                       percentileOf(condition, limit), thresholdWords(condition, limit.time), grouped(beyond.hits),
                       counted(beyond.of, nounOf(condition)), formatShare(beyond.share),
                       formatShareRange(beyond.low, beyond.high), formatShare(allowedAgainst(condition)));
}

std::string unsupportedSentence(const PassCondition& condition, std::uint64_t requests, const GatewayLimit& limit)
{
    const double share = percentileShare(condition.what).value_or(0.5);
    if (!tooFewFor(share, static_cast<double>(requests)))
        return fmt::format("{} is not known: nothing was {}.", percentileOf(condition, limit), noneWord(condition));
    return fmt::format("{} is not known: {} {} too few {}s to tell, it takes {}.", percentileOf(condition, limit),
                       grouped(requests), requests == 1 ? "is" : "are", nounOf(condition),
                       grouped(leastRequestsFor(share)));
}

std::string shareSentence(const PassCondition& condition, const ShareEstimate& against, Held held)
{
    const bool most = wantsMost(condition.what);
    const std::uint64_t part = most ? against.of - against.hits : against.hits;
    const double share = most ? 1 - against.share : against.share;
    const std::string range =
        most ? formatShareRange(1 - against.high, 1 - against.low) : formatShareRange(against.low, against.high);
    return fmt::format("{}: {} of {} ({}; {}), {}{}{}.", subjectOf(condition), grouped(part),
                       counted(against.of, nounOf(condition)), formatShare(share), range,
                       shareThreshold(condition, held), rangeRemark(condition, against, held),
                       against.fewBursts ? "; few bursts, so the range may be too narrow" : "");
}

std::string noneSentence(const PassCondition& condition, std::uint64_t of, std::optional<double> below,
                         const RunSnapshot& snapshot)
{
    const double allowed = allowedAgainst(condition);
    const std::string requests = counted(of, nounOf(condition));
    std::string sentence = wantsMost(condition.what)
        ? fmt::format("{}: all of {}, at least {}; any other", subjectOf(condition), requests,
                      formatPassThreshold(condition))
        : fmt::format("{}: none in {}{}", subjectOf(condition), requests,
                      allowed > 0 ? ", within " + formatPassThreshold(condition) : "");
    sentence += boundWords(below, snapshot);
    if (below && allowed > 0 && *below > allowed)
        sentence += fmt::format(", which does not show {}", formatShare(allowed));
    return sentence + ".";
}

std::string nothingToShareSentence(const PassCondition& condition)
{
    if (isOfJobs(condition))
        return fmt::format("{}: not known, no job has ended.", subjectOf(condition));
    const bool ofAnswers = condition.what == Measured::NearLimit || condition.what == Measured::GatewayTimeout;
    return fmt::format("{}: not known, nothing was {}.", subjectOf(condition), ofAnswers ? "answered" : "sent");
}

std::string throughputSentence(const PassCondition& condition, double perSecond, Held held)
{
    const double least = std::get<Rate>(condition.threshold).perSecond();
    return fmt::format("{} is {} answers/s, {} {}.", subjectOf(condition), rateWords(perSecond, least),
                       held == Held::Yes ? "at least" : "less than", formatPassThreshold(condition));
}

std::string valueWords(const ConditionResult& result)
{
    if (const auto* percentile = std::get_if<Percentile>(&result.value))
        return formatPercentile(*percentile);
    if (const auto* share = std::get_if<MeasuredShare>(&result.value))
        return shareWords(*share, wantsMost(result.condition.what));
    if (const auto* rate = std::get_if<MeasuredRate>(&result.value))
        return rateWords(rate->perSecond, std::get<Rate>(result.condition.threshold).perSecond()) + "/s";
    return "-";
}

std::string boundWords(std::optional<double> below, const RunSnapshot& snapshot)
{
    if (!below)
        return ": too few for a bound";
    std::string words = fmt::format(": below {} (95 %)", formatShareBound(*below));
    const nanoseconds between = plannedTime(snapshot) / 3;
    if (between >= std::chrono::seconds(1))
        words += fmt::format(", or, in bursts, fewer than one in {}", formatElapsed(between));
    return words;
}

} // namespace headroom
