#include "scenario/environment.h"

#include "profile/profilejson.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <variant>

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

void addFields(std::vector<std::string*>& texts, std::vector<Field>& fields)
{
    for (Field& field : fields)
        texts.push_back(&field.value);
}

void addBody(std::vector<std::string*>& texts, RequestBody& body)
{
    if (auto* const text = std::get_if<std::string>(&body))
        texts.push_back(text);
    if (auto* const form = std::get_if<FormBody>(&body))
        addFields(texts, form->fields);
    if (auto* const multipart = std::get_if<MultipartBody>(&body)) {
        for (FormPart& part : multipart->parts)
            texts.push_back(&part.value);
    }
}

void addAuth(std::vector<std::string*>& texts, Auth& auth)
{
    const auto add = [&](std::initializer_list<std::string*> all) { texts.insert(texts.end(), all); };
    if (auto* const basic = std::get_if<BasicAuth>(&auth))
        add({&basic->user, &basic->password});
    if (auto* const bearer = std::get_if<BearerAuth>(&auth))
        add({&bearer->token});
    if (auto* const apiKey = std::get_if<ApiKeyAuth>(&auth))
        add({&apiKey->key});
    if (auto* const aws = std::get_if<AwsSigV4>(&auth))
        add({&aws->accessKey, &aws->secretKey, &aws->sessionToken});
    if (auto* const client = std::get_if<OAuth2ClientCredentials>(&auth))
        add({&client->clientId, &client->clientSecret});
}

std::vector<std::string*> textsThatMayHoldVariables(LoadProfile& profile)
{
    std::vector<std::string*> texts;
    for (HttpRequest& request : profile.requests) {
        texts.push_back(&request.url);
        addFields(texts, request.query);
        addFields(texts, request.headers);
        addBody(texts, request.body);
    }
    texts.push_back(&profile.connection.keyPassword);
    addAuth(texts, profile.auth);
    return texts;
}

std::string namesOf(const std::vector<EnvironmentValue>& values)
{
    std::string names;
    for (const EnvironmentValue& one : values)
        names += (names.empty() ? "" : ", ") + one.name;
    return names;
}

} // namespace

Result<FilledProfile> withEnvironment(const LoadProfile& profile)
{
    FilledProfile filled{profile, {}};
    for (std::string* text : textsThatMayHoldVariables(filled.profile)) {
        if (auto done = expand(*text, filled.values); !done)
            return tl::make_unexpected(done.error());
    }
    // checkProfile's own sentence could repeat a value.
    const auto fine = [](const HttpRequest& request) { return checkRequest(request).has_value(); };
    if (!filled.values.empty() && !std::all_of(filled.profile.requests.begin(), filled.profile.requests.end(), fine))
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
