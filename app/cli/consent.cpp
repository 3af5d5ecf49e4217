#include "consent.h"

#include "console.h"
#include "profile/loadwords.h"
#include "profile/targets.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace headroom {

namespace {

std::string amountInWords(const LoadProfile& profile)
{
    const auto count = plannedRequests(profile);
    const auto duration = plannedDuration(profile.load);
    const std::string many =
        count ? fmt::format("{} request{}", *count, *count == 1 ? "" : "s") : "as many requests as are answered";
    const std::string again = profile.retries.any()
        ? fmt::format(", each sent again up to {} times if it fails,", profile.retries.atMost)
        : std::string();
    const bool polled = std::any_of(profile.requests.begin(), profile.requests.end(),
                                    [](const HttpRequest& request) { return request.poll.has_value(); });
    const std::string asked = polled ? ", with as many polls as their jobs take," : "";
    return many + again + asked + (duration ? fmt::format(" within {}", formatDuration(*duration)) : "");
}

} // namespace

Result<void> consentTo(const LoadProfile& profile, bool yesGiven)
{
    return consentToSend(fmt::format("{} ({})", amountInWords(profile), loadInWords(profile.load)), profile, yesGiven);
}

Result<void> consentToSend(const std::string& load, const LoadProfile& profile, bool yesGiven)
{
    const auto foreign = foreignTargets(profile);
    if (!foreign)
        return tl::make_unexpected(foreign.error());
    return consentToSendTo(load, *foreign, yesGiven);
}

Result<void> consentToSendTo(const std::string& what, const std::vector<Target>& foreign, bool yesGiven)
{
    if (foreign.empty() || yesGiven)
        return {};
    const std::string all = fmt::format("{} to {}", what, targetsInWords(foreign));
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return badInput(fmt::format("{} is not this machine: sending {} needs --yes", foreign.front().host, all));
    tell("This sends {}. Are you allowed to, and do you want to? [y/N] ", all);
    std::string answer;
    std::getline(std::cin, answer);
    if (answer != "y" && answer != "Y" && answer != "yes")
        return badInput("nothing was sent");
    return {};
}

} // namespace headroom
