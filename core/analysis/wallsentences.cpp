#include "analysis/wallsentences.h"

#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// "220", "1.5": two digits are all that carries.
std::string twoDigits(double count)
{
    if (count <= 0)
        return "0";
    const int power = static_cast<int>(std::floor(std::log10(count))) - 1;
    const double unit = std::pow(10.0, power);
    const double rounded = std::round(count / unit) * unit;
    if (rounded >= 10)
        return grouped(static_cast<std::uint64_t>(std::llround(rounded)));
    const std::string text = fmt::format("{:.{}f}", rounded, std::clamp(-power, 0, 9));
    return text.find('.') == std::string::npos ? text : text.substr(0, text.find_last_not_of("0.") + 1);
}

std::string_view modelWords(TailModel model)
{
    switch (model) {
    case TailModel::Lognormal:
        return "lognormal";
    case TailModel::Weibull:
        return "Weibull";
    case TailModel::Pareto:
        return "generalised Pareto";
    }
    return "";
}

std::string modelList(const std::vector<TailModel>& models)
{
    std::string list;
    for (const TailModel model : models)
        list += fmt::format("{}{}", list.empty() ? "" : ", ", modelWords(model));
    return list;
}

std::string timeRange(const TailTime& time)
{
    return formatPercentile({.value = time.value, .atLeast = {}, .low = time.low, .high = time.high});
}

std::string seenADay(const RunSummary& summary, const Wall& wall)
{
    const ShareEstimate& share = *summary.gatewayTimeouts;
    return fmt::format("About {} gateway timeouts a day at this load ({}-{}).", twoDigits(wall.perDay(share.share)),
                       twoDigits(wall.perDay(share.low)), twoDigits(wall.perDay(share.high)));
}

std::optional<std::string> boundADay(const RunSummary& summary, const Wall& wall)
{
    if (!summary.gatewayTimeoutsBelow)
        return std::nullopt;
    return fmt::format("Fewer than {} gateway timeouts a day at this load ({} of requests, 95 %).",
                       grouped(static_cast<std::uint64_t>(std::ceil(wall.perDay(*summary.gatewayTimeoutsBelow)))),
                       formatShareBound(*summary.gatewayTimeoutsBelow));
}

std::string chanceSentence(const Wall& wall)
{
    return fmt::format("Estimated, if the tail goes on as it began: {} reach the limit, {} a day; a rare mode not seen "
                       "would not be in it ({}).",
                       formatChance(*wall.chance),
                       wall.chance->value <= leastChance ? "none"
                                                         : "about " + twoDigits(wall.perDay(wall.chance->value)),
                       modelList(wall.models));
}

void addSeen(const Wall& wall, const RunSummary& summary, std::vector<std::string>& sentences)
{
    sentences.push_back(fmt::format("Estimated: those that timed out would have needed {} in the median ({}).",
                                    timeRange(*wall.medianNeeded), modelList(wall.models)));
    std::string past;
    for (std::size_t i = 0; i < wall.percentiles.size(); ++i) {
        if (wall.percentiles[i])
            past +=
                fmt::format("{}{} {}", past.empty() ? "" : ", ", percentileNames[i], timeRange(*wall.percentiles[i]));
    }
    if (!past.empty())
        sentences.push_back(fmt::format("Estimated past the limit, {}: {}.",
                                        summary.heldAgainst == LimitKind::Total ? "of service time"
                                            : summary.ofSilences                ? "of the longest silence"
                                                                                : "up to the first byte",
                                        past));
}

} // namespace

std::string formatChance(const TailChance& chance)
{
    const bool nearNone = chance.value <= leastChance;
    const double of = nearNone ? 1 / leastChance : std::pow(10.0, std::ceil(-std::log10(chance.value) - 1e-9));
    const std::string inAll = grouped(static_cast<std::uint64_t>(std::llround(of)));
    const std::string most = twoDigits(chance.high * of);
    if (nearNone)
        return "fewer than 1 in " + inAll + (chance.high <= leastChance ? "" : fmt::format(" (at most {})", most));
    return fmt::format("about {} in {} (at most {})", twoDigits(chance.value * of), inAll, most);
}

std::string refusalSentence(TailRefusal refusal, nanoseconds limit)
{
    const std::string at = formatLatency(limit);
    switch (refusal) {
    case TailRefusal::TooManyTimeouts:
        return fmt::format("over {} timed out, so most of the tail was never seen", formatShare(mostTimeouts));
    case TailRefusal::TooFewSlowAnswers:
        return fmt::format("fewer than {} of the slow requests were answered", leastSlowAnswers);
    case TailRefusal::LooksLikeHangs:
        return fmt::format("fewer than {} answers came in the last {} before {}, which looks like hangs, not slowness",
                           leastInLastStretch, formatShare(lastStretch), at);
    case TailRefusal::TooFewIndependent:
        return fmt::format("the slow requests are worth fewer than {} independent ones",
                           static_cast<int>(leastIndependentSlow));
    case TailRefusal::OtherEndings:
        return "too many of the slow requests ended otherwise before the limit";
    case TailRefusal::PastLimit:
        return fmt::format("requests went on past {}, so nothing gave up there", at);
    case TailRefusal::TooAlike:
        return "the slow requests took the same time";
    case TailRefusal::NoModelFits:
        return "no model describes the slow requests, as with two kinds of them";
    }
    return {};
}

std::vector<std::string> wallSentences(const RunSummary& summary)
{
    if (!summary.wall)
        return {};
    const Wall& wall = *summary.wall;
    std::vector<std::string> sentences;
    if (summary.gatewayTimeouts)
        sentences.push_back(seenADay(summary, wall));
    else if (const auto bound = boundADay(summary, wall))
        sentences.push_back(*bound);
    if (wall.refused)
        sentences.push_back(
            fmt::format("No estimate of {}: {}.",
                        wall.timeouts ? "how long they would have needed" : "the chance to reach the limit",
                        refusalSentence(*wall.refused, wall.limit)));
    else if (wall.timeouts)
        addSeen(wall, summary, sentences);
    else
        sentences.push_back(chanceSentence(wall));
    return sentences;
}

} // namespace headroom
