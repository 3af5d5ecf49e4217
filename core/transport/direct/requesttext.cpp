#include "transport/direct/requesttext.h"

#include "transport/curlurl.h"
#include "transport/headernames.h"
#include "transport/requestauth.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace headroom {

namespace {

/// One of the lines that libcurl is given (https://curl.se/libcurl/c/CURLOPT_HTTPHEADER.html): "Name: value" is sent,
/// "Name;" is sent without a value, and "Name:" only keeps libcurl from sending a header of its own.
struct Line {
    std::string_view name;
    std::string_view sent; ///< behind the name; empty: nothing is sent
};

Line lineOf(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        const bool blank = text.find_first_not_of(" \t", colon + 1) == std::string_view::npos;
        return {text.substr(0, colon), blank ? std::string_view() : text.substr(colon)};
    }
    const std::size_t semicolon = std::min(text.find(';'), text.size());
    return {text.substr(0, semicolon), semicolon < text.size() ? ":" : ""};
}

const Line* lineNamed(const std::vector<Line>& lines, std::string_view name)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return sameName(line.name, name); });
    return found == lines.end() ? nullptr : &*found;
}

/// A user in the URL becomes one.
std::string authorization(const CurlRequest& request)
{
    const std::string user = part(request.url, CURLUPART_USER, CURLU_URLDECODE);
    const std::string password = part(request.url, CURLUPART_PASSWORD, CURLU_URLDECODE);
    if (user.empty() && password.empty())
        return {};
    return "Authorization: Basic " + base64(user + ":" + password) + "\r\n";
}

/// As libcurl sends them: it escapes bytes past ASCII in the path only.
std::string pathAndQuery(const CurlRequest& request)
{
    std::string text = part(request.url, CURLUPART_PATH, CURLU_URLENCODE);
    char* query = nullptr; // an empty one is still one
    if (curl_url_get(request.url.get(), CURLUPART_QUERY, &query, 0) != CURLUE_OK || !query)
        return text;
    const std::unique_ptr<char, CurlFree<curl_free>> owner(query);
    return text.append("?").append(query);
}

} // namespace

std::string requestHead(const CurlRequest& request, std::span<const std::string> extra)
{
    std::vector<Line> lines;
    for (const std::string& line : extra)
        lines.push_back(lineOf(line));
    for (const curl_slist* line = request.headers.get(); line; line = line->next)
        lines.push_back(lineOf(line->data));

    const OutgoingRequest& message = request.message;
    std::string text = message.method + " " + pathAndQuery(request) + " HTTP/1.1\r\n";
    if (const Line* host = lineNamed(lines, "Host"); host && host->sent != "")
        text.append("Host").append(host->sent).append("\r\n");
    else if (!host)
        text.append("Host: ").append(hostAndPort(request.url)).append("\r\n");
    if (!lineNamed(lines, "Authorization"))
        text += authorization(request);
    if (!lineNamed(lines, "Accept"))
        text += "Accept: */*\r\n";
    for (const Line& line : lines) {
        if (!line.sent.empty() && !sameName(line.name, "Host"))
            text.append(line.name).append(line.sent).append("\r\n");
    }
    if ((message.hasBody || message.method == "POST") && !lineNamed(lines, "Content-Length"))
        text += fmt::format("Content-Length: {}\r\n", message.body.size());
    return text += "\r\n";
}

} // namespace headroom
