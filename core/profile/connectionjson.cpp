#include "profile/connectionjson.h"

#include <array>
#include <utility>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<Connection::Http, std::string_view>, 4> httpWords{{
    {Connection::Http::Http1, "1.1"},
    {Connection::Http::Http2, "2"},
    {Connection::Http::Http2PriorKnowledge, "2-prior-knowledge"},
    {Connection::Http::Http3, "3"},
}};

constexpr std::array<std::pair<Connection::Transport, std::string_view>, 3> transportWords{{
    {Connection::Transport::Auto, "auto"},
    {Connection::Transport::Curl, "curl"},
    {Connection::Transport::Direct, "direct"},
}};

/// The texts of a connection under their JSON names.
constexpr std::array<std::pair<const char*, std::string Connection::*>, 9> connectionTexts{{
    {"ca_file", &Connection::caFile},
    {"certificate", &Connection::certificate},
    {"key", &Connection::key},
    {"key_password", &Connection::keyPassword},
    {"least_tls", &Connection::leastTls},
    {"server_name", &Connection::serverName},
    {"proxy", &Connection::proxy},
    {"unix_socket", &Connection::unixSocket},
    {"source_address", &Connection::sourceAddress},
}};

constexpr std::array<std::pair<const char*, bool Connection::*>, 4> connectionSwitches{{
    {"reuse", &Connection::reuse},
    {"redirects_across_hosts", &Connection::redirectsAcrossHosts},
    {"compressed", &Connection::compressed},
    {"cookies", &Connection::cookies},
}};

constexpr std::array<std::pair<RetryPolicy::Jitter, std::string_view>, 3> jitterWords{{
    {RetryPolicy::Jitter::None, "none"},
    {RetryPolicy::Jitter::Full, "full"},
    {RetryPolicy::Jitter::Equal, "equal"},
}};

template <typename T> using Texts = std::initializer_list<std::pair<const char*, std::string T::*>>;

template <typename T> T readTexts(ProfileFields fields, Texts<T> required, Texts<T> optional)
{
    T all;
    for (const auto& [name, member] : required)
        all.*member = fields.required(fields.text(name), name);
    for (const auto& [name, member] : optional)
        all.*member = fields.text(name).value_or(all.*member);
    fields.refuseOthers();
    return all;
}

template <typename T> Json textsJson(const T& all, Texts<T> texts)
{
    auto json = Json::object();
    for (const auto& [name, member] : texts) {
        if (!(all.*member).empty())
            json[name] = all.*member;
    }
    return json;
}

const Texts<BasicAuth> basicTexts{{"user", &BasicAuth::user}, {"password", &BasicAuth::password}};
const Texts<BearerAuth> bearerTexts{{"token", &BearerAuth::token}};
const Texts<ApiKeyAuth> apiKeyPlaces{{"header", &ApiKeyAuth::header}, {"query", &ApiKeyAuth::query}};
const Texts<ApiKeyAuth> apiKeyTexts{
    {"header", &ApiKeyAuth::header}, {"query", &ApiKeyAuth::query}, {"key", &ApiKeyAuth::key}};
const Texts<AwsSigV4> awsRest{{"service", &AwsSigV4::service},
                              {"access_key", &AwsSigV4::accessKey},
                              {"secret_key", &AwsSigV4::secretKey},
                              {"session_token", &AwsSigV4::sessionToken}};
const Texts<AwsSigV4> awsTexts{{"region", &AwsSigV4::region},
                               {"service", &AwsSigV4::service},
                               {"access_key", &AwsSigV4::accessKey},
                               {"secret_key", &AwsSigV4::secretKey},
                               {"session_token", &AwsSigV4::sessionToken}};
const Texts<OAuth2ClientCredentials> oauthRequired{{"token_url", &OAuth2ClientCredentials::tokenUrl},
                                                   {"client_id", &OAuth2ClientCredentials::clientId},
                                                   {"client_secret", &OAuth2ClientCredentials::clientSecret}};
const Texts<OAuth2ClientCredentials> oauthTexts{{"token_url", &OAuth2ClientCredentials::tokenUrl},
                                                {"client_id", &OAuth2ClientCredentials::clientId},
                                                {"client_secret", &OAuth2ClientCredentials::clientSecret},
                                                {"scope", &OAuth2ClientCredentials::scope}};

std::vector<Outcome> readOutcomes(ProfileFields& fields)
{
    std::vector<Outcome> outcomes;
    for (const std::string& word : fields.texts("on")) {
        const auto outcome = outcomeNamed(word);
        if (!outcome || !mayBeRetried(*outcome))
            fields.fail("on",
                        fmt::format("'{}' is no outcome to send again after; there are gateway_timeout, throttled, "
                                    "server_error, client_error, network_error, client_timeout and check_failed",
                                    word));
        outcomes.push_back(*outcome);
    }
    return outcomes;
}

} // namespace

Connection readConnection(ProfileFields fields)
{
    Connection connection;
    connection.http = fields.oneOf("http", httpWords).value_or(connection.http);
    connection.transport = fields.oneOf("transport", transportWords).value_or(connection.transport);
    connection.streams = fields.whole<std::uint32_t>("streams").value_or(connection.streams);
    connection.redirects = fields.whole<std::uint32_t>("redirects").value_or(connection.redirects);
    for (const auto& [name, member] : connectionSwitches)
        connection.*member = fields.boolean(name).value_or(connection.*member);
    for (const auto& [name, member] : connectionTexts)
        connection.*member = fields.text(name).value_or("");
    connection.resolve = fields.texts("resolve");
    fields.refuseOthers();
    return connection;
}

