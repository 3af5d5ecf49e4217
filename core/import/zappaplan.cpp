#include "import/zappaplan.h"

#include "analysis/wording.h"
#include "gateway/gatewaycatalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t wholeCoreMb = 1769; ///< Lambda's CPU share grows with memory: one core at this
constexpr std::uint32_t lowMb = 1024;

std::string_view frontOf(const ZappaStage& stage)
{
    if (stage.apiGateway)
        return stage.httpApi ? "aws-apigw-http" : stage.onEdge() ? "aws-apigw-rest-edge" : "aws-apigw-rest";
    if (stage.functionUrl)
        return stage.functionUrlDomains ? "aws-cloudfront" : "aws-lambda-url";
    return stage.alb ? "aws-alb-lambda" : "";
}

std::string timeoutWords(const ZappaStage& stage)
{
    return fmt::format("timeout_seconds is {}{}", stage.timeout.count(), stage.timeoutSet ? "" : ", Zappa's default");
}

std::optional<Finding> timeoutBeyondGateway(const ZappaStage& stage, const GatewayEntry& gateway)
{
    if (!gateway.limit || stage.timeout <= *gateway.limit)
        return std::nullopt;
    const std::string limit = formatSetTime(*gateway.limit);
    return Finding{"timeout_beyond_gateway", "The function may run on after the gateway has given up.",
                   fmt::format("{}, but {} gives up at {}. What takes longer is an error for the client, runs on for "
                               "nobody, and is billed. Zappa sets the function's timeout only, not the gateway's.",
                               timeoutWords(stage), gateway.product, limit),
                   fmt::format("Answer 202 and let the client poll for what takes longer than {}. Until then set "
                               "timeout_seconds just below it, so that lost work ends.",
                               limit),
                   weighLost(0.9)};
}

std::optional<Finding> edgeCannotBeRaised(const ZappaStage& stage)
{
    if (!stage.onEdge())
        return std::nullopt;
    return Finding{
        "edge_cannot_be_raised", "The API is edge-optimized, whose limit of 29 s cannot be raised.",
        stage.endpoints.empty() ? "endpoint_configuration is not set, and AWS then makes the API edge-optimized."
                                : "endpoint_configuration says EDGE.",
        R"(If 29 s are too short, set endpoint_configuration to ["REGIONAL"], ask for a higher integration timeout )"
        "in AWS's Service Quotas (possibly at the price of a lower request rate), set it on the integration and "
        "deploy the API again.",
        weighLost(0.5)};
}

std::optional<Finding> lowMemory(const ZappaStage& stage)
{
    if (stage.memoryMb >= lowMb)
        return std::nullopt;
    const double share = static_cast<double>(stage.memoryMb) / wholeCoreMb;
    return Finding{
        "low_memory", "The function has a small part of a processor core.",
        fmt::format("memory_size is {} MB. Lambda gives processor time by memory, a whole core at {} MB: here "
                    "{:.2f} of one, so what computes takes {:.1f} times as long as on a core of its own.",
                    stage.memoryMb, wholeCoreMb, share, 1 / share),
        "Measure with 1024 MB and 1769 MB; for work that computes it often costs no more, because it ends sooner.",
        weighSlow(0.8)};
}

std::optional<Finding> oneInstanceWarm(const ZappaStage& stage)
{
    if (!stage.keepWarm)
        return std::nullopt;
    return Finding{
        "keep_warm_one_instance", "keep_warm keeps one instance warm, not more.",
        fmt::format("It calls the function every four minutes, which one instance answers. Of N requests at "
                    "once, N - 1 meet a cold start{}, and its time counts against the gateway's limit.",
                    stage.slimHandler ? " that first fetches the code from S3 (slim_handler)" : ""),
        "Load the stage with as many users as come at once, and look at the cold starts; provisioned concurrency "
        "or a lighter import helps, keep_warm does not.",
        weighSlow(0.4)};
}

