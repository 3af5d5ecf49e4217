#include "profile/profilechecks.h"
#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t mostStreams = 10'000;
constexpr std::uint32_t mostRedirects = 50;
constexpr std::uint32_t mostRetries = 100;
constexpr nanoseconds longestWait = std::chrono::hours(1);

Result<void> checkSecret(std::string_view field, std::string_view value)
{
    if (isReference(value))
        return {};
    return badInput(fmt::format("{}: a secret is not written down, because every run file would keep it; write "
                                "${{env:NAME}} and set the variable",
                                field));
}

Result<void> checkTokenUrl(const std::string& url)
{
    if (holdsUserInfo(url))
        return badInput("auth.token_url: holds a user name or password; client_id and client_secret are for that");
    const auto target = parseTarget(url);
    if (!target)
        return badInput("auth.token_url: " + target.error().message);
    if (target->webSocket())
        return badInput(fmt::format("auth.token_url: '{}' is neither http:// nor https://", url));
    return {};
}

/// A field of `auth` that only ever names what it stands for.
struct Secret {
    std::string_view field;
    std::string_view value;
    bool mayLack = false;
};

struct Secrets {
    std::vector<Secret> operator()(std::monostate) const { return {}; }
    std::vector<Secret> operator()(const BasicAuth& auth) const { return {{"auth.password", auth.password}}; }
    std::vector<Secret> operator()(const BearerAuth& auth) const { return {{"auth.token", auth.token}}; }
    std::vector<Secret> operator()(const ApiKeyAuth& auth) const { return {{"auth.key", auth.key}}; }
    std::vector<Secret> operator()(const AwsSigV4& auth) const
    {
        return {{"auth.secret_key", auth.secretKey}, {"auth.session_token", auth.sessionToken, true}};
    }
    std::vector<Secret> operator()(const OAuth2ClientCredentials& auth) const
    {
        return {{"auth.client_secret", auth.clientSecret}};
    }
};

/// What of it is no secret.
struct AuthCheck {
    template <typename Other> Result<void> operator()(const Other&) const { return {}; }
    Result<void> operator()(const ApiKeyAuth& auth) const
    {
        if (auth.header.empty() == auth.query.empty())
            return badInput("auth: an API key goes into either a \"header\" or a \"query\" parameter");
        if (!auth.header.empty() && !isToken(auth.header))
            return badInput(fmt::format("auth.header: '{}' is not a header name", auth.header));
        return {};
    }
    Result<void> operator()(const AwsSigV4& auth) const
    {
        return auth.region.empty() ? badInput("auth.region: is empty") : Result<void>();
    }
    Result<void> operator()(const OAuth2ClientCredentials& auth) const { return checkTokenUrl(auth.tokenUrl); }
};

/// Consent looks entries up as they are written, so whatever libcurl reads more widely is refused: its wildcard, its
/// marks before a host, and a port that could be spelt in another way.
Result<void> checkResolve(const std::string& entry)
{
    const std::size_t host = entry.find(':');
    const std::size_t port = host == std::string::npos ? host : entry.find(':', host + 1);
    if (port == std::string::npos || host == 0 || port + 1 == entry.size())
        return badInput(fmt::format("connection.resolve: '{}' is not host:port:address", entry));
    if (std::string_view("*+-").find(entry.front()) != std::string_view::npos)
        return badInput(fmt::format("connection.resolve: '{}' does not begin with the name of one host", entry));
    const std::string_view number = std::string_view(entry).substr(host + 1, port - host - 1);
    const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits || number.front() == '0' || number.size() > 5)
        return badInput(fmt::format("connection.resolve: '{}' has a port that is not from 1 to 65535", entry));
    return {};
}

Result<void> checkResolves(const std::vector<std::string>& entries)
{
    std::set<std::string> seen;
    for (const std::string& entry : entries) {
        if (auto fine = checkResolve(entry); !fine)
            return fine;
        std::string from = entry.substr(0, entry.find(':', entry.find(':') + 1));
        std::transform(from.begin(), from.end(), from.begin(), [](unsigned char c) { return std::tolower(c); });
        if (!seen.insert(from).second)
            return badInput(fmt::format("connection.resolve: {} stands twice", from));
    }
    return {};
}

} // namespace

bool isReference(std::string_view text)
{
    constexpr std::string_view opening = "${env:";
    return text.size() > opening.size() + 1 && text.starts_with(opening) && text.find('}') == text.size() - 1;
}

Result<void> checkNoSecretWritten(const LoadProfile& profile)
{
    std::vector<Secret> secrets = std::visit(Secrets{}, profile.auth);
    secrets.push_back({"connection.key_password", profile.connection.keyPassword});
    for (const Secret& secret : secrets) {
        if (auto fine = checkSecret(secret.field, secret.value); !secret.value.empty() && !fine)
            return fine;
    }
    return {};
}

Result<void> checkAuth(const Auth& auth)
{
    Result<void> fine = std::visit(AuthCheck{}, auth);
    for (const Secret& secret : std::visit(Secrets{}, auth)) {
        if (fine && !(secret.mayLack && secret.value.empty()))
            fine = checkSecret(secret.field, secret.value);
    }
    return fine;
}

Result<void> checkConnectionOptions(const Connection& connection)
{
    if (connection.streams < 1 || connection.streams > mostStreams)
        return badInput(fmt::format("connection.streams: {} is not from 1 to 10,000", connection.streams));
    if (connection.redirects > mostRedirects)
        return badInput(fmt::format("connection.redirects: {} is more than 50", connection.redirects));
    if (!connection.leastTls.empty() && connection.leastTls != "1.2" && connection.leastTls != "1.3")
        return badInput(fmt::format("connection.least_tls: '{}' is neither 1.2 nor 1.3", connection.leastTls));
    if (!connection.keyPassword.empty()) {
        if (auto fine = checkSecret("connection.key_password", connection.keyPassword); !fine)
            return fine;
    }
    if (!connection.key.empty() && connection.certificate.empty())
        return badInput("connection.key: there is no certificate for it");
    if (holdsUserInfo(connection.proxy))
        return badInput("connection.proxy: holds a user name or password, which every run file would keep");
    if (!connection.unixSocket.empty() && !connection.proxy.empty())
        return badInput("connection.proxy: cannot be reached through connection.unix_socket");
    return checkResolves(connection.resolve);
}

Result<void> checkRetries(const RetryPolicy& retries)
{
    if (!retries.any())
        return {};
    if (retries.atMost > mostRetries)
        return badInput(fmt::format("retries.at_most: {} is more than 100", retries.atMost));
    if (retries.longestBackoff > longestWait)
        return badInput(
            fmt::format("retries.longest_backoff: {} is more than 1h", formatDuration(retries.longestBackoff)));
    if (retries.backoff > retries.longestBackoff)
        return badInput(fmt::format("retries.backoff: {} is longer than the longest_backoff of {}",
                                    formatDuration(retries.backoff), formatDuration(retries.longestBackoff)));
    return {};
}

} // namespace headroom
