#include "transport/redirect.h"

#include "transport/curlurl.h"
#include "transport/headernames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace headroom {

namespace {

constexpr std::array<std::string_view, 9> describing{"Accept",           "Accept-Charset", "Accept-Encoding",
                                                     "Accept-Language",  "Cache-Control",  "Content-Encoding",
                                                     "Content-Language", "Content-Type",   "User-Agent"};

bool isAmong(const Header& header, const auto& names)
{
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return sameName(header.name, name); });
}

bool becomesGet(const std::string& method, std::uint16_t status)
{
    if (status == 303)
        return method != "GET" && method != "HEAD";
    return (status == 301 || status == 302) && method == "POST";
}

void dropBody(OutgoingRequest& message)
{
    message.method = "GET";
    message.body.clear();
    message.hasBody = false;
    std::erase_if(message.headers, [](const Header& header) { return lowerName(header.name).starts_with("content-"); });
}

} // namespace

std::optional<Redirect> redirectOf(const CurlRequest& from, std::uint16_t status, const std::string& location,
                                   bool acrossHosts)
{
    const bool isRedirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!isRedirect || location.empty())
        return {};
    const CurlUrlPtr next = copied(from.target);
    if (!setPart(next, CURLUPART_URL, location, CURLU_URLENCODE))
        return {};
    const std::string scheme = part(next, CURLUPART_SCHEME);
    const bool otherHost = !sameOrigin(from.target, next);
    if ((scheme != "http" && scheme != "https") || (otherHost && !acrossHosts))
        return {};
    // A redirect does not choose whom the request is from: a user in the URL stays at its host, and none comes with it.
    for (const CURLUPart who : {CURLUPART_USER, CURLUPART_PASSWORD})
        static_cast<void>(setPart(next, who, otherHost ? "" : part(from.target, who)));

    Redirect redirect{from.message, otherHost};
    redirect.message.url = part(next, CURLUPART_URL);
    if (becomesGet(redirect.message.method, status))
        dropBody(redirect.message);
    if (otherHost)
        std::erase_if(redirect.message.headers, [](const Header& header) { return !isAmong(header, describing); });
    return redirect;
}

} // namespace headroom
