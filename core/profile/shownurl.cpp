#include "profile/shownurl.h"

#include "profile/redaction.h"

#include <algorithm>
#include <string_view>

namespace headroom {

namespace {

constexpr std::string_view leftOut = "...";

std::string withoutUser(std::string_view url)
{
    std::string shown(url);
    const std::size_t scheme = shown.find("://");
    const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t user = shown.substr(0, shown.find('/', host)).rfind('@');
    if (user != std::string::npos)
        shown.erase(host, user + 1 - host);
    return shown;
}

std::string withGaps(std::string text)
{
    for (std::size_t at = text.find(redactedText); at != std::string::npos; at = text.find(redactedText, at))
        text.replace(at, redactedText.size(), leftOut);
    return text;
}

/// Between two parameters where it can be, and never within a character of several bytes.
std::string cutTo(std::size_t longest, const std::string& query)
{
    if (query.size() <= longest)
        return query;
    std::size_t end = longest > leftOut.size() ? longest - leftOut.size() : 0;
    const std::size_t parameter = query.rfind('&', end);
    if (parameter != std::string::npos)
        end = parameter + 1;
    while (end > 0 && (static_cast<unsigned char>(query[end]) & 0xc0U) == 0x80U)
        --end;
    return query.substr(0, end).append(leftOut);
}

/// As they are written: what is sent has some characters percent-encoded.
std::string queryOf(const HttpRequest& request, std::string_view inUrl)
{
    std::string query(inUrl);
    for (const Field& field : request.query)
        query.append(query.empty() ? "" : "&").append(field.name).append("=").append(field.value);
    return query;
}

} // namespace

std::string shownUrl(const HttpRequest& request, std::size_t longestQuery)
{
    HttpRequest asked;
    asked.url = request.url;
    asked.query = request.query;
    const HttpRequest clean = withoutSecrets(asked);
    const std::string_view url = clean.url;
    const std::size_t fragment = std::min(url.find('#'), url.size());
    const std::size_t question = std::min(url.find('?'), fragment);
    const std::string_view inUrl =
        url.substr(std::min(question + 1, fragment), fragment - std::min(question + 1, fragment));
    const std::string query = withGaps(queryOf(clean, inUrl));
    std::string shown = withoutUser(url.substr(0, question));
    if (!query.empty())
        shown.append("?").append(cutTo(longestQuery, query));
    return fragment == url.size() ? shown : shown.append("#").append(leftOut);
}

} // namespace headroom
