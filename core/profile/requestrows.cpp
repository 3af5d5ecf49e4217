#include "profile/requestrows.h"

#include "profile/loadwords.h"

#include <algorithm>

namespace headroom {

namespace {

bool isPolled(const HttpRequest& request)
{
    return request.poll.has_value();
}

} // namespace

std::vector<RequestRow> requestRows(const LoadProfile& profile)
{
    std::vector<RequestRow> rows;
    for (std::size_t i = 0; i < profile.requests.size(); ++i)
        rows.push_back({i, false, requestName(profile.requests[i])});
    for (std::size_t i = 0; i < profile.requests.size(); ++i) {
        if (isPolled(profile.requests[i]))
            rows.push_back({i, true, rows[i].name + " (poll)"});
    }
    return rows;
}

std::size_t requestRowCount(const LoadProfile& profile)
{
    const auto polled = std::count_if(profile.requests.begin(), profile.requests.end(), isPolled);
    return profile.requests.size() + static_cast<std::size_t>(polled);
}

std::optional<std::uint16_t> pollRow(const LoadProfile& profile, std::size_t request)
{
    if (request >= profile.requests.size() || !isPolled(profile.requests[request]))
        return std::nullopt;
    const auto first = profile.requests.begin();
    const auto before = std::count_if(first, first + static_cast<std::ptrdiff_t>(request), isPolled);
    return static_cast<std::uint16_t>(profile.requests.size() + static_cast<std::size_t>(before));
}

} // namespace headroom
