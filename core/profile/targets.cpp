#include "profile/targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

/// Where a resolve entry ("host:port:address") sends what is meant for a target.
Target resolved(Target target, const std::vector<std::string>& entries)
{
    const std::string from = fmt::format("{}:{}:", target.host, target.port);
    for (const std::string& entry : entries) {
        const bool same = entry.size() > from.size()
            && std::equal(from.begin(), from.end(), entry.begin(), [](unsigned char one, unsigned char other) {
                              return one == std::tolower(other); // the target's host is in lower case
                          });
        if (!same)
            continue;
        const std::string address = entry.substr(from.size());
        const bool bare = address.find(':') != std::string::npos && !address.starts_with('['); // IPv6
        if (const auto there =
                parseTarget(fmt::format("http://{}{}{}:{}/", bare ? "[" : "", address, bare ? "]" : "", target.port)))
            return {target.scheme, there->host, there->port, there->loopback};
        target.loopback = false; // not known: better asked for than not
    }
    return target;
}

/// A proxy may have a scheme of its own (socks5h://...) or none.
Result<Target> proxyTarget(const std::string& proxy)
{
    const std::size_t scheme = proxy.find("://");
    const std::string host = scheme == std::string::npos ? proxy : proxy.substr(scheme + 3);
    return parseTarget("http://" + host);
}

void add(std::vector<Target>& foreign, const Target& target)
{
    const bool known = std::any_of(foreign.begin(), foreign.end(), [&](const Target& one) {
        return one.host == target.host && one.port == target.port;
    });
    if (!target.loopback && !known)
        foreign.push_back(target);
}

} // namespace

Result<std::vector<Target>> foreignTargets(const LoadProfile& profile)
{
    std::vector<Target> foreign;
    const Connection& connection = profile.connection;
    for (const HttpRequest& request : profile.requests) {
        const auto target = parseTarget(request.url);
        if (!target)
            return tl::make_unexpected(target.error());
        if (connection.unixSocket.empty()) // whatever the URL says, a socket is on this machine
            add(foreign, resolved(*target, connection.resolve));
    }
    if (!connection.proxy.empty()) {
        const auto proxy = proxyTarget(connection.proxy);
        if (!proxy)
            return badInput("connection.proxy: " + proxy.error().message);
        add(foreign, resolved(*proxy, connection.resolve));
    }
    if (const auto* const client = std::get_if<OAuth2ClientCredentials>(&profile.auth)) {
        const auto tokens = parseTarget(client->tokenUrl);
        if (!tokens)
            return badInput("auth.token_url: " + tokens.error().message);
        add(foreign, resolved(*tokens, connection.resolve));
    }
    if (connection.redirects > 0 && connection.redirectsAcrossHosts)
        foreign.push_back({{}, std::string(redirectedHost), 0, false});
    return foreign;
}

std::string targetsInWords(const std::vector<Target>& targets)
{
    std::string words;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const char* const before = i == 0 ? "" : i + 1 == targets.size() ? " and " : ", ";
        words += before + targets[i].host;
        if (targets[i].port != 0)
            words += fmt::format(":{}", targets[i].port);
    }
    return words;
}

} // namespace headroom
