#include "transport/oauthtoken.h"

#include "transport/curlurl.h"
#include "transport/headernames.h"
#include "transport/httpcalls.h"
#include "transport/requestauth.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace headroom {

namespace {

constexpr std::size_t longestWord = 64;
constexpr double longestLifetime = 365 * 24 * 3600.0;

HttpCall tokenCall(const std::string& url, const std::string& form, const std::string& authorization,
                   nanoseconds patience)
{
    HttpCall call{"POST", url, {{"Accept", "application/json"}}, form, patience};
    if (!authorization.empty())
        call.headers.push_back({"Authorization", authorization});
    return call;
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= longestWord
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.") == std::string_view::npos;
}

std::string textAt(const nlohmann::json& json, const char* name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The server's own word, such as invalid_client, if it is one and no echo.
std::string refusal(const HttpReply& answer, const OAuth2ClientCredentials& credentials)
{
    const auto json = nlohmann::json::parse(answer.body, nullptr, false);
    const std::string word = json.is_object() ? textAt(json, "error") : std::string();
    if (!isWord(word) || word == credentials.clientSecret)
        return fmt::format("answered {}", answer.status);
    return fmt::format("answered {}: {}", answer.status, word);
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

Result<Token> readToken(const HttpReply& answer, const std::string& host)
{
    const auto json = nlohmann::json::parse(answer.body, nullptr, false);
    const auto wrong = [&](std::string_view what) {
        return failure(ErrorKind::Network, fmt::format("{} gave no usable token: {}", host, what));
    };
    if (!json.is_object())
        return wrong("the answer is not a JSON object");
    Token token{textAt(json, "access_token"), {}};
    if (!isToken(token.value))
        return wrong("there is no access_token in the answer that fits into a header");
    const std::string type = textAt(json, "token_type");
    if (!type.empty() && !sameName(type, "bearer"))
        return wrong("its token_type is not Bearer");
    const auto expires = json.find("expires_in");
    if (expires == json.end() || expires->is_null())
        return token;
    // Some servers write the number as a text.
    double seconds = expires->is_number() ? expires->get<double>() : NAN;
    if (expires->is_string())
        seconds = nlohmann::json::parse(expires->get<std::string>(), nullptr, false).is_number()
            ? nlohmann::json::parse(expires->get<std::string>()).get<double>()
            : NAN;
    if (!(seconds > 0))
        return wrong("its expires_in is not a number of seconds");
    token.lifetime = std::chrono::seconds(static_cast<long long>(std::min(seconds, longestLifetime)));
    return token;
}

} // namespace

Result<Token> fetchToken(const OAuth2ClientCredentials& credentials, const Connection& connection, nanoseconds patience)
{
    const CurlUrlPtr url = parsedUrl(credentials.tokenUrl);
    if (!url)
        return badInput("libcurl cannot read the token URL");
    const std::string host = "the token server " + hostAndPort(url);
    std::string form = "grant_type=client_credentials";
    if (!credentials.scope.empty())
        form += "&scope=" + percentEncoded(credentials.scope);
    const std::string id = percentEncoded(credentials.clientId);
    const std::string secret = percentEncoded(credentials.clientSecret);
    const auto until = SteadyClock::now() + patience;
    // RFC 6749 section 2.3.1: every server takes the client in the header, but there are those that only read the body.
    HttpCalls calls(connection);
    HttpReply answer =
        calls.send(tokenCall(credentials.tokenUrl, form, "Basic " + base64(id + ":" + secret), patience));
    if (answer.failure == NetworkFailure::None && (answer.status == 400 || answer.status == 401))
        answer = calls.send(tokenCall(credentials.tokenUrl, form + "&client_id=" + id + "&client_secret=" + secret, {},
                                      std::max<nanoseconds>(until - SteadyClock::now(), std::chrono::milliseconds(1))));
    if (answer.failure == NetworkFailure::TooLarge)
        return failure(ErrorKind::Network, host + " sent more than 1 MB");
    if (answer.failure != NetworkFailure::None)
        return failure(ErrorKind::Network, fmt::format("{} gave no token: {}", host, answer.trouble));
    if (answer.status != 200)
        return failure(ErrorKind::Network, fmt::format("{} gave no token: it {}", host, refusal(answer, credentials)));
    return readToken(answer, host);
}

} // namespace headroom
