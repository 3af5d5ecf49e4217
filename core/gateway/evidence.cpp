#include "gateway/evidence.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace headroom {

namespace {

constexpr std::size_t longestValue = 120;
constexpr std::size_t longestEvidence = 600;

// Exactly these, or what begins with one that ends in '-'. A list of what may be shown, not of what may not: whatever a
// backend thinks of next for its secrets stays out.
constexpr std::array<std::string_view, 22> telling{"server",
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
                                                   "x-kong-",
                                                   "x-envoy-"};

bool isTelling(std::string_view name)
{
    return std::any_of(telling.begin(), telling.end(), [&](std::string_view known) {
        return known.ends_with('-') ? name.starts_with(known) : name == known;
    });
}

} // namespace

std::string tellingHeaders(std::span<const Header> headers)
{
    std::string evidence;
    for (const Header& header : headers) {
        if (!isTelling(header.name))
            continue;
        const std::string_view value = std::string_view(header.value).substr(0, longestValue);
        if (evidence.size() + header.name.size() + value.size() + 4 > longestEvidence)
            break;
        if (!evidence.empty())
            evidence += "; ";
        evidence += header.name;
        evidence += ": ";
        evidence += value;
    }
    return evidence;
}

} // namespace headroom
