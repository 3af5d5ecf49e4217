#include "report/ghostsjson.h"

#include "analysis/ghostsentences.h"

namespace headroom {

namespace {

Json joins(const GhostSummary& ghosts)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < logJoinCount; ++i) {
        if (ghosts.joins[i] > 0)
            object[std::string(logJoinNames[i])] = ghosts.joins[i];
    }
    return object;
}

Json times(const LatencySummary& latency)
{
    Json object = Json::object();
    put(object, "p50", latency.p50);
    put(object, "p90", latency.p90);
    put(object, "p95", latency.p95);
    put(object, "p99", latency.p99);
    put(object, "p99_9", latency.p99_9);
    put(object, "max", latency.max);
    return object;
}

Json skewOf(const ClockSkew& skew)
{
    Json object{{"ahead_ms", milliseconds(skew.estimate)}};
    put(object, "low", skew.low);
    object["high"] = milliseconds(skew.high);
    object["requests"] = skew.pairs;
    return object;
}

Json functionsOf(const GhostSummary& ghosts)
{
    Json object{{"invocations", ghosts.functions}, {"cold_starts", ghosts.coldStarts}};
    put(object, "median_cold_start_ms", ghosts.medianInit);
    if (ghosts.mostMemoryMb)
        object["most_memory_used_mb"] = *ghosts.mostMemoryMb;
    if (ghosts.memorySizeMb)
        object["memory_size_mb"] = *ghosts.memorySizeMb;
    return object;
}

Json wastedOf(const GhostSummary& ghosts)
{
    Json object{{"ms", milliseconds(ghosts.wasted)}, {"invocations", ghosts.wastedOf}};
    put(object, "gb_seconds", ghosts.wastedGbSeconds);
    if (const auto cost = ghosts.wastedCost()) {
        object["usd"] = *cost;
        object["usd_per_gb_second"] = ghosts.pricePerGbSecond;
    }
    return object;
}

Json logOf(const GhostSummary& ghosts)
{
    return {{"files", ghosts.files},
            {"lines", ghosts.lines},
            {"other_lines", ghosts.otherLines},
            {"formats", ghosts.formats},
            {"invocations", ghosts.invocations},
            {"joined_to_none", ghosts.left},
            {"not_kept", ghosts.notKept},
            {"ambiguous", ghosts.ambiguous},
            {"throttled", ghosts.throttles}};
}

Json requestOf(const BackendRecord& record)
{
    Json object{{"number", record.number},
                {"request", record.request},
                {"attempt", record.attempt},
                {"waited_ms", milliseconds(record.service)},
                {"ended", std::string(backendEndName(record.how))},
                {"joined_by", std::string(logJoinName(record.join))},
                {"sure", fraction(record.sure)}};
    put(object, "worked_ms", record.work());
    put(object, "billed_ms", record.billed);
    put(object, "cold_start_ms", record.init);
    if (record.maxMemoryUsedMb)
        object["memory_used_mb"] = *record.maxMemoryUsedMb;
    if (record.memorySizeMb)
        object["memory_size_mb"] = *record.memorySizeMb;
    if (record.status != 0)
        object["status"] = record.status;
    if (!record.invocation.empty())
        object["invocation"] = record.invocation;
    object["line"] = record.line;
    return object;
}

} // namespace

Json ghostsJson(const GhostSummary& ghosts)
{
    Json object{{"sentence", ghostSentence(ghosts)},  {"timed_out", ghosts.timedOut}, {"finished", ghosts.finished},
                {"function_timeout", ghosts.stopped}, {"crashed", ghosts.failed},     {"unknown", ghosts.unknown},
                {"unknown_in_log", ghosts.withoutEnd}};
    put(object, "median_work_ms", ghosts.medianWork);
    put(object, "longest_work_ms", ghosts.longestWork);
    if (ghosts.wastedOf > 0)
        object["wasted"] = wastedOf(ghosts);
    object["joined"] = joins(ghosts);
    put(object, "least_sure", ghosts.leastSure);
    object["repeated_invocations"] = ghosts.repeated;
    if (ghosts.skew)
        object["clock"] = skewOf(*ghosts.skew);
    if (ghosts.functions > 0)
        object["function"] = functionsOf(ghosts);
    object["true_service_ms"] = times(ghosts.trueService);
    object["log"] = logOf(ghosts);
    return object;
}

std::string ghostsDocument(const GhostSummary& ghosts, const JoinedLog& log)
{
    Json document{{"schema", "headroom.ghosts/1"}};
    document.update(ghostsJson(ghosts));
    Json& requests = document["requests"] = Json::array();
    for (const BackendRecord& record : log.records) {
        if (record.outcome == Outcome::GatewayTimeout)
            requests.push_back(requestOf(record));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace headroom
