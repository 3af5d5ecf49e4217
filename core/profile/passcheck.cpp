#include "profile/loadwords.h"
#include "profile/profilechecks.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::string namesOf(const std::vector<HttpRequest>& requests)
{
    std::string names;
    for (const HttpRequest& request : requests)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", requestName(request));
    return names;
}

Result<void> checkRequestOf(const PassCondition& condition, const std::vector<HttpRequest>& requests)
{
    if (condition.request.empty())
        return {};
    const auto known = std::count_if(requests.begin(), requests.end(),
                                     [&](const auto& one) { return requestName(one) == condition.request; });
    if (known == 1)
        return {};
    if (known > 1)
        return badInput(
            fmt::format("'{}' is the name of {} requests; name them differently", condition.request, known));
    return badInput(fmt::format("'{}' is the name of no request; there are {}", condition.request, namesOf(requests)));
}

} // namespace

Result<void> checkPass(const LoadProfile& profile)
{
    for (std::size_t i = 0; i < profile.pass.size(); ++i) {
        const auto checked = checkPassThreshold(profile.pass[i]).and_then([&] {
            return checkRequestOf(profile.pass[i], profile.requests);
        });
        if (!checked)
            return badInput(fmt::format("pass[{}]: {}", i, checked.error().message));
    }
    return {};
}

} // namespace headroom
