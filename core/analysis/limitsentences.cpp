#include "analysis/limitsentences.h"

#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// "28.9-29.0 s"
std::string boundsOf(const TimerCluster& cluster)
{
    std::string low = formatLatency(cluster.low);
    const std::string high = formatLatency(cluster.high);
    const std::size_t unit = low.find(' ');
    if (low == high)
        return low;
    if (low.substr(unit) == high.substr(high.find(' ')))
        return low.substr(0, unit) + '-' + high;
    return low + " - " + high;
}

/// "30 answers of status 502", "30 cut connections"
std::string failuresOf(const FoundLimit& limit)
{
    if (2 * limit.gatewayTimeouts >= limit.cluster.count)
        return counted(limit.cluster.count, "timeout");
    if (!limit.status)
        return counted(limit.cluster.count, "failure");
    return *limit.status == 0 ? counted(limit.cluster.count, "cut connection")
                              : fmt::format("{} of status {}", counted(limit.cluster.count, "answer"), *limit.status);
}

/// "at 29.0 s (28.9-29.0 s, 41 timeouts)", "after 28.1-29.1 s (41 timeouts)"
std::string placeOf(const FoundLimit& limit)
{
    if (!limit.setting)
        return fmt::format("after {} ({})", boundsOf(limit.cluster), failuresOf(limit));
    return fmt::format("at {} ({}, {})", formatLatency(*limit.setting), boundsOf(limit.cluster), failuresOf(limit));
}

std::string gatewaySentence(const std::vector<FoundLimit>& limits, nanoseconds configured)
{
    const std::string profile = formatSetTime(configured);
    const FoundLimit& first = limits.front();
    const bool agrees = std::any_of(limits.begin(), limits.end(), [](const auto& limit) { return limit.agrees; });
    if (limits.size() == 1 && agrees)
        return fmt::format("The gateway gives up at the profile's {} limit: {} from {} on.", profile, failuresOf(first),
                           formatLatency(cells::low(first.cluster.firstCell)));
    std::string sentence = "Your gateway gives up ";
    for (std::size_t i = 0; i < limits.size(); ++i)
        sentence += (i == 0 ? "" : i + 1 < limits.size() ? ", " : " and ") + placeOf(limits[i]);
    if (limits.size() == 1)
        return sentence + fmt::format(", not at the {} in the profile.", profile);
    return sentence
        + fmt::format(": limits of several gateways in a row, or of several routes; the profile {} {}.",
                      agrees ? "knows only of" : "has", profile);
}

std::string otherSentence(const FoundLimit& limit, const GatewayLimit& configured)
{
    const std::string profile = formatSetTime(configured.time);
    if (limit.agrees)
        return fmt::format("{} came at the {} limit without the marks of {}: the profile may name another gateway than "
                           "the one in front.",
                           failuresOf(limit), profile, configured.gateway);
    const std::string where = placeOf(limit);
    if (limit.time() > configured.time)
        return fmt::format("Something gives up {}, past the {} limit: another gateway or proxy.", where, profile);
    if (limit.status == 0)
        return fmt::format("Connections are cut {}, below the {} limit: a server or proxy has a limit of its own.",
                           where, profile);
    return fmt::format("The function itself seems to be cut off {}, below the {} limit.", where, profile);
}

std::string latestWords(const FoundLimit& limit)
{
    return limit.answersLater == 1
        ? fmt::format("1 answer took longer than that ({})", formatLatency(limit.latestAnswer))
        : fmt::format("{} took longer than that (up to {})", counted(limit.answersLater, "answer"),
                      formatLatency(limit.latestAnswer));
}

/// What speaks against a limit, to be added to the sentence that names it.
std::string butAnswersCameLater(const FoundLimit& limit)
{
    if (limit.answersLater == 0 || (limit.begunLater == 0 && limit.byGateway && !limit.wholeAnswers))
        return {};
    if (limit.begunLater == 0)
        return fmt::format(" But {}, all begun before: as if it limited the wait for the first byte, not the whole "
                           "answer.",
                           latestWords(limit));
    return fmt::format(" But {}, which contradicts it: not every such request is held to it.", latestWords(limit));
}

} // namespace

std::vector<std::string> limitSentences(const std::vector<FoundLimit>& limits, const GatewayLimit& configured)
{
    std::vector<FoundLimit> gateways;
    std::copy_if(limits.begin(), limits.end(), std::back_inserter(gateways),
                 [](const auto& limit) { return limit.byGateway; });
    std::vector<std::string> sentences;
    // What outlasts the first of two limits may run into the second; only what outlasts the last speaks against them.
    if (!gateways.empty())
        sentences.push_back(gatewaySentence(gateways, configured.time) + butAnswersCameLater(gateways.back()));
    for (const FoundLimit& limit : limits) {
        if (!limit.byGateway)
            sentences.push_back(otherSentence(limit, configured) + butAnswersCameLater(limit));
    }
    return sentences;
}

} // namespace headroom