std::optional<Connection::Transport> transportNamed(std::string_view word)
{
    for (const auto& [transport, name] : transportWords) {
        if (name == word)
            return transport;
    }
    return std::nullopt;
}

Json writeConnection(const Connection& connection)
{
    const Connection plain;
    auto json = Json::object();
    if (connection.http != plain.http)
        json["http"] = wordFor(connection.http, httpWords);
    if (connection.transport != plain.transport)
        json["transport"] = wordFor(connection.transport, transportWords);
    if (connection.streams != plain.streams)
        json["streams"] = connection.streams;
    if (connection.redirects != plain.redirects)
        json["redirects"] = connection.redirects;
    for (const auto& [name, member] : connectionSwitches) {
        if (connection.*member != plain.*member)
            json[name] = connection.*member;
    }
    for (const auto& [name, member] : connectionTexts) {
        if (!(connection.*member).empty())
            json[name] = connection.*member;
    }
    if (!connection.resolve.empty())
        json["resolve"] = connection.resolve;
    return json;
}

Auth readAuth(ProfileFields fields)
{
    const std::string kind = fields.required(fields.text("type"), "type");
    if (kind == "basic")
        return readTexts(std::move(fields), basicTexts, {});
    if (kind == "bearer")
        return readTexts(std::move(fields), bearerTexts, {});
    if (kind == "api_key")
        return readTexts(std::move(fields), {{"key", &ApiKeyAuth::key}}, apiKeyPlaces);
    if (kind == "aws_sigv4")
        return readTexts(std::move(fields), {{"region", &AwsSigV4::region}}, awsRest);
    if (kind == "oauth2_client_credentials")
        return readTexts(std::move(fields), oauthRequired, {{"scope", &OAuth2ClientCredentials::scope}});
    fields.fail("type",
                fmt::format("'{}' is none of basic, bearer, api_key, aws_sigv4 and oauth2_client_credentials", kind));
}

Json writeAuth(const Auth& auth)
{
    struct Writer {
        static Json typed(const char* type, Json rest)
        {
            Json json{{"type", type}};
            json.update(rest);
            return json;
        }
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(const BasicAuth& one) const { return typed("basic", textsJson(one, basicTexts)); }
        Json operator()(const BearerAuth& one) const { return typed("bearer", textsJson(one, bearerTexts)); }
        Json operator()(const ApiKeyAuth& one) const { return typed("api_key", textsJson(one, apiKeyTexts)); }
        Json operator()(const AwsSigV4& one) const { return typed("aws_sigv4", textsJson(one, awsTexts)); }
        Json operator()(const OAuth2ClientCredentials& one) const
        {
            return typed("oauth2_client_credentials", textsJson(one, oauthTexts));
        }
    };
    return std::visit(Writer{}, auth);
}

Correlation readCorrelation(ProfileFields fields)
{
    Correlation correlation;
    correlation.header = fields.text("header").value_or("");
    correlation.traceparent = fields.boolean("traceparent").value_or(false);
    correlation.amznTraceId = fields.boolean("amzn_trace_id").value_or(false);
    fields.refuseOthers();
    return correlation;
}

Json writeCorrelation(const Correlation& correlation)
{
    auto json = Json::object();
    if (!correlation.header.empty())
        json["header"] = correlation.header;
    if (correlation.traceparent)
        json["traceparent"] = true;
    if (correlation.amznTraceId)
        json["amzn_trace_id"] = true;
    return json;
}

RetryPolicy readRetries(ProfileFields fields)
{
    RetryPolicy retries;
    retries.on = readOutcomes(fields);
    if (retries.on.empty())
        fields.fail("on", "is missing: after which outcomes a request is sent again");
    retries.atMost = fields.whole<std::uint32_t>("at_most").value_or(retries.atMost);
    retries.backoff = fields.duration("backoff").value_or(retries.backoff);
    retries.longestBackoff = fields.duration("longest_backoff").value_or(retries.longestBackoff);
    retries.jitter = fields.oneOf("jitter", jitterWords).value_or(retries.jitter);
    retries.retryAfter = fields.boolean("retry_after").value_or(retries.retryAfter);
    retries.budget = fields.share("budget");
    fields.refuseOthers();
    return retries;
}

Json writeRetries(const RetryPolicy& retries)
{
    const RetryPolicy plain;
    Json json;
    for (const Outcome outcome : retries.on)
        json["on"].push_back(outcomeName(outcome));
    json["at_most"] = retries.atMost;
    json["backoff"] = formatDuration(retries.backoff);
    json["longest_backoff"] = formatDuration(retries.longestBackoff);
    json["jitter"] = wordFor(retries.jitter, jitterWords);
    if (retries.retryAfter != plain.retryAfter)
        json["retry_after"] = retries.retryAfter;
    if (retries.budget)
        json["budget"] = fmt::format("{}%", *retries.budget * 100);
    return json;
}

} // namespace headroom