std::optional<Finding> asyncTableMissing(const ZappaStage& stage)
{
    if (!stage.asyncResources || !stage.asyncTable.empty())
        return std::nullopt;
    return Finding{"async_table_missing", "Results of background tasks are kept nowhere.",
                   "async_response_table is not set: @task(capture_response=True) gives MISCONFIGURED for an id, and a "
                   "client that was told 202 has nothing to poll.",
                   "Set async_response_table (and its capacities) before moving slow work into @task.", weighSlow(0.2)};
}

std::string slug(std::string_view text)
{
    std::string made;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool capital = c >= 'A' && c <= 'Z';
        if (letter || capital)
            made += capital ? static_cast<char>(c + 32) : c;
        else if (!made.empty() && made.back() != '-')
            made += '-';
    }
    return made.ends_with('-') ? made.substr(0, made.size() - 1) : made;
}

std::string urlOf(const ZappaStage& stage)
{
    if (!stage.domain.empty()) {
        const std::string base =
            stage.domain.find("://") == std::string::npos ? "https://" + stage.domain : stage.domain;
        return base + '/' + (stage.basePath.empty() ? "" : stage.basePath + '/');
    }
    const std::string region = stage.region.empty() ? "us-east-1" : stage.region;
    if (stage.apiGateway)
        return fmt::format("https://your-api-id.execute-api.{}.amazonaws.com/{}/", region, stage.name);
    return stage.functionUrl ? fmt::format("https://your-url-id.lambda-url.{}.on.aws/", region)
                             : fmt::format("https://your-load-balancer.{}.elb.amazonaws.com/", region);
}

AwsSigV4 signatureFor(const std::string& region)
{
    AwsSigV4 signature;
    signature.region = region.empty() ? "us-east-1" : region;
    return signature;
}

} // namespace

Result<GatewayEntry> gatewayOf(const ZappaStage& stage)
{
    const std::string_view id = frontOf(stage);
    if (id.empty())
        return badInput(
            fmt::format("the stage '{}' has no API Gateway, function URL or load balancer in front of it", stage.name));
    auto entry = gatewayNamed(id, shippedGateways());
    if (!entry)
        return entry;
    if (id == "aws-lambda-url" || id == "aws-alb-lambda")
        entry->limit = stage.timeout; // Zappa sets the balancer's idle timeout to it as well
    else if (id == "aws-cloudfront")
        entry->limit = 60s; // OriginReadTimeout in Zappa's distribution
    return entry;
}

LoadProfile profileOf(const ZappaStage& stage, const GatewayEntry& gateway, const std::string& url)
{
    LoadProfile profile;
    profile.name = stage.project.empty() ? stage.name : stage.project + ' ' + stage.name;
    profile.request().url = url.empty() ? urlOf(stage) : url;
    profile.limit.gateway = gateway.id;
    profile.limit.time = gateway.limit.value_or(profile.limit.time);
    profile.correlation = {"X-Load-Id", false, true};
    profile.load.model = OpenModel{Rate{5}};
    profile.load.duration = 60s;
    if (stage.apiKeyRequired)
        profile.auth = ApiKeyAuth{"x-api-key", {}, "${env:API_KEY}"};
    else if (stage.iamAuthorization)
        profile.auth = signatureFor(stage.region);
    return profile;
}

std::string logGroupOf(const ZappaStage& stage)
{
    return stage.project.empty() ? std::string() : "/aws/lambda/" + slug(stage.project + '-' + stage.name);
}

std::vector<Finding> settingsFindings(const ZappaStage& stage, const GatewayEntry& gateway)
{
    std::vector<Finding> findings;
    for (auto& found : {timeoutBeyondGateway(stage, gateway), edgeCannotBeRaised(stage), lowMemory(stage),
                        oneInstanceWarm(stage), asyncTableMissing(stage)}) {
        if (found)
            findings.push_back(*found);
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
    return findings;
}

} // namespace headroom
