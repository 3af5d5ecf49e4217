#include "scenario/environment.h"

#include "profile/profilejson.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace headroom {

namespace {

/// Shorter ones would be found everywhere, and take the evidence with them.
constexpr std::size_t shortestSecret = 4;

Result<void> expand(std::string& text, std::vector<EnvironmentValue>& values)
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
        values.push_back({name, value});
        text.replace(at, close + 1 - at, value);
        at += values.back().value.size(); // a value is taken as it is, never expanded again
    }
    return {};
}

/// How much of the text's end is the beginning of a value.
std::size_t cutOffLength(const std::string& text, const std::string& value)
{
    for (std::size_t length = std::min(value.size() - 1, text.size()); length >= shortestSecret; --length) {
        if (text.ends_with(std::string_view(value).substr(0, length)))
            return length;
    }
    return 0;
}

void takeOut(std::string& text, const EnvironmentValue& secret)
{
    const std::string name = fmt::format("${{env:{}}}", secret.name);
    for (std::size_t at = text.find(secret.value); at != std::string::npos; at = text.find(secret.value, at)) {
        text.replace(at, secret.value.size(), name);
        at += name.size();
    }
    if (const std::size_t cutOff = cutOffLength(text, secret.value))
        text.replace(text.size() - cutOff, cutOff, name);
}

std::string namesOf(const std::vector<EnvironmentValue>& values)
{
    std::string names;
    for (const EnvironmentValue& one : values)
        names += (names.empty() ? "" : ", ") + one.name;
    return names;
}

} // namespace

Result<FilledRequest> withEnvironment(const HttpRequest& request)
{
    FilledRequest filled{request, {}};
    Result<void> done =
        expand(filled.request.url, filled.values).and_then([&] { return expand(filled.request.body, filled.values); });
    for (Header& header : filled.request.headers)
        done = done.and_then([&] { return expand(header.value, filled.values); });
    if (!done)
        return tl::make_unexpected(done.error());
    if (!filled.values.empty() && !checkRequest(filled.request)) // its sentence could repeat a value
        return badInput(
            fmt::format("with its environment variables filled in ({}) the request is not a valid one: look "
                        "for spaces and line breaks in them",
                        namesOf(filled.values)));
    return filled;
}

std::string withoutValues(std::string text, const std::vector<EnvironmentValue>& values)
{
    for (const EnvironmentValue& secret : values) {
        if (secret.value.size() >= shortestSecret)
            takeOut(text, secret);
    }
    return text;
}

} // namespace headroom
