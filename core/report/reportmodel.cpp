#include "report/reportmodel.h"

#include "analysis/conditionsentences.h"
#include "analysis/ghostsentences.h"
#include "analysis/verdictsentences.h"
#include "analysis/wallsentences.h"
#include "analysis/wording.h"
#include "base/sha256.h"
#include "profile/profilejson.h"
#include "profile/redaction.h"
#include "recording/failureexamples.h"
#include "report/ghoststext.h"
#include "report/reportfacts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace headroom {

namespace {

/// What a run file calls a fact of its place, for people.
std::string environmentWords(const std::string& name)
{
    if (name == "os")
        return "operating system";
    return name == "memory_mb" ? "memory in MB" : name;
}

std::string runningWords(const RunSummary& summary)
{
    std::string words = fmt::format("{} after the start: {} in flight, {} at risk", formatElapsed(summary.elapsed),
                                    grouped(summary.inFlight), grouped(summary.atRisk));
    if (summary.timeoutsBegan)
        words += "; timeouts began " + beginningWords(*summary.timeoutsBegan);
    return words + ".";
}

void addVerdict(ReportModel& model, const RunSummary& summary)
{
    model.reasons = summary.reasons;
    if (summary.range) {
        model.verdict = fmt::format("{} TO {}", formatMoment(summary.range->from), formatMoment(summary.range->until));
    } else if (summary.verdict) {
        model.verdict = verdictName(*summary.verdict);
    } else {
        model.verdict = "RUNNING";
        model.reasons = {runningWords(summary)};
    }
}

void addConditions(ReportModel& model, const RunSummary& summary)
{
    for (const ConditionResult& result : summary.conditions) {
        const std::string& request = result.condition.request;
        model.conditions.push_back(
            {formatPassCondition(result.condition) + (request.empty() ? "" : " (" + request + ')'),
             thresholdWords(result.condition, summary.limit), result.valueText, result.held, result.sentence});
    }
}

void addOutcomes(ReportModel& model, const RunSummary& summary)
{
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const std::uint64_t count = summary.outcomes.of[i];
        if (count > 0)
            model.outcomes.push_back({outcomeWords(static_cast<Outcome>(i)), grouped(count),
                                      formatShare(static_cast<double>(count) / static_cast<double>(summary.sent))});
    }
}

template <typename Time, typename Format>
LatencyRow latencyRow(std::string_view name, const RunSummary& summary, std::optional<Time> LatencySummary::*time,
                      Format format)
{
    const auto cell = [&](const LatencySummary& latency) {
        return latency.*time ? format(*(latency.*time)) : std::string("-");
    };
    return {std::string(name), cell(summary.response), cell(summary.service), cell(summary.firstByte)};
}

std::vector<LatencyRow> latencyRows(const RunSummary& summary)
{
    if (!summary.response.p50 && !summary.response.max)
        return {};
    return {latencyRow("p50", summary, &LatencySummary::p50, formatPercentile),
            latencyRow("p90", summary, &LatencySummary::p90, formatPercentile),
            latencyRow("p95", summary, &LatencySummary::p95, formatPercentile),
            latencyRow("p99", summary, &LatencySummary::p99, formatPercentile),
            latencyRow("p99.9", summary, &LatencySummary::p99_9, formatPercentile),
            latencyRow("max answer", summary, &LatencySummary::max, formatLatency)};
}

std::vector<RequestLine> requestRows(const RunSummary& summary)
{
    const auto share = [](const std::optional<double>& of) { return of ? formatShare(*of) : std::string("-"); };
    std::vector<RequestLine> rows;
    for (const RequestSummary& one : summary.requests) {
        const LatencySummary& response = one.latencies.response;
        rows.push_back({one.name, grouped(one.ended), grouped(answersIn(one.outcomes)),
                        share(one.latencies.answeredInTime),
                        share(headroomAt(one.latencies.limited.p95, summary.limit)), briefTime(response.p50),
                        briefTime(response.p95), briefTime(response.p99)});
    }
    return rows;
}

