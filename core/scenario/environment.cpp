#include "scenario/environment.h"

#include <fmt/format.h>

#include <cstdlib>

namespace headroom {

namespace {

Result<void> expand(std::string& text)
{
    constexpr std::string_view opening = "${env:";
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
        const std::size_t close = text.find('}', at);
        if (close == std::string::npos)
            return badInput("a ${env: in the request has no closing }");
        const std::string name = text.substr(at + opening.size(), close - at - opening.size());
        const char* value = std::getenv(name.c_str());
        if (!value)
            return badInput(
                fmt::format("the environment variable {} is not set, and the request uses ${{env:{}}}", name, name));
        text.replace(at, close + 1 - at, value);
        at += std::string_view(value).size(); // a value is taken as it is, never expanded again
    }
    return {};
}

} // namespace

Result<HttpRequest> withEnvironment(HttpRequest request)
{
    Result<void> done = expand(request.url).and_then([&] { return expand(request.body); });
    for (Header& header : request.headers)
        done = done.and_then([&] { return expand(header.value); });
    if (!done)
        return tl::make_unexpected(done.error());
    return request;
}

} // namespace headroom
