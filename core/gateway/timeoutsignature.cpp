#include "gateway/timeoutsignature.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

using namespace std::chrono_literals;

const std::vector<TimeoutSignature>& timeoutSignatures()
{
    static const std::vector<TimeoutSignature> signatures{
        {
            .gateway = "aws-apigw-rest",
            .product = "AWS API Gateway REST API",
            .defaultLimit = 29s,
            .statuses = {504},
            .bodyContains = "Endpoint request timed out",
            .bodyIsProof = true,
            .source =
                "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
        },
        {
            .gateway = "aws-apigw-http",
            .product = "AWS API Gateway HTTP API",
            .defaultLimit = 30s,
            .statuses = {503, 504}, // 503 as seen in the field, 504 as AWS's knowledge centre has it
            .bodyContains = "Service Unavailable",
            .bodyIsProof = false, // the same body comes at once when a VPC link is down
            .source = "https://github.com/cortexlabs/cortex/issues/1225",
        },
        {
            .gateway = "custom",
            .product = "Any gateway that answers 504 at its limit",
            .defaultLimit = 30s,
            .statuses = {504},
            .bodyContains = "",
            .bodyIsProof = false,
            .source = "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5",
        },
    };
    return signatures;
}

Result<TimeoutSignature> timeoutSignature(std::string_view gateway)
{
    const auto& all = timeoutSignatures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const TimeoutSignature& one) { return one.gateway == gateway; });
    if (found != all.end())
        return *found;
    std::vector<std::string_view> known;
    for (const TimeoutSignature& one : all)
        known.emplace_back(one.gateway);
    return badInput(
        fmt::format("limit.gateway: '{}' is not a known gateway; known are {}", gateway, fmt::join(known, ", ")));
}

nanoseconds limitTolerance(nanoseconds limit)
{
    return std::min<nanoseconds>(limit / 10, 500ms);
}

} // namespace headroom
