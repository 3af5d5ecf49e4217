#include "analysis/ghostsentences.h"

#include "analysis/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace headroom {

namespace {

/// "a, b and c"
std::string listed(const std::vector<std::string>& things)
{
    if (things.size() < 2)
        return things.empty() ? std::string() : things.front();
    const std::vector<std::string> first(things.begin(), things.end() - 1);
    return fmt::format("{} and {}", fmt::join(first, ", "), things.back());
}

/// "1,112 wasted seconds", with a decimal where there are few.
std::string wastedSeconds(nanoseconds wasted)
{
    const double seconds = toSeconds(wasted);
    if (seconds < 99.95)
        return fmt::format("{:.1f} wasted seconds", seconds);
    return grouped(static_cast<std::uint64_t>(std::llround(seconds))) + " wasted seconds";
}

/// "0.0000166667": as price lists write it, never 1.66667e-05.
std::string decimal(double price)
{
    std::string text = fmt::format("{:.12f}", price);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text + '0' : text;
}

std::string others(const GhostSummary& ghosts)
{
    std::vector<std::string> parts;
    if (ghosts.stopped > 0)
        parts.push_back(grouped(ghosts.stopped) + " ended by the function's own timeout");
    if (ghosts.failed > 0)
        parts.push_back(grouped(ghosts.failed) + " crashed");
    if (ghosts.withoutEnd > 0)
        parts.push_back(grouped(ghosts.withoutEnd) + " in the log without an end, so not known");
    if (ghosts.unknown > ghosts.withoutEnd)
        parts.push_back(grouped(ghosts.unknown - ghosts.withoutEnd) + " not in the log, so not known");
    return listed(parts);
}

std::string cost(const GhostSummary& ghosts)
{
    std::string text = fmt::format("{} after the gateway had given up, of {}", wastedSeconds(ghosts.wasted),
                                   counted(ghosts.wastedOf, "invocation"));
    if (const auto price = ghosts.wastedCost())
        text += fmt::format("; {:.4g} GB-seconds, about ${:.2g} at ${} each", *ghosts.wastedGbSeconds, *price,
                            decimal(ghosts.pricePerGbSecond));
    if (ghosts.longestWork)
        text += "; the longest ghost took " + formatElapsed(*ghosts.longestWork);
    return text;
}

std::string joinWords(LogJoin join)
{
    switch (join) {
    case LogJoin::OwnId:
        return "their own id";
    case LogJoin::TraceId:
        return "X-Amzn-Trace-Id";
    case LogJoin::GatewayId:
        return "the gateway's id";
    case LogJoin::PathAndTime:
        return "path and time";
    case LogJoin::Time:
        break;
    }
    return "time alone";
}

std::string joined(const GhostSummary& ghosts)
{
    std::vector<std::string> ways;
    for (std::size_t i = 0; i < logJoinCount; ++i) {
        if (ghosts.joins[i] > 0)
            ways.push_back(grouped(ghosts.joins[i]) + " by " + joinWords(static_cast<LogJoin>(i)));
    }
    std::string text = ways.empty() ? "no request of this run was found in the log" : listed(ways);
    if (ghosts.leastSure)
        text += fmt::format(" (by time: sure to {} at least)", formatShare(*ghosts.leastSure));
    if (const std::uint64_t none = ghosts.left - ghosts.notKept; none > 0)
        text += fmt::format("; {} in the log {} to no request of this run", counted(none, "invocation"),
                            none == 1 ? "belongs" : "belong");
    if (ghosts.ambiguous > 0)
        text += fmt::format(", {} of them because several fit about equally well", grouped(ghosts.ambiguous));
    if (ghosts.notKept > 0)
        text += fmt::format("; {} of requests that the run does not keep one by one",
                            counted(ghosts.notKept, "invocation"));
    if (ghosts.repeated > 0)
        text += fmt::format("; {} ran a request again: something retries", counted(ghosts.repeated, "invocation"));
    return text;
}

std::string shortTime(nanoseconds time)
{
    return time < nanoseconds(0) ? "-" + formatElapsed(-time) : formatElapsed(time);
}

std::string clocks(const ClockSkew& skew)
{
    const std::string from = fmt::format("from {} joined by id", counted(skew.pairs, "request"));
    if (!skew.low)
        return fmt::format("the server's is ahead of this machine's by {} at most, {}; none of them was answered, so "
                           "no more can be said",
                           shortTime(skew.high), from);
    const bool behind = skew.estimate < nanoseconds(0);
    const nanoseconds low = behind ? -skew.high : *skew.low;
    const nanoseconds high = behind ? -*skew.low : skew.high;
    return fmt::format("the server's is {} this machine's by {} ({} to {}), {}", behind ? "behind" : "ahead of",
                       shortTime(behind ? -skew.estimate : skew.estimate), shortTime(low), shortTime(high), from);
}

std::string functionWords(const GhostSummary& ghosts)
{
    std::string text =
        fmt::format("{} of {} began cold ({})", grouped(ghosts.coldStarts), counted(ghosts.functions, "invocation"),
                    formatShare(static_cast<double>(ghosts.coldStarts) / static_cast<double>(ghosts.functions)));
    if (ghosts.medianInit)
        text += ", " + formatElapsed(*ghosts.medianInit) + " median";
    if (ghosts.mostMemoryMb && ghosts.memorySizeMb)
        text += fmt::format("; at most {} MB of {} MB used", *ghosts.mostMemoryMb, *ghosts.memorySizeMb);
    return text;
}

std::string logWords(const GhostSummary& ghosts)
{
    std::string text = fmt::format("{}: {}", fmt::join(ghosts.files, ", "), counted(ghosts.lines, "line"));
    text += ghosts.formats.empty() ? ", none of them in a format that is read" : ", read as " + ghosts.formats;
    if (ghosts.otherLines > 0 && !ghosts.formats.empty())
        text += fmt::format("; {} told nothing of requests", counted(ghosts.otherLines, "line"));
    return text;
}

} // namespace

std::string ghostSentence(const GhostSummary& ghosts)
{
    if (ghosts.timedOut == 0)
        return "No request ran into the gateway's timeout, so nothing went on behind it.";
    const std::string of = counted(ghosts.timedOut, "timed-out request");
    if (ghosts.unknown == ghosts.timedOut)
        return fmt::format("Whether any of {} finished on the server is not known: the log does not tell.", of);
    std::string text = fmt::format("{} of {} finished on the server", grouped(ghosts.finished), of);
    if (ghosts.medianWork)
        text += ", " + formatLatency(*ghosts.medianWork) + " median";
    if (ghosts.wastedOf > 0)
        text += ", " + wastedSeconds(ghosts.wasted);
    return text + (ghosts.finished > 0 ? ", none of it delivered." : ".");
}

std::vector<GhostLine> ghostLines(const GhostSummary& ghosts)
{
    std::vector<GhostLine> lines;
    if (const std::string text = others(ghosts); !text.empty())
        lines.push_back({"Others", text + '.'});
    if (ghosts.wastedOf > 0)
        lines.push_back({"Wasted", cost(ghosts) + '.'});
    lines.push_back({"Joined", joined(ghosts) + '.'});
    if (ghosts.skew)
        lines.push_back({"Clocks", clocks(*ghosts.skew) + '.'});
    if (ghosts.functions > 0)
        lines.push_back({"Function", functionWords(ghosts) + '.'});
    if (ghosts.throttles > 0)
        lines.push_back({"Throttled", counted(ghosts.throttles, "request") + " turned away for the rate, by the log."});
    lines.push_back({"Log", logWords(ghosts) + '.'});
    return lines;
}

} // namespace headroom
