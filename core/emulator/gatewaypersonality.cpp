#include "emulator/gatewaypersonality.h"

#include "emulator/emulatorsettings.h"

#include <boost/beast/core/string.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace headroom {

namespace {

constexpr std::uint32_t apiHeaderLimit = 10'240;
constexpr std::uint64_t apiBodyLimit = 10'485'760;
constexpr std::uint32_t plainHeaderLimit = 32'768;
/// Where no bound is known: what this program is ready to hold of one body.
constexpr std::uint64_t ownBodyLimit = 104'857'600;

enum class Family { RestApi, HttpApi, Other };

bool equals(std::string_view a, std::string_view b)
{
    return boost::beast::iequals({a.data(), a.size()}, {b.data(), b.size()});
}

/// By the ids their answers carry, so that an entry of the user's own made from a shipped one behaves like it.
Family familyOf(const GatewayEntry& entry)
{
    for (const Header& header : timeoutSign(entry).answerHeaders) {
        if (equals(header.name, "x-amz-apigw-id"))
            return Family::RestApi;
        if (equals(header.name, "apigw-requestid"))
            return Family::HttpApi;
    }
    return Family::Other;
}

/// The connection writes these itself.
bool isFraming(const Header& header)
{
    constexpr std::array<std::string_view, 4> names{"Content-Length", "Transfer-Encoding", "Connection", "Date"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return equals(name, header.name); });
}

/// A header the sign only asks to be there gets some value.
GatewayAnswer answerFor(const FailureSign& sign)
{
    const bool written = !sign.answerHeaders.empty() || !sign.answerBody.empty();
    GatewayAnswer answer{
        sign.statuses.empty() ? 504U : sign.statuses.front(), {}, written ? sign.answerBody : sign.bodyContains};
    for (const Header& header : written ? sign.answerHeaders : sign.headers) {
        if (!isFraming(header))
            answer.headers.push_back({header.name, header.value.empty() && !written ? "0" : header.value});
    }
    return answer;
}

/// By the first of these causes the entry has a sign for; else the status alone.
GatewayAnswer answerOf(const GatewayEntry& entry, std::initializer_list<FailureCause> causes, unsigned status)
{
    for (const FailureCause cause : causes) {
        const auto sign = std::find_if(entry.signs.begin(), entry.signs.end(), [cause](const FailureSign& one) {
            return one.cause == cause && !one.statuses.empty();
        });
        if (sign != entry.signs.end())
            return answerFor(*sign);
    }
    return {status, {}, {}};
}

/// An error a REST API makes itself. It carries no X-Amzn-Trace-Id: a client that was timed out knows only what it
/// sent.
GatewayAnswer restError(unsigned status, std::string_view message)
{
    return {status,
            {{"Content-Type", "application/json"},
             {"x-amzn-RequestId", "{request-id}"},
             {"x-amzn-ErrorType", "BadRequestException"},
             {"x-amz-apigw-id", "{extended-id}"}},
            fmt::format(R"({{"message": "{}"}})", message)};
}

/// An error an HTTP API makes itself: no content type, and no space after the colon.
GatewayAnswer httpApiError(unsigned status, std::string_view message)
{
    return {status, {{"apigw-requestid", "{extended-id}"}}, fmt::format(R"({{"message":"{}"}})", message)};
}

/// What the catalogue has no place for: how a REST API passes on answers and refuses requests.
void makeRestApi(GatewayPersonality& api)
{
    // Both as recorded in koki-develop/lgtm-generator#10: past 10 MB the front answers before the API has a request id.
    api.bodyTooLarge = {413, {{"Content-Type", "text; charset=utf-8"}}, "HTTP content length exceeded 10485760 bytes."};
    api.callTooLarge = restError(413, "Request Too Long");
    // No transcript of these two was found: the status is what matters, the body follows the other errors.
    api.headerTooLarge = restError(431, "Request Header Fields Too Large");
    api.badRequest = restError(400, "Bad Request");
    api.addedHeaders = {
        {"x-amzn-RequestId", "{request-id}"}, {"x-amz-apigw-id", "{extended-id}"}, {"X-Amzn-Trace-Id", "{trace}"}};
    api.remappedHeaders = {"WWW-Authenticate"};
    api.takesRequestId = true;
}

void makeHttpApi(GatewayPersonality& api)
{
    // No transcripts of these were found. A throttled function is answered like every other failed call.
    api.bodyTooLarge = api.callTooLarge = httpApiError(413, "Request Entity Too Large");
    api.headerTooLarge = httpApiError(431, "Request Header Fields Too Large");
    api.badRequest = httpApiError(400, "Bad Request");
    api.addedHeaders = {{"apigw-requestid", "{extended-id}"}};
    api.oneId = true;
}

/// What both kinds of API have: Lambda behind them, which takes less than they do.
void makeApi(GatewayPersonality& api, const GatewayEntry& entry, Family family)
{
    api.headerLimit = apiHeaderLimit;
    api.bodyLimit = std::min(api.bodyLimit, apiBodyLimit);
    api.callLimit = std::min<std::uint64_t>(api.bodyLimit, lambdaRequestLimit);
    if (entry.kind == LimitKind::Total) // a streamed answer may be larger
        api.responseLimit = std::min<std::uint64_t>(api.responseLimit, lambdaResponseLimit);
    api.throttled = answerOf(entry, {FailureCause::BackendThrottled, FailureCause::BackendFailed}, 500);
    api.traces = true;
    if (family == Family::RestApi)
        makeRestApi(api);
    else
        makeHttpApi(api);
}

} // namespace

bool callsFunction(const GatewayEntry& entry)
{
    constexpr std::array<std::string_view, 4> kinds{"aws-apigw-", "aws-lambda", "aws-alb-lambda", "zappa-"};
    return familyOf(entry) != Family::Other
        || std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return entry.id.starts_with(kind); });
}

GatewayPersonality personalityOf(const GatewayEntry& entry)
{
    using enum FailureCause;
    GatewayPersonality gateway;
    gateway.id = entry.id;
    gateway.kind = entry.kind;
    gateway.totalLimit = entry.totalLimit;
    gateway.headerLimit = plainHeaderLimit;
    gateway.bodyLimit = gateway.callLimit = entry.mostRequestBytes.value_or(ownBodyLimit);
    // What is passed on as it comes need not be held.
    gateway.responseLimit =
        entry.mostResponseBytes.value_or(entry.kind == LimitKind::Total ? ownBodyLimit : UINT64_MAX);
    gateway.timeout = answerFor(timeoutSign(entry));
    gateway.closes = timeoutSign(entry).statuses.empty();
    gateway.endsBackend = entry.backendContinues == false;
    gateway.backendFailed = answerOf(entry, {BackendFailed, BackendUnreachable}, 502);
    gateway.backendTimedOut = answerOf(entry, {BackendTimedOut, BackendFailed, BackendUnreachable}, 502);
    gateway.unreachable = callsFunction(entry) ? gateway.backendFailed // the function runs, and is what cannot connect
                                               : answerOf(entry, {BackendUnreachable, BackendFailed}, 502);
    gateway.responseTooLarge = answerOf(entry, {ResponseTooLarge, BackendFailed, BackendUnreachable}, 502);
    gateway.throttled = answerOf(entry, {BackendThrottled, RateLimited}, 429);
    gateway.bodyTooLarge = gateway.callTooLarge = {413, {}, {}};
    gateway.headerTooLarge = {431, {}, {}};
    gateway.badRequest = {400, {}, {}};
    if (const Family family = familyOf(entry); family != Family::Other)
        makeApi(gateway, entry, family);
    return gateway;
}

} // namespace headroom
