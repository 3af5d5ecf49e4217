#include "analysis/alarmmetrics.h"

#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<GatewayMetrics, 6> gateways{{
    {"aws-apigw-rest", KnownBy::ApiName, "AWS/ApiGateway", "Latency", "p99", false, "5XXError", true,
     "answers of 500 and more"},
    {"aws-apigw-rest-edge", KnownBy::ApiName, "AWS/ApiGateway", "Latency", "p99", false, "5XXError", true,
     "answers of 500 and more"},
    {"aws-apigw-http", KnownBy::ApiId, "AWS/ApiGateway", "Latency", "p99", false, "5xx", false,
     "answers of 500 and more"},
    {"aws-alb", KnownBy::LoadBalancer, "AWS/ApplicationELB", "TargetResponseTime", "p99", true,
     "HTTPCode_ELB_504_Count", false, "its timeouts"},
    {"aws-alb-lambda", KnownBy::LoadBalancer, "AWS/ApplicationELB", "TargetResponseTime", "p99", true,
     "HTTPCode_ELB_504_Count", false, "its timeouts"},
    {"aws-lambda-url", KnownBy::Function, "AWS/Lambda", "UrlRequestLatency", "Maximum", false, "Url5xxCount", false,
     "answers of 500 and more"},
}};

/// "https://ID.execute-api.REGION.amazonaws.com/STAGE/...": what AWS itself calls an API.
struct OwnUrl {
    std::string apiId, stage;
};
OwnUrl ownUrl(const std::string& url)
{
    const auto target = parseTarget(url);
    const auto at = target ? target->host.find(".execute-api.") : std::string::npos;
    if (at == std::string::npos)
        return {};
    OwnUrl own{target->host.substr(0, at), {}};
    const auto path = url.find('/', url.find("://") + 3);
    if (path != std::string::npos)
        own.stage = url.substr(path + 1, url.find_first_of("/?#", path + 1) - path - 1);
    return own;
}

} // namespace

const GatewayMetrics* gatewayMetrics(std::string_view gateway)
{
    const auto* const found = std::find_if(gateways.begin(), gateways.end(),
                                           [&](const GatewayMetrics& one) { return one.gateway == gateway; });
    return found == gateways.end() ? nullptr : found;
}

bool isDimensionValue(const std::string& value)
{
    return value.size() <= 255 && value.find_first_not_of(' ') != std::string::npos
        && std::all_of(value.begin(), value.end(), [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

Result<std::vector<AlarmDimension>> dimensionsOf(const GatewayMetrics& metrics, const LoadProfile& profile,
                                                 const AlarmTarget& target)
{
    const OwnUrl own = ownUrl(profile.request().url);
    const auto orElse = [](const std::string& given, const std::string& told) { return given.empty() ? told : given; };
    struct Wanted {
        AlarmDimension dimension;
        std::string_view option;
    };
    std::vector<Wanted> wanted;
    switch (metrics.knownBy) {
    case KnownBy::ApiName: // whose URL always holds the stage, unless it has a domain of its own
        wanted = {{{"ApiName", target.api}, "--api NAME"}, {{"Stage", orElse(target.stage, own.stage)}, "--stage"}};
        break;
    case KnownBy::ApiId:
        wanted = {{{"ApiId", orElse(target.api, own.apiId)}, "--api ID"}, {{"Stage", target.stage}, "--stage"}};
        break;
    case KnownBy::LoadBalancer:
        wanted = {{{"LoadBalancer", target.loadBalancer}, "--load-balancer app/NAME/ID"}};
        break;
    case KnownBy::Function:
        wanted = {{{"FunctionName", target.function}, "--function"}};
        break;
    }
    std::vector<AlarmDimension> dimensions;
    for (const Wanted& one : wanted) {
        if (one.dimension.value.empty())
            return badInput(fmt::format("the metrics of {} are known by their {}: {} names it", profile.limit.gateway,
                                        one.dimension.name, one.option));
        if (!isDimensionValue(one.dimension.value))
            return badInput(fmt::format("{}: CloudWatch has no such {}: it consists of ASCII characters, 255 at most",
                                        one.option, one.dimension.name));
        dimensions.push_back(one.dimension);
    }
    return dimensions;
}

} // namespace headroom
