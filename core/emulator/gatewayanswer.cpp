#include "emulator/gatewayanswer.h"

#include <boost/beast/http/status.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace headroom {

namespace {

void replaceIn(std::string& text, std::string_view what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Empty where the standards have no phrase, which HTTP allows.
std::string reasonOf(unsigned status)
{
    namespace http = boost::beast::http;
    const auto known = http::int_to_status(status);
    return known == http::status::unknown ? std::string() : std::string(http::obsolete_reason(known));
}

/// The host comes last: what a client sends there is not looked through again.
void fillIn(std::string& text, const GatewayIds& ids)
{
    replaceIn(text, "{request-id}", ids.requestId);
    replaceIn(text, "{extended-id}", ids.extendedId);
    replaceIn(text, "{trace}", ids.trace);
    replaceIn(text, "{host}", ids.host);
}

} // namespace

GatewayAnswer filledIn(GatewayAnswer answer, const GatewayIds& ids)
{
    for (AnswerHeader& header : answer.headers)
        fillIn(header.value, ids);
    fillIn(answer.body, ids);
    return answer;
}

bool mayHaveBody(unsigned status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string serialisedHead(const GatewayAnswer& answer, const AnswerFrame& frame)
{
    std::string out;
    auto to = std::back_inserter(out);
    fmt::format_to(to, "HTTP/1.1 {} {}\r\n", answer.status, reasonOf(answer.status));
    fmt::format_to(to, "Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(WallClock::to_time_t(frame.date)));
    for (const AnswerHeader& header : answer.headers)
        fmt::format_to(to, "{}: {}\r\n", header.name, header.value);
    if (frame.length && mayHaveBody(answer.status))
        fmt::format_to(to, "Content-Length: {}\r\n", *frame.length);
    else if (frame.chunked)
        out += "Transfer-Encoding: chunked\r\n";
    if (!frame.keepAlive)
        out += "Connection: close\r\n";
    else if (frame.http10)
        out += "Connection: keep-alive\r\n";
    return out + "\r\n";
}

std::string serialisedChunk(std::string_view bytes)
{
    return fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes);
}

std::string serialised(const GatewayAnswer& answer, AnswerFrame frame)
{
    frame.length = answer.body.size();
    std::string out = serialisedHead(answer, frame);
    if (mayHaveBody(answer.status) && !frame.headOnly)
        out += answer.body;
    return out;
}

} // namespace headroom
