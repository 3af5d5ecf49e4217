#include "profile/profilechecks.h"
#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr nanoseconds shortestPing = 10ms;
constexpr nanoseconds longestPatience = std::chrono::hours(1); // what the histogram can hold

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// What the handshake says itself (RFC 6455, section 4.1).
bool isOfHandshake(std::string_view header)
{
    constexpr std::array<std::string_view, 6> own{"Upgrade",
                                                  "Connection",
                                                  "Sec-WebSocket-Key",
                                                  "Sec-WebSocket-Version",
                                                  "Sec-WebSocket-Protocol",
                                                  "Sec-WebSocket-Extensions"};
    return std::any_of(own.begin(), own.end(), [&](std::string_view name) { return sameName(header, name); });
}

bool looksAtBody(const Check& check)
{
    return check.of == Check::Of::Body || check.of == Check::Of::Json;
}

Result<void> checkStream(const HttpRequest& request)
{
    if (request.method == "HEAD")
        return badInput("request.stream: the answer to a HEAD request has no body that could come in pieces");
    const StreamPlan& stream = *request.stream;
    if (stream.endsWith && stream.kind != StreamPlan::Kind::Events)
        return badInput("request.stream.ends_with: is a text in an event's data; its \"kind\" has to be \"events\"");
    if (stream.endsWith && stream.endsWith->empty())
        return badInput("request.stream.ends_with: is empty, and every event would be the last");
    return {};
}

Result<void> checkHandshake(const HttpRequest& request)
{
    if (request.method != "GET")
        return badInput("request.method: a WebSocket is opened with GET");
    if (request.hasBody())
        return badInput("request.body: what is sent over a WebSocket stands in \"push\", as \"send\"");
    for (const Header& header : request.headers) {
        if (isOfHandshake(header.name))
            return badInput(fmt::format("request.headers: {} is for the WebSocket's handshake to say", header.name));
    }
    for (const Check& check : request.checks) {
        if (looksAtBody(check) || check.of == Check::Of::Size)
            return badInput("request.checks: are of the WebSocket's handshake, which has no body; what the message has "
                            "to hold stands in \"push\", as \"done\"");
    }
    if (!request.taken.empty())
        return badInput("request.take: a WebSocket's messages give no values to later requests");
    return {};
}

Result<void> checkPush(const HttpRequest& request)
{
    const PushPlan& push = *request.push;
    for (const Check& check : push.done) {
        if (!looksAtBody(check))
            return badInput("request.push.done: a message can be checked with body_contains, body_matches and json");
    }
    if (push.giveUpAfter < 1ms || push.giveUpAfter > longestPatience)
        return badInput(
            fmt::format("request.push.give_up_after: {} is not between 1ms and 1h", formatDuration(push.giveUpAfter)));
    if (push.pingEvery && *push.pingEvery < shortestPing)
        return badInput(fmt::format("request.push.ping_every: {} is less than 10ms", formatDuration(*push.pingEvery)));
    for (const std::string& protocol : push.protocols) {
        if (!isToken(protocol))
            return badInput(fmt::format("request.push.protocols: '{}' is not a protocol's name", protocol));
    }
    return checkHandshake(request);
}

/// The URL has been checked.
Result<void> checkScheme(const HttpRequest& request)
{
    const bool webSocket =
        parseTarget(request.url).map([](const Target& target) { return target.webSocket(); }).value();
    if (webSocket && !request.push)
        return badInput(
            fmt::format("request.url: '{}' is a WebSocket's; such a request needs a \"push\"", request.url));
    if (!webSocket && request.push)
        return badInput(
            fmt::format("request.url: '{}' begins with neither ws:// nor wss://, as \"push\" needs it", request.url));
    return {};
}

} // namespace

Result<void> checkDelivery(const HttpRequest& request)
{
    if (request.stream && request.push)
        return badInput("request.push: stands beside \"stream\"; a result comes in one way");
    return checkScheme(request)
        .and_then([&] { return request.stream ? checkStream(request) : Result<void>(); })
        .and_then([&] { return request.push ? checkPush(request) : Result<void>(); });
}

} // namespace headroom
