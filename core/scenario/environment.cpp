#include "scenario/environment.h"

#include "profile/redaction.h"
#include "scenario/percentencoding.h"
#include "scenario/template.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>
#include <variant>

namespace headroom {

namespace {

/// Shorter ones would be found everywhere, and take the evidence with them.
constexpr std::size_t shortestSecret = 4;

/// What the sentences of checks put behind a quotation that they cut.
constexpr std::string_view shortened = "...";

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
    // The sentences of checks shorten what they quote.
    for (std::size_t at = text.find(shortened); at != std::string::npos; at = text.find(shortened, at + 1)) {
        if (const std::size_t cutOff = cutOffLength(text.substr(0, at), secret.value)) {
            text.replace(at - cutOff, cutOff, name);
            at += name.size() - cutOff;
        }
    }
}

std::string lowerCaseEscapes(std::string text)
{
    for (std::size_t at = text.find('%'); at != std::string::npos && at + 2 < text.size();
         at = text.find('%', at + 1)) {
        for (const std::size_t digit : {at + 1, at + 2})
            text[digit] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[digit])));
    }
    return text;
}

std::string replacedAll(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// As JSON writers put it between quotes: some leave other letters than ASCII's as they are, some escape the slash.
std::vector<std::string> jsonForms(const std::string& value)
{
    std::vector<std::string> forms;
    for (const bool ascii : {false, true}) {
        const std::string json = nlohmann::json(value).dump(-1, ' ', ascii, nlohmann::json::error_handler_t::replace);
        forms.push_back(json.substr(1, json.size() - 2));
        forms.push_back(replacedAll(forms.back(), "/", "\\/"));
    }
    return forms;
}

/// As pages show it: the apostrophe has two spellings.
std::vector<std::string> htmlForms(const std::string& value)
{
    std::string html = replacedAll(value, "&", "&amp;");
    for (const auto& [letter, entity] : {std::pair("<", "&lt;"), std::pair(">", "&gt;"), std::pair("\"", "&quot;")})
        html = replacedAll(std::move(html), letter, entity);
    return {replacedAll(html, "'", "&#x27;"), replacedAll(html, "'", "&#39;"), html};
}

using NamedText = std::pair<std::string_view, std::string*>;

std::vector<NamedText> textsOf(Connection& connection, Auth& auth)
{
    std::vector<NamedText> texts{{"connection.key_password", &connection.keyPassword}};
    const auto add = [&](std::initializer_list<NamedText> all) { texts.insert(texts.end(), all); };
    if (auto* const basic = std::get_if<BasicAuth>(&auth))
        add({{"auth.user", &basic->user}, {"auth.password", &basic->password}});
    if (auto* const bearer = std::get_if<BearerAuth>(&auth))
        add({{"auth.token", &bearer->token}});
    if (auto* const apiKey = std::get_if<ApiKeyAuth>(&auth))
        add({{"auth.key", &apiKey->key}});
    if (auto* const aws = std::get_if<AwsSigV4>(&auth))
        add({{"auth.access_key", &aws->accessKey},
             {"auth.secret_key", &aws->secretKey},
             {"auth.session_token", &aws->sessionToken}});
    if (auto* const client = std::get_if<OAuth2ClientCredentials>(&auth))
        add({{"auth.client_id", &client->clientId}, {"auth.client_secret", &client->clientSecret}});
    return texts;
}

Result<std::string> filled(const std::string& text, std::vector<EnvironmentValue>& values, UnsetVariables* unset)
{
    auto read = Template::parse(text);
    if (!read)
        return tl::make_unexpected(read.error());
    if (auto done = read->fillEnvironment(values, unset); !done)
        return tl::make_unexpected(done.error());
    if (read->varies())
        return badInput("may hold ${env:NAME} and no other value");
    return read->text();
}

} // namespace

Result<std::string> environmentValue(const std::string& name, std::vector<EnvironmentValue>& values,
                                     UnsetVariables* unset)
{
    const char* const value = std::getenv(name.c_str());
    if (!value && unset) {
        if (std::find(unset->begin(), unset->end(), name) == unset->end())
            unset->push_back(name);
        return name;
    }
    if (!value)
        return badInput(
            name == redactedName
                ? "a run keeps no secrets: put yours where its profile says ${env:REDACTED}"
                : fmt::format("the environment variable {} is not set, and ${{env:{}}} needs it", name, name));
    const auto known = [&](const EnvironmentValue& one) { return one.name == name; };
    if (std::none_of(values.begin(), values.end(), known))
        values.push_back({name, value});
    return std::string(value);
}

Result<FilledConnection> withEnvironment(const Connection& connection, const Auth& auth, UnsetVariables* unset)
{
    FilledConnection all{connection, auth, {}};
    for (const auto& [where, text] : textsOf(all.connection, all.auth)) {
        auto value = filled(*text, all.values, unset);
        if (!value)
            return badInput(fmt::format("{}: {}", where, value.error().message));
        *text = std::move(*value);
    }
    return all;
}

std::vector<EnvironmentValue> everyForm(const std::vector<EnvironmentValue>& values)
{
    std::vector<EnvironmentValue> forms;
    for (const EnvironmentValue& one : values) {
        std::string encoded;
        appendQueryEncoded(encoded, one.value);
        for (const std::string& form : {one.value, encoded, lowerCaseEscapes(encoded)})
            forms.push_back({one.name, form});
        for (const auto& written : {jsonForms(one.value), htmlForms(one.value)}) {
            for (const std::string& form : written)
                forms.push_back({one.name, form});
        }
    }
    // The longest first: a short value may be a part of a longer one.
    std::stable_sort(forms.begin(), forms.end(),
                     [](const auto& a, const auto& b) { return a.value.size() > b.value.size(); });
    const auto same = [](const auto& a, const auto& b) { return a.name == b.name && a.value == b.value; };
    forms.erase(std::unique(forms.begin(), forms.end(), same), forms.end());
    return forms;
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
