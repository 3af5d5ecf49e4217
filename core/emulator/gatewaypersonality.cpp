#include "emulator/gatewaypersonality.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t tenMegabytes = 10'485'760;

/// An error a REST API makes itself. It carries no X-Amzn-Trace-Id: a client that was timed out knows only what it
/// sent.
GatewayAnswer restError(unsigned status, std::string_view message, std::string_view errorType)
{
    return {status,
            {{"Content-Type", "application/json"},
             {"x-amzn-RequestId", "{request-id}"},
             {"x-amzn-ErrorType", std::string(errorType)},
             {"x-amz-apigw-id", "{extended-id}"}},
            fmt::format(R"({{"message": "{}"}})", message)};
}

/// An error an HTTP API makes itself: no content type, and no space after the colon.
GatewayAnswer httpApiError(unsigned status, std::string_view message)
{
    return {status, {{"apigw-requestid", "{extended-id}"}}, fmt::format(R"({{"message":"{}"}})", message)};
}

GatewayPersonality restApi()
{
    GatewayPersonality api;
    api.id = "aws-apigw-rest";
    api.shortestLimit = 50ms;
    api.longestLimit = 300s;
    api.headerLimit = 10'240;
    api.bodyLimit = tenMegabytes;
    api.timeout = restError(504, "Endpoint request timed out", "InternalServerErrorException");
    api.throttled = restError(500, "Internal server error", "InternalServerErrorException");
    api.backendFailed = restError(502, "Internal server error", "InternalServerErrorException");
    // Both as recorded in koki-develop/lgtm-generator#10: past 10 MB the front answers before the API has a request id.
    api.bodyTooLarge = {413, {{"Content-Type", "text; charset=utf-8"}}, "HTTP content length exceeded 10485760 bytes."};
    api.callTooLarge = restError(413, "Request Too Long", "BadRequestException");
    // No transcript of these two was found: the status is what matters, the body follows the other errors.
    api.headerTooLarge = restError(431, "Request Header Fields Too Large", "BadRequestException");
    api.badRequest = restError(400, "Bad Request", "BadRequestException");
    api.addedHeaders = {
        {"x-amzn-RequestId", "{request-id}"}, {"x-amz-apigw-id", "{extended-id}"}, {"X-Amzn-Trace-Id", "{trace}"}};
    api.remappedHeaders = {"WWW-Authenticate"};
    api.takesRequestId = true;
    return api;
}

GatewayPersonality httpApi()
{
    GatewayPersonality api;
    api.id = "aws-apigw-http";
    api.shortestLimit = 50ms;
    api.longestLimit = 30s;
    api.headerLimit = 10'240;
    api.bodyLimit = tenMegabytes;
    api.timeout = httpApiError(503, "Service Unavailable");
    // No transcript of a throttled function behind an HTTP API was found; it is answered like every other failed call.
    api.throttled = httpApiError(500, "Internal Server Error");
    api.backendFailed = httpApiError(500, "Internal Server Error");
    // Nor of these four.
    api.bodyTooLarge = httpApiError(413, "Request Entity Too Large");
    api.callTooLarge = httpApiError(413, "Request Entity Too Large");
    api.headerTooLarge = httpApiError(431, "Request Header Fields Too Large");
    api.badRequest = httpApiError(400, "Bad Request");
    api.addedHeaders = {{"apigw-requestid", "{extended-id}"}};
    api.oneId = true;
    return api;
}

} // namespace

const std::vector<GatewayPersonality>& gatewayPersonalities()
{
    static const std::vector<GatewayPersonality> all{restApi(), httpApi()};
    return all;
}

Result<GatewayPersonality> findPersonality(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const GatewayPersonality& gateway : gatewayPersonalities()) {
        if (gateway.id == id)
            return gateway;
        known.push_back(gateway.id);
    }
    return badInput(fmt::format("There is no gateway '{}' to emulate; known are {}.", id, fmt::join(known, ", ")));
}

} // namespace headroom
