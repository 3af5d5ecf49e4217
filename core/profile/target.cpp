#include "profile/target.h"

#include "profile/resolvedurl.h"

#include <boost/asio/ip/address.hpp>
#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>

namespace headroom {

namespace {

struct CleanUp {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using UrlPtr = std::unique_ptr<CURLU, CleanUp>;

std::string part(const UrlPtr& url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK)
        return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string withoutBrackets(const std::string& host)
{
    return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

bool isLoopback(const std::string& host)
{
    boost::system::error_code notAnAddress;
    const auto address = boost::asio::ip::make_address(host, notAnAddress);
    return notAnAddress ? host == "localhost" || host.ends_with(".localhost") : address.is_loopback();
}

/// libcurl reads more leniently than RFC 3986; what has to be percent-encoded is refused before it gets there.
bool hasForbiddenCharacter(const std::string& url)
{
    return std::any_of(url.begin(), url.end(), [](unsigned char c) { return c <= ' ' || c == 0x7f || c == '\\'; });
}

} // namespace

std::string httpUrlOf(const std::string& url)
{
    const std::string scheme = lowerCase(url.substr(0, url.find("://")));
    return scheme == "ws" || scheme == "wss" ? "http" + scheme.substr(2) + url.substr(scheme.size()) : url;
}

Result<Target> parseTarget(const std::string& url)
{
    const UrlPtr parsed(curl_url());
    const auto refuse = [&](std::string_view why) { return badInput(fmt::format("'{}' {}", url, why)); };
    constexpr std::string_view notAUrl =
        "is not a URL; write it with its scheme, such as https://api.example.com/path, and %20 for a space";
    if (const auto host = url.find("://"); host != std::string::npos && url.find("${") < url.find('/', host + 3))
        return refuse("takes its host from a variable; consent needs to know the host");
    if (hasForbiddenCharacter(url) || url.find("://") == std::string::npos)
        return refuse(notAUrl);
    if (url.find(":///") == url.find("://")) // libcurl would take the first name of the path for the host
        return refuse("names no host that could be addressed");
    const std::string asHttp = httpUrlOf(url);
    const CURLUcode code = curl_url_set(parsed.get(), CURLUPART_URL, asHttp.c_str(), CURLU_NON_SUPPORT_SCHEME);
    if (code == CURLUE_BAD_PORT_NUMBER)
        return refuse("has a port that is not from 1 to 65535");
    if (code == CURLUE_NO_HOST || code == CURLUE_BAD_HOSTNAME || code == CURLUE_BAD_IPV6)
        return refuse("names no host that could be addressed");
    if (code != CURLUE_OK)
        return refuse(notAUrl);

    Target target;
    target.scheme = lowerCase(part(parsed, CURLUPART_SCHEME));
    target.host = lowerCase(withoutBrackets(part(parsed, CURLUPART_HOST)));
    target.loopback = isLoopback(target.host);
    if (target.scheme != "http" && target.scheme != "https")
        return refuse("is neither http:// nor https://");
    if (asHttp != url)
        target.scheme.replace(0, 4, "ws");
    const int port = std::atoi(part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT).c_str());
    if (port < 1 || port > 65535)
        return refuse("has a port that is not from 1 to 65535");
    target.port = static_cast<std::uint16_t>(port);
    return target;
}

Result<std::string> resolvedUrl(const std::string& base, std::string_view reference)
{
    const std::string shown(reference.substr(0, std::min<std::size_t>(reference.find_first_of("?#"), 200)));
    const std::string text(reference);
    const UrlPtr url(curl_url());
    // A NUL would end the reference early, and libcurl would read another one than was checked.
    if (text.empty() || hasForbiddenCharacter(text)
        || curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK
        || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
        return badInput(fmt::format("'{}' is no place to ask at", shown));
    const std::string resolved = part(url, CURLUPART_URL);
    const auto from = parseTarget(base), to = parseTarget(resolved);
    if (!from || !to)
        return badInput(fmt::format("'{}' is no place to ask at", shown));
    if (from->scheme != to->scheme || from->host != to->host || from->port != to->port)
        return badInput(fmt::format("'{}' is at another host than the request, which nobody consented to", shown));
    for (const CURLUPart dropped : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT})
        curl_url_set(url.get(), dropped, nullptr, 0);
    return part(url, CURLUPART_URL);
}

} // namespace headroom
