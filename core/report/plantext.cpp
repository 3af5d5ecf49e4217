#include "report/plantext.h"

#include "analysis/wording.h"
#include "profile/loadwords.h"
#include "profile/shownurl.h"
#include "report/textlayout.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>

namespace headroom {

namespace {

std::string line(std::string_view name, std::string_view text)
{
    return hangingLines(fmt::format("{:<11}", name), text);
}

std::string loadLine(const LoadProfile& profile)
{
    const auto count = plannedRequests(profile);
    const auto duration = plannedDuration(profile.load);
    return line("Load",
                fmt::format("{}: {}{}", loadInWords(profile.load),
                            count ? counted(*count, "request") : "as many requests as are answered",
                            duration ? " within " + formatSetTime(*duration) : ""));
}

std::string requestLines(const LoadProfile& profile)
{
    const bool journey = profile.order == LoadProfile::Order::InOrder;
    std::string lines;
    for (const HttpRequest& request : profile.requests) {
        std::string text = request.method + ' ' + shownUrl(request);
        if (profile.requests.size() > 1)
            text += journey ? "" : fmt::format(" (weight {})", request.weight);
        lines += line(lines.empty() ? "Sends" : journey ? "then" : "or", text);
        if (request.poll)
            lines += line("",
                          fmt::format("and polls for its result, first after {}, for {} at most; polls come on top",
                                      formatSetTime(request.poll->interval), formatSetTime(request.poll->giveUpAfter)));
    }
    return lines;
}

std::string passLines(const LoadProfile& profile)
{
    std::string lines;
    for (const PassCondition& condition : profile.passConditions()) {
        const std::string request = condition.request.empty() ? "" : " (" + condition.request + ')';
        lines += line(lines.empty() ? "Passes if" : "and", formatPassCondition(condition) + request);
    }
    return profile.abortWhenBroken ? lines + line("", "and stops early once one is broken for good") : lines;
}

} // namespace

std::string planText(const LoadProfile& profile, const std::vector<Target>& foreign, const std::vector<FitLine>& lines,
                     const std::string& transport, const std::string& note, const std::vector<std::string>& warnings)
{
    std::string text = "PLAN - nothing is sent.\n\n";
    if (!profile.name.empty())
        text += line("Profile", profile.name);
    text += loadLine(profile) + requestLines(profile)
        + line("To", foreign.empty() ? "this machine only" : targetsInWords(foreign) + ", with your consent or --yes")
        + (transport.empty() ? "" : line("Through", transport))
        + line("Limit",
               fmt::format("{} ({}), near limit from {}; Headroom gives up after {}", formatSetTime(profile.limit.time),
                           profile.limit.gateway, formatSetTime(profile.limit.nearMark()),
                           formatSetTime(profile.effectiveClientTimeout())))
        + passLines(profile) + "\nWill it fit?\n";
    for (const FitLine& one : lines)
        text += hangingLines(fmt::format("{:<11} {:<12} ", one.what, fitName(one.fit)), one.sentence);
    text += hangingLines("Note: ", note);
    for (const std::string& warning : warnings)
        text += hangingLines("Warning: ", warning);
    return text;
}

} // namespace headroom
