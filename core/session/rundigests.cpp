#include "session/rundigests.h"

#include "profile/target.h"
#include "session/runfindings.h"
#include "session/storedrun.h"

#include <fmt/format.h>

namespace headroom {

namespace {

/// Kept findings are of the whole run, not of a part of it, nor of what could be saved of a damaged one.
bool areOf(const RunDigest& kept, const RunSummary& summary)
{
    return kept.findings && !summary.range && kept.sent == summary.sent && kept.end == summary.end;
}

std::optional<DigestTime> digestTime(const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return std::nullopt;
    return percentile->atLeast ? DigestTime{*percentile->atLeast, true}
                               : DigestTime{percentile->value.value_or(nanoseconds(0)), false};
}

} // namespace

std::string listedHost(const std::string& url)
{
    const auto target = parseTarget(url);
    if (!target)
        return {};
    const std::string host = target->host.find(':') == std::string::npos ? target->host : '[' + target->host + ']';
    const int usual = target->scheme == "https" ? 443 : 80;
    return target->port == usual ? host : fmt::format("{}:{}", host, target->port);
}

RunDigest digestOf(const LoadProfile& profile, const RunSummary& summary, WallTime startedAt)
{
    RunDigest digest;
    digest.profileName = profile.name;
    digest.host = listedHost(profile.request().url);
    digest.gateway = profile.limit.gateway;
    digest.limit = summary.limit;
    if (summary.verdict)
        digest.verdict = verdictName(*summary.verdict);
    digest.end = summary.end;
    digest.startedAt = startedAt;
    digest.elapsed = summary.elapsed;
    digest.sent = summary.sent;
    digest.gatewayTimeouts = summary.outcomes[Outcome::GatewayTimeout];
    digest.answeredInTime = summary.answeredInTime;
    digest.p50 = digestTime(summary.service.p50);
    digest.p95 = digestTime(summary.service.p95);
    digest.p99 = digestTime(summary.service.p99);
    digest.headroomP95 = summary.headroomP95;
    digest.headroomP99 = summary.headroomP99;
    return digest;
}

std::vector<FoundThen> keptFindings(const std::vector<Finding>& findings)
{
    std::vector<FoundThen> kept;
    kept.reserve(findings.size());
    for (const Finding& one : findings)
        kept.push_back({one.id, one.title, one.evidence, one.remedy});
    return kept;
}

Result<std::vector<Finding>> findingsOfRun(const std::filesystem::path& runFile, const LoadProfile& profile,
                                           const RunSummary& summary, const std::function<bool()>& goOn)
{
    const auto header = readHeader(runFile.string());
    const bool logSince = summary.ghosts.has_value(); // a log joined later tells what could only be supposed then
    if (!header || !header->digest || logSince || !areOf(*header->digest, summary))
        return findingsIn(runFile, profile, summary, goOn);
    std::vector<Finding> findings;
    for (const FoundThen& one : *header->digest->findings) // the order they were told in is their weight
        findings.push_back({one.id, one.title, one.evidence, one.remedy});
    return findings;
}

Result<RunDigest> workOutDigest(const std::filesystem::path& runFile)
{
    return openRun(runFile).map([](const StoredRun& run) {
        return digestOf(run.profile, summarise(run.profile, *run.snapshot), run.info.startedAt);
    });
}

} // namespace headroom
