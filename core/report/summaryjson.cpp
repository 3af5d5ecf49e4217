#include "report/summaryjson.h"

#include "profile/profilefields.h"
#include "report/conditionsjson.h"
#include "report/ghostsjson.h"
#include "report/jobsjson.h"
#include "report/jsonvalues.h"
#include "report/walljson.h"

namespace headroom {

namespace {

Json outcomes(const OutcomeCounts& counts)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < outcomeCount; ++i)
        object[std::string(outcomeNames[i])] = counts.of[i];
    return object;
}

Json requests(const std::vector<RequestSummary>& all, nanoseconds limit)
{
    Json list = Json::array();
    for (const RequestSummary& one : all) {
        Json entry;
        entry["name"] = one.name;
        entry["ended"] = one.ended;
        entry["outcomes"] = outcomes(one.outcomes);
        entry["response_ms"] = latenciesJson(one.latencies.response);
        entry["service_ms"] = latenciesJson(one.latencies.service);
        entry["first_byte_ms"] = latenciesJson(one.latencies.firstByte);
        put(entry, "answered_in_time", one.latencies.answeredInTime);
        Json& headroom = entry["headroom"] = Json::object();
        put(headroom, "p50", headroomAt(one.latencies.limited.p50, limit));
        put(headroom, "p95", headroomAt(one.latencies.limited.p95, limit));
        put(headroom, "p99", headroomAt(one.latencies.limited.p99, limit));
        list.push_back(std::move(entry));
    }
    return list;
}

Json failures(const std::vector<FailureSummary>& all)
{
    Json list = Json::array();
    for (const FailureSummary& failure : all) {
        const FailureExample& example = failure.example;
        Json entry;
        entry["outcome"] = outcomeName(example.outcome);
        entry["cause"] = failureCauseName(example.cause);
        entry["origin"] = failureOriginName(originOf(example.cause));
        if (example.status != 0)
            entry["status"] = example.status;
        entry["count"] = example.count;
        entry["first_at_ms"] = milliseconds(example.firstAt);
        entry["elapsed_ms"] = milliseconds(example.elapsed);
        entry["headers"] = example.headers;
        entry["text"] = example.text;
        entry["gateways"] = failure.gateways;
        list.push_back(std::move(entry));
    }
    return list;
}

Json limits(const std::vector<FoundLimit>& found)
{
    Json list = Json::array();
    for (const FoundLimit& limit : found) {
        Json entry;
        put(entry, "value_ms", limit.setting);
        entry["low_ms"] = milliseconds(limit.cluster.low);
        entry["high_ms"] = milliseconds(limit.cluster.high);
        entry["count"] = limit.cluster.count;
        entry["gateway_timeouts"] = limit.gatewayTimeouts;
        entry["by_gateway"] = limit.byGateway;
        entry["agrees"] = limit.agrees;
        entry["answers_later"] = limit.answersLater;
        entry["first_bytes_later"] = limit.begunLater;
        list.push_back(std::move(entry));
    }
    return list;
}

Json beginning(const TimeoutsBegan& began)
{
    Json object{{"at_ms", milliseconds(began.at)}};
    if (began.sent)
        object["sent_per_s"] = *began.sent;
    if (began.inFlight)
        object["in_flight"] = *began.inFlight;
    return object;
}

Json retries(const RetrySummary& all)
{
    Json object;
    object["requests"] = all.requests;
    object["attempts"] = all.attempts;
    object["amplification"] = fraction(all.amplification());
    object["first_outcomes"] = outcomes(all.first);
    object["last_outcomes"] = outcomes(all.last);
    return object;
}

Json generator(const RunSummary& summary)
{
    Json object{{"max_lag_ms", milliseconds(summary.maxLag)},
                {"p99_lag_ms", milliseconds(summary.p99Lag)},
                {"max_pass_ms", milliseconds(summary.maxPass)},
                {"cpu_share", fraction(summary.cpuShare)}};
    for (const double share : summary.workerCpu)
        object["worker_cpu_shares"].push_back(fraction(share));
    object["peak_memory_bytes"] = summary.peakMemory;
    object["out_of"] = {
        {"descriptors", summary.outOfDescriptors}, {"ports", summary.outOfPorts}, {"memory", summary.outOfMemory}};
    return object;
}

