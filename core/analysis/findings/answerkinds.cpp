#include "analysis/findings/finders.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// Of all answers to the profile's own requests, but for those that begin jobs: a redirect to where the result lies is
/// what such an answer should be, and a WebSocket is opened by HTTP/1.1.
AnswerKinds plainKinds(const RunEvidence& run)
{
    AnswerKinds sum;
    const std::size_t requests = std::min(run.samples.requests.size(), run.profile.requests.size());
    for (std::size_t i = 0; i < requests; ++i) {
        const HttpRequest& request = run.profile.requests[i];
        if (!request.poll && !request.push)
            sum += run.samples.requests[i].kinds;
    }
    return sum;
}

/// "All 500 answers", "480 of 500 answers (96 %)"; of counts that are estimates "About 96 % of the answers".
std::string ofAnswers(const RunEvidence& run, std::uint64_t part, std::uint64_t all)
{
    if (all == 1)
        return "The one answer";
    if (run.samples.thinned && part < all)
        return fmt::format("About {} of the answers", formatShare(shareOf(part, all)));
    if (run.samples.thinned)
        return "All answers";
    return part == all
        ? fmt::format("All {}", counted(all, "answer"))
        : fmt::format("{} of {} ({})", grouped(part), counted(all, "answer"), formatShare(shareOf(part, all)));
}

/// "301, 302": those that came.
std::string redirectsIn(const AnswerKinds& kinds)
{
    std::string text;
    for (std::size_t i = 0; i < redirectStatuses.size(); ++i) {
        if (kinds.redirects[i] > 0)
            text += fmt::format("{}{}", text.empty() ? "" : ", ", redirectStatuses[i]);
    }
    return text;
}

HttpVersion wantedVersion(Connection::Http http)
{
    switch (http) {
    case Connection::Http::Http2:
    case Connection::Http::Http2PriorKnowledge:
        return HttpVersion::Http2;
    case Connection::Http::Http3:
        return HttpVersion::Http3;
    case Connection::Http::Http1:
        break;
    }
    return HttpVersion::Http11;
}

bool anyInClear(const LoadProfile& profile)
{
    return std::any_of(profile.requests.begin(), profile.requests.end(),
                       [](const HttpRequest& request) { return request.url.starts_with("http:"); });
}

} // namespace

std::optional<Finding> redirectAnswers(const RunEvidence& run)
{
    const AnswerKinds kinds = plainKinds(run);
    std::uint64_t redirects = 0;
    for (const std::uint64_t count : kinds.redirects)
        redirects += count;
    const double share = shareOf(redirects, kinds.answers);
    if (share <= 0.5)
        return std::nullopt;
    const std::string evidence = kinds.answers == 1
        ? fmt::format("The one answer that counts as ok was a redirect ({}): the page behind it was never measured.",
                      redirectsIn(kinds))
        : fmt::format("{} that count as ok were redirects ({}): the page behind them was never measured.",
                      ofAnswers(run, redirects, kinds.answers), redirectsIn(kinds));
    const bool follows = run.profile.connection.redirects > 0; // but none to another host, and none that leads nowhere
    return Finding{"redirects_measured", "What was measured are redirects, not the page behind them.", evidence,
                   follows ? "They lead to another host, or say no address: let redirects leave the host "
                             "(connection.redirects_across_hosts), or ask the address that their Location names."
                           : "Follow redirects (connection.redirects), or ask the address that their Location names.",
                   weighDoubt(share)};
}

std::optional<Finding> otherHttpVersion(const RunEvidence& run)
{
    const HttpVersion wanted = wantedVersion(run.profile.connection.http);
    const AnswerKinds kinds = plainKinds(run);
    HttpVersion spoken = HttpVersion::None; // of the others, most of all
    std::uint64_t others = 0;
    for (std::size_t i = 1; i < httpVersionCount; ++i) {
        if (static_cast<HttpVersion>(i) == wanted)
            continue;
        others += kinds.versions[i];
        if (spoken == HttpVersion::None || kinds.versions[i] > kinds.versions[static_cast<std::size_t>(spoken)])
            spoken = static_cast<HttpVersion>(i);
    }
    if (wanted == HttpVersion::Http11 || others == 0)
        return std::nullopt;
    return Finding{
        "other_http_version",
        fmt::format("HTTP/{} was asked for, and HTTP/{} was spoken.", httpVersionName(wanted), httpVersionName(spoken)),
        fmt::format("{} came by HTTP/{}: what this run shows is not what HTTP/{} would.",
                    ofAnswers(run, others, kinds.answers), httpVersionName(spoken), httpVersionName(wanted)),
        anyInClear(run.profile)
            ? "Which version is spoken is agreed on by TLS: ask an https:// address, or a target that knows HTTP/2 "
              "without it (connection.http \"2-prior-knowledge\")."
            : "The target, or what stands in front of it, did not offer the version when TLS was set up: switch it on "
              "there, or leave it out of the profile (connection.http).",
        weighSlow(shareOf(others, kinds.answers))};
}

} // namespace headroom
