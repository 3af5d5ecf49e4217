#include "emulator/gatewayanswer.h"

#include <boost/beast/http/status.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <utility>

namespace headroom {

namespace {

void replaceIn(std::string& text, std::string_view what, const std::string& with)
{
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
}

/// Empty where the standards have no phrase, which HTTP allows.
std::string reasonOf(unsigned status)
{
    namespace http = boost::beast::http;
    const auto known = http::int_to_status(status);
    return known == http::status::unknown ? std::string() : std::string(http::obsolete_reason(known));
}

bool hasBody(unsigned status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

GatewayAnswer filledIn(GatewayAnswer answer, const GatewayIds& ids)
{
    for (AnswerHeader& header : answer.headers) {
        replaceIn(header.value, "{request-id}", ids.requestId);
        replaceIn(header.value, "{extended-id}", ids.extendedId);
        replaceIn(header.value, "{trace}", ids.trace);
    }
    return answer;
}

std::string serialised(const GatewayAnswer& answer, const AnswerFrame& frame)
{
    std::string out;
    auto to = std::back_inserter(out);
    fmt::format_to(to, "HTTP/1.1 {} {}\r\n", answer.status, reasonOf(answer.status));
    fmt::format_to(to, "Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(WallClock::to_time_t(frame.date)));
    for (const AnswerHeader& header : answer.headers)
        fmt::format_to(to, "{}: {}\r\n", header.name, header.value);
    if (hasBody(answer.status))
        fmt::format_to(to, "Content-Length: {}\r\n", answer.body.size());
    if (!frame.keepAlive)
        out += "Connection: close\r\n";
    else if (frame.http10)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
    if (hasBody(answer.status) && !frame.headOnly)
        out += answer.body;
    return out;
}

} // namespace headroom