std::vector<FailureKindRow> failureRows(const RunSummary& summary)
{
    std::vector<FailureKindRow> rows;
    for (const FailureSummary& failure : summary.failures) {
        const FailureExample& example = failure.example;
        const std::string_view origin = failureOriginName(originOf(example.cause));
        std::string words = fmt::format("{}{}{} - {}", outcomeWords(example.outcome), origin.empty() ? "" : ", ",
                                        origin, causeWords(example.cause));
        if (const std::string evidence = evidenceWords(example, summary.limit); !evidence.empty())
            words += "; " + evidence;
        if (!failure.gateways.empty())
            words += fmt::format("; as {} writes it", fmt::join(failure.gateways, " or "));
        rows.push_back({grouped(example.count), std::move(words), example.text, mayBeTargets(example)});
    }
    return rows;
}

std::string titleOf(const LoadProfile& profile, const RunLabels& labels)
{
    constexpr std::size_t longestQuery = 60; // the facts below hold more of it
    if (!labels.name.empty())
        return labels.name;
    return profile.name.empty() ? requestWords(profile, longestQuery) : profile.name;
}

/// Than ended in the part: they could not be counted again.
bool countsMoreFailures(const RunSummary& summary)
{
    OutcomeCounts kinds;
    for (const FailureSummary& kind : summary.failures)
        kinds[kind.example.outcome] += kind.example.count;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (kinds.of[i] > summary.outcomes.of[i])
            return true;
    }
    return false;
}

} // namespace

ReportModel reportModel(const RunSummary& summary, const LoadProfile& profile, const RunLabels& labels)
{
    ReportModel model;
    model.numbers = summary;
    model.title = titleOf(profile, labels);
    addVerdict(model, summary);
    model.ownConditions = !profile.pass.empty();
    addConditions(model, summary);
    model.asked = askedFacts(profile, summary);
    RunLabels ofPart = labels;
    ofPart.markers = markersIn(labels.markers, summary.range.value_or(TimeRange{}));
    model.labels = labelFacts(ofPart);
    model.counts = countFacts(summary);
    addOutcomes(model, summary);
    model.latencies = latencyRows(summary);
    model.headroom = headroomWords(summary);
    model.wall = wallSentences(summary);
    for (const WhatIf& whatIf : summary.whatIfs)
        model.whatIfs.push_back(whatIfSentence(whatIf));
    model.generator = generatorWords(summary);
    model.requests = requestRows(summary);
    model.jobs = jobsTables(summary.jobs, summary.limit);
    model.failuresOfWholeRun = summary.range && countsMoreFailures(summary);
    model.failures = failureRows(summary);
    if (summary.ghosts)
        model.ghosts = ghostFacts(*summary.ghosts);
    model.notes = summary.notes;
    return model;
}

std::string briefTime(const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return "-";
    return percentile->value ? formatLatency(*percentile->value) : ">= " + formatLatency(*percentile->atLeast);
}

void addRecord(ReportModel& model, const RunInfo& info, nanoseconds length, const RecordSigns& signs)
{
    model.runId = info.key;
    model.signs = signs;
    const auto add = [&](std::string_view name, const std::string& text) {
        if (!text.empty())
            model.record.push_back({std::string(name), text});
    };
    const auto ended = info.startedAt + std::chrono::duration_cast<WallClock::duration>(length);
    add("Began", recordTime(info.startedAt, signs.times));
    if (model.numbers.damage.empty()) // else nobody knows
        add(info.goesOn ? "Seen until" : "Ended", recordTime(ended, signs.times));
    add("Time zone", recordZone(info.startedAt, signs.times));
    add("Run id", info.key);
    add("Release", signs.release);
    add("Author", signs.author);
    add("Approver", signs.approver);
    add("Remark", signs.remark);
    add("Fingerprint", "SHA-256 of the profile: " + sha256Hex(info.profileJson));
    add("Made with", info.headroomVersion.empty() ? "" : "Headroom " + info.headroomVersion);
    std::string place;
    for (const auto& [name, value] : info.environment) {
        if (value.find('\n') != std::string::npos) // the whole profile of a shard is no fact of a place
            continue;
        const std::string words = environmentWords(name);
        model.environment.push_back({words, value});
        if (name != "libcurl") // and all that it was built with: too long for a line
            place += fmt::format("{}{} {}", place.empty() ? "" : ", ", words, value);
    }
    add("Made on", place);
    if (const auto profile = readProfile(info.profileJson, "profile"))
        model.redacted = redactedPlaces(*profile);
}

} // namespace headroom
