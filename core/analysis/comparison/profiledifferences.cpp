#include "analysis/comparison/profiledifferences.h"

#include "analysis/comparison/requestdifferences.h"
#include "analysis/wording.h"
#include "profile/loadwords.h"
#include "profile/target.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>

namespace headroom {

namespace {

/// What can be said of a profile in a few words: where the words differ, the profiles do.
struct Aspect {
    std::string_view what;
    bool unlike;
    std::function<std::string(const LoadProfile&)> words;
};

std::string yesOrNo(bool yes)
{
    return yes ? "yes" : "no";
}

std::string httpWords(Connection::Http http)
{
    switch (http) {
    case Connection::Http::Http1:
        return "HTTP/1.1";
    case Connection::Http::Http2:
        return "HTTP/2";
    case Connection::Http::Http2PriorKnowledge:
        return "h2c";
    case Connection::Http::Http3:
        return "HTTP/3";
    }
    return "";
}

std::string authWords(const Auth& auth)
{
    constexpr std::array<std::string_view, 6> words{"none", "basic", "bearer", "API key", "AWS SigV4", "OAuth 2"};
    return std::string(words[auth.index()]);
}

std::string retryWords(const RetryPolicy& retries)
{
    return retries.any() ? fmt::format("up to {}", retries.atMost) : "none";
}

std::string lengthWords(const LoadProfile& profile)
{
    const LoadShape& load = profile.load;
    const auto length = plannedDuration(load);
    std::string words = length ? formatSetTime(*length) : "";
    if (load.requests)
        words += fmt::format("{}{}", words.empty() ? "" : " or ", counted(*load.requests, "request"));
    return words.empty() ? "until stopped" : words;
}

std::string conditionWords(const LoadProfile& profile)
{
    std::vector<std::string> words;
    for (const PassCondition& condition : profile.passConditions())
        words.push_back(formatPassCondition(condition)
                        + (condition.request.empty() ? "" : " (" + condition.request + ')'));
    return fmt::format("{}", fmt::join(words, ", "));
}

const std::vector<Aspect>& aspects()
{
    static const std::vector<Aspect> all{
        {"limit", true, [](const LoadProfile& profile) { return formatSetTime(profile.limit.time); }},
        {"limit held against", true,
         [](const LoadProfile& profile) {
             return std::string(limitKindWords[static_cast<std::size_t>(profile.limit.heldAgainst())].second);
         }},
        {"gateway", true, [](const LoadProfile& profile) { return profile.limit.gateway; }},
        {"load", true, [](const LoadProfile& profile) { return loadInWords(profile.load); }},
        {"warm-up", true,
         [](const LoadProfile& profile) {
             return profile.load.warmUp.count() == 0 ? "none" : formatSetTime(profile.load.warmUp);
         }},
        {"requests in order", true,
         [](const LoadProfile& profile) { return yesOrNo(profile.order == LoadProfile::Order::InOrder); }},
        {"client timeout", true,
         [](const LoadProfile& profile) {
             return profile.clientTimeout ? formatSetTime(*profile.clientTimeout) : "limit + 15 s";
         }},
        {"retries", true, [](const LoadProfile& profile) { return retryWords(profile.retries); }},
        {"HTTP", true, [](const LoadProfile& profile) { return httpWords(profile.connection.http); }},
        {"connections kept", true, [](const LoadProfile& profile) { return yesOrNo(profile.connection.reuse); }},
        {"compressed answers", true, [](const LoadProfile& profile) { return yesOrNo(profile.connection.compressed); }},
        {"authentication", true, [](const LoadProfile& profile) { return authWords(profile.auth); }},
        {"length", false, lengthWords},
        {"near limit from", false, [](const LoadProfile& profile) { return formatShare(profile.limit.near); }},
        {"pass conditions", false, conditionWords},
    };
    return all;
}

struct Hosts {
    std::string words;
    bool loopback = true;
};

Hosts hostsOf(const LoadProfile& profile)
{
    std::vector<std::string> names;
    Hosts hosts;
    for (const HttpRequest& request : profile.requests) {
        const auto target = parseTarget(request.url);
        const std::string name = target ? fmt::format("{}://{}:{}", target->scheme, target->host, target->port) : "?";
        hosts.loopback &= target && target->loopback;
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    hosts.words = fmt::format("{}", fmt::join(names, ", "));
    return hosts;
}

/// A port of this machine is whatever was free.
void addHosts(std::vector<ProfileDifference>& differences, const LoadProfile& before, const LoadProfile& after)
{
    const Hosts from = hostsOf(before), to = hostsOf(after);
    if (from.words != to.words)
        differences.push_back({fmt::format("host {} -> {}", from.words, to.words), !(from.loopback && to.loopback)});
}

bool sameLoad(LoadShape a, LoadShape b)
{
    a.warmUp = b.warmUp = std::chrono::seconds(0); // said on their own
    a.duration = b.duration = std::nullopt;
    a.requests = b.requests = std::nullopt;
    a.maxInFlight = b.maxInFlight = std::nullopt;
    return a == b;
}

bool sameConnection(Connection a, const Connection& b)
{
    a.http = b.http;
    a.reuse = b.reuse;
    a.compressed = b.compressed;
    return a == b;
}

/// What has no words of its own, or more to it than its words say.
void addDetails(std::vector<ProfileDifference>& differences, const LoadProfile& before, const LoadProfile& after)
{
    const auto add = [&](bool differs, std::string_view text, bool unlike) {
        if (differs)
            differences.push_back({std::string(text), unlike});
    };
    add(loadInWords(before.load) == loadInWords(after.load) && !sameLoad(before.load, after.load),
        "the course of the load differs", true);
    add(before.load.maxInFlight != after.load.maxInFlight, "requests in flight at most differ", false);
    add(retryWords(before.retries) == retryWords(after.retries) && before.retries != after.retries,
        "how requests are sent again differs", true);
    add(!sameConnection(before.connection, after.connection), "other settings of the connections differ", true);
    add(before.auth.index() == after.auth.index() && before.auth != after.auth, "what the authentication uses differs",
        true);
    add(before.data != after.data, "the data files differ", true);
    add(before.correlation != after.correlation, "the ids that requests carry differ", false);
}

std::string shortened(const std::string& fact)
{
    return fact.substr(0, fact.find(' '));
}

} // namespace

std::vector<ProfileDifference> profileDifferences(const LoadProfile& before, const LoadProfile& after)
{
    std::vector<ProfileDifference> differences;
    for (const Aspect& aspect : aspects()) {
        const std::string from = aspect.words(before), to = aspect.words(after);
        if (from != to)
            differences.push_back({fmt::format("{} {} -> {}", aspect.what, from, to), aspect.unlike});
    }
    addHosts(differences, before, after);
    for (ProfileDifference& difference : requestDifferences(before.requests, after.requests))
        differences.push_back(std::move(difference));
    addDetails(differences, before, after);
    std::stable_sort(differences.begin(), differences.end(),
                     [](const auto& a, const auto& b) { return a.unlike && !b.unlike; });
    return differences;
}

std::vector<ProfileDifference> machineDifferences(const std::map<std::string, std::string>& before,
                                                  const std::map<std::string, std::string>& after)
{
    std::vector<ProfileDifference> differences;
    for (const auto& [fact, value] : before) {
        const auto other = after.find(fact);
        if (other == after.end() || other->second == value)
            continue;
        const bool tellsInShort = shortened(value) != shortened(other->second); // versions of a dozen libraries follow
        differences.push_back({tellsInShort
                                   ? fmt::format("{} {} -> {}", fact, shortened(value), shortened(other->second))
                                   : fmt::format("{} differs", fact),
                               false});
    }
    return differences;
}

} // namespace headroom