Json findingList(const std::vector<Finding>& findings)
{
    Json list = Json::array();
    for (const Finding& one : findings)
        list.push_back({{"id", one.id}, {"title", one.title}, {"evidence", one.evidence}, {"remedy", one.remedy}});
    return list;
}

void addLabels(Json& json, const RunLabels& labels, const TimeRange& part)
{
    if (!labels.name.empty())
        json["name"] = labels.name;
    if (!labels.note.empty())
        json["note"] = labels.note;
    if (!labels.tags.empty())
        json["tags"] = labels.tags;
    if (labels.baseline)
        json["baseline"] = true;
    for (const auto& [at, note] : markersIn(labels.markers, part))
        json["markers"].push_back({{"at_ms", milliseconds(at)}, {"note", note}});
}

/// A reason may quote what a target sent; bytes that are no UTF-8 are replaced visibly rather than thrown over.
std::string written(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json summaryObject(const RunSummary& summary)
{
    Json json;
    json["schema"] = "headroom.summary/1";
    if (summary.verdict)
        json["verdict"] = std::string(verdictName(*summary.verdict));
    json["reasons"] = summary.reasons;
    json["conditions"] = conditionsJson(summary);
    json["limit_ms"] = milliseconds(summary.limit);
    json["limit_held_against"] = wordFor(summary.heldAgainst, limitKindWords);
    json["limits_found"] = limits(summary.limitsFound);
    if (summary.timeoutsBegan)
        json["timeouts_began"] = beginning(*summary.timeoutsBegan);
    json["requests"] = {{"planned", summary.planned},        {"sent", summary.sent},
                        {"finished", summary.finished},      {"unfinished", summary.unfinished},
                        {"late_starts", summary.lateStarts}, {"dropped_starts", summary.droppedStarts}};
    if (summary.resent > 0)
        json["requests"]["resent"] = summary.resent;
    json["outcomes"] = outcomes(summary.outcomes);
    json["response_ms"] = latenciesJson(summary.response);
    json["service_ms"] = latenciesJson(summary.service);
    json["first_byte_ms"] = latenciesJson(summary.firstByte);
    put(json, "answered_in_time", summary.answeredInTime);
    put(json, "near_limit_share", summary.nearLimitShare);
    if (!summary.damage.empty())
        json["damage"] = summary.damage;
    if (summary.range)
        json["range"] = {{"from_ms", milliseconds(summary.range->from)}, {"to_ms", milliseconds(summary.range->until)}};
    if (!summary.verdict && !summary.range)
        json["now"] = {{"in_flight", summary.inFlight}, {"at_risk", summary.atRisk}};
    Json& headroom = json["headroom"] = Json::object();
    put(headroom, "p50", summary.headroomP50);
    put(headroom, "p95", summary.headroomP95);
    put(headroom, "p99", summary.headroomP99);
    if (summary.wall)
        json["wall"] = wallJson(summary);
    if (summary.ghosts)
        json["ghosts"] = ghostsJson(*summary.ghosts);
    if (!summary.whatIfs.empty())
        json["what_if"] = whatIfJson(summary.whatIfs);
    if (summary.damage.empty()) // else nobody knows over what time
        json["throughput_per_s"] = fraction(summary.throughputPerSecond);
    if (summary.generatorKnown)
        json["generator"] = generator(summary);
    if (!summary.failures.empty())
        json["failures"] = failures(summary.failures);
    if (!summary.requests.empty())
        json["by_request"] = requests(summary.requests, summary.limit);
    if (!summary.jobs.empty())
        json["jobs"] = jobsJson(summary.jobs);
    if (summary.retries)
        json["retries"] = retries(*summary.retries);
    if (summary.warmUp.count() > 0)
        json["warm_up"] = {{"ms", milliseconds(summary.warmUp)}, {"sent", summary.sentInWarmUp}};
    return json;
}

} // namespace

std::string summaryJson(const RunSummary& summary)
{
    return written(summaryObject(summary));
}

std::string summaryJson(const RunSummary& summary, const std::vector<Finding>& findings, const RunLabels& labels)
{
    Json json = summaryObject(summary);
    addLabels(json, labels, summary.range.value_or(TimeRange{}));
    json["findings"] = findingList(findings);
    return written(json);
}

} // namespace headroom
