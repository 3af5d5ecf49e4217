#include "gateway/evidence.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::size_t longestValue = 120;
constexpr std::size_t longestEvidence = 500; // fits the bound of a failure's texts
constexpr std::string_view between = "; ";

// A list of what may be shown, not of what may not: whatever a backend thinks of next for its secrets stays out.
constexpr std::array<std::string_view, 27> telling{"server",
                                                   "via",
                                                   "retry-after",
                                                   "content-type",
                                                   "age",
                                                   "x-cache",
                                                   "cache-status",
                                                   "x-powered-by",
                                                   "x-served-by",
                                                   "x-amzn-errortype",
                                                   "x-amzn-requestid",
                                                   "x-amz-apigw-id",
                                                   "x-amz-cf-id",
                                                   "x-amz-cf-pop",
                                                   "apigw-requestid",
                                                   "cf-ray",
                                                   "cf-cache-status",
                                                   "lambda-web-error-type",
                                                   "x-azure-ref",
                                                   "x-vercel-id",
                                                   "x-kong-proxy-latency",
                                                   "x-kong-upstream-latency",
                                                   "x-kong-response-latency",
                                                   "x-envoy-upstream-service-time",
                                                   "x-envoy-overloaded",
                                                   "x-envoy-ratelimited",
                                                   "x-envoy-attempt-count"};

bool isTelling(std::string_view name)
{
    return std::find(telling.begin(), telling.end(), name) != telling.end();
}

} // namespace

std::string tellingHeaders(std::span<const Header> headers, const std::function<std::string(std::string)>& clean)
{
    std::string evidence;
    for (const Header& header : headers) {
        if (!isTelling(header.name))
            continue;
        const std::string cleaned = clean ? clean(header.value) : header.value;
        const std::string_view value = std::string_view(cleaned).substr(0, longestValue);
        if (evidence.size() + header.name.size() + value.size() + 4 > longestEvidence)
            break;
        if (!evidence.empty())
            evidence += between;
        evidence += header.name;
        evidence += ": ";
        evidence += value;
    }
    return evidence;
}

std::vector<Header> headersIn(std::string_view evidence)
{
    std::vector<Header> headers;
    while (!evidence.empty()) {
        const std::size_t end = std::min(evidence.find(between), evidence.size());
        const std::string_view one = evidence.substr(0, end);
        if (const std::size_t colon = one.find(": "); colon != std::string_view::npos)
            headers.push_back({std::string(one.substr(0, colon)), std::string(one.substr(colon + 2))});
        evidence.remove_prefix(std::min(end + between.size(), evidence.size()));
    }
    return headers;
}

} // namespace headroom
