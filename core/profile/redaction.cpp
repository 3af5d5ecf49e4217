#include "profile/redaction.h"

#include "base/percent.h"
#include "profile/loadwords.h"
#include "profile/secretscan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

using Values = std::vector<std::string>;

/// Cookies and schemes hold several words, each of which may come back alone.
void note(const std::string& secret, Values& values)
{
    values.push_back(secret);
    std::size_t from = 0;
    while (from < secret.size()) {
        const std::size_t end = std::min(secret.find_first_of(" ;,", from), secret.size());
        std::string word = secret.substr(from, end - from);
        if (const std::size_t equals = word.find('='); equals + 1 < word.size() && equals != std::string::npos)
            word.erase(0, equals + 1);
        constexpr std::size_t shortest = 8; // "Basic" and "path=/" are no secrets
        if (word.size() >= shortest && word != secret)
            values.push_back(std::move(word));
        from = end + 1;
    }
}

void redactNamed(std::string_view name, std::string& value, Values& values)
{
    if (!namesSecret(name)) {
        value = withoutSecretsIn(value, &values);
    } else if (!onlyReferences(value)) {
        note(value, values);
        value = redactedText;
    }
}

/// Of a parameter, for which more names tell of a secret than elsewhere. One that is called "key" and nothing else is
/// an API's key, where it may be anything in a body; a long "code" is what logs somebody in, or a function's key on
/// Azure, where a short one is a country's or a product's.
bool isSecretParameter(std::string_view name, std::string_view value)
{
    constexpr std::size_t shortest = 16;
    const auto is = [&](std::string_view other) {
        return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                          [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
    };
    return namesSecret(name) || is("key") || (is("code") && value.size() >= shortest);
}

void redactParameter(std::string_view name, std::string& value, Values& values)
{
    redactNamed(isSecretParameter(name, value) ? "api_key" : name, value, values);
}

void redactFields(std::vector<Field>& fields, bool parameters, Values& values)
{
    for (Field& field : fields) {
        if (parameters)
            redactParameter(field.name, field.value, values);
        else
            redactNamed(field.name, field.value, values);
    }
}

void redactBody(RequestBody& body, Values& values)
{
    if (auto* const text = std::get_if<std::string>(&body))
        *text = withoutSecretsIn(*text, &values);
    if (auto* const form = std::get_if<FormBody>(&body))
        redactFields(form->fields, false, values);
    if (auto* const multipart = std::get_if<MultipartBody>(&body)) {
        for (FormPart& part : multipart->parts)
            redactNamed(part.name, part.value, values);
    }
}

/// "NAME=VALUE" of a URL, as it is written. A secret's name may be percent-encoded, and a value may hold a whole URL
/// with secrets of its own, of which nothing is left then.
std::string redactedInUrl(std::string_view parameter, Values& values)
{
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos)
        return withoutSecretsIn(parameter, &values);
    std::string value(parameter.substr(equals + 1));
    redactParameter(percentDecoded(parameter.substr(0, equals)), value, values);
    const std::string decoded = percentDecoded(value);
    if (decoded != value && withoutSecretsIn(decoded, &values) != decoded) {
        note(value, values);
        value = redactedText;
    }
    return std::string(parameter.substr(0, equals + 1)) + value;
}

/// Parameters stand in a path as well: "/report;jsessionid=F00".
std::string redactedPath(std::string_view path, Values& values)
{
    std::string clean;
    for (std::size_t at = 0; at < path.size();) {
        const bool parameter = path[at] == ';';
        const std::size_t end = std::min(path.find_first_of(";/", at + 1), path.size());
        const std::string_view part = path.substr(at + (parameter ? 1 : 0), end - at - (parameter ? 1 : 0));
        clean += parameter ? ';' + redactedInUrl(part, values) : std::string(part);
        at = end;
    }
    return clean;
}

void redactUrl(std::string& url, Values& values)
{
    const std::size_t query = std::min(url.find('?'), url.size());
    const std::size_t fragment = std::max(query, std::min(url.find('#'), url.size()));
    std::string clean = redactedPath(std::string_view(url).substr(0, query), values);
    for (std::size_t at = query; at < fragment;) {
        const std::size_t end = std::min(url.find('&', at + 1), fragment);
        clean += url[at] + redactedInUrl(std::string_view(url).substr(at + 1, end - at - 1), values);
        at = end;
    }
    url = clean + withoutSecretsIn(url.substr(fragment), &values);
}

/// Of the answer, and of what a job's end is known by.
template <typename Request> auto checksOf(Request& request)
{
    std::vector<decltype(&request.checks)> all{&request.checks};
    if (request.poll)
        all.insert(all.end(), {&request.poll->done, &request.poll->failed});
    if (request.push)
        all.push_back(&request.push->done);
    return all;
}

void redactRequest(HttpRequest& request, Values& values)
{
    redactUrl(request.url, values);
    redactFields(request.headers, false, values);
    redactFields(request.query, true, values);
    redactBody(request.body, values);
    for (auto* const checks : checksOf(request)) {
        for (Check& check : *checks)
            redactNamed(check.name, check.value, values);
    }
    if (request.push)
        request.push->send = withoutSecretsIn(request.push->send, &values);
}

bool lacks(std::string_view text)
{
    return text.find(redactedText) != std::string_view::npos;
}

/// What of one request was taken out: "header Authorization".
std::vector<std::string> placesIn(const HttpRequest& request)
{
    std::vector<std::string> places;
    if (lacks(request.url))
        places.emplace_back("in the URL");
    for (const Header& header : request.headers) {
        if (lacks(header.value))
            places.push_back("header " + header.name);
    }
    for (const Field& parameter : request.query) {
        if (lacks(parameter.value))
            places.push_back("parameter " + parameter.name);
    }
    const auto* const form = std::get_if<FormBody>(&request.body);
    const auto* const multipart = std::get_if<MultipartBody>(&request.body);
    const bool inBody = lacks(request.text())
        || (form
            && std::any_of(form->fields.begin(), form->fields.end(), [](const Field& f) { return lacks(f.value); }))
        || (multipart
            && std::any_of(multipart->parts.begin(), multipart->parts.end(),
                           [](const FormPart& part) { return lacks(part.value); }))
        || (request.push && lacks(request.push->send));
    if (inBody)
        places.emplace_back("in the body");
    for (const auto* const checks : checksOf(request)) {
        if (std::any_of(checks->begin(), checks->end(), [](const Check& check) { return lacks(check.value); }))
            places.emplace_back("in a check");
    }
    return places;
}

} // namespace

Redaction redacted(const LoadProfile& profile)
{
    Redaction result{profile, {}};
    for (HttpRequest& request : result.profile.requests)
        redactRequest(request, result.values);
    if (auto* const client = std::get_if<OAuth2ClientCredentials>(&result.profile.auth)) // all else of it are names
        redactUrl(client->tokenUrl, result.values);
    return result;
}

std::vector<std::string> redactedPlaces(const LoadProfile& profile)
{
    std::vector<std::string> places;
    for (const HttpRequest& request : profile.requests) {
        for (const std::string& place : placesIn(request))
            places.push_back(fmt::format("{} of {}", place, requestName(request)));
    }
    const auto* const client = std::get_if<OAuth2ClientCredentials>(&profile.auth);
    if (client && lacks(client->tokenUrl))
        places.emplace_back("in the URL that tokens come from");
    return places;
}

HttpRequest withoutSecrets(HttpRequest request)
{
    Values unused;
    redactRequest(request, unused);
    return request;
}

std::string withoutLikelySecrets(std::string_view text)
{
    return withoutSecretsIn(text, nullptr);
}

} // namespace headroom
