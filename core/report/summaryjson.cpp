#include "report/summaryjson.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json; // the order in which keys are written is part of the format

/// Whole milliseconds as whole numbers; more digits than microseconds would only pretend.
Json milliseconds(nanoseconds time)
{
    const std::int64_t us = std::chrono::round<std::chrono::microseconds>(time).count();
    if (us % 1000 == 0)
        return us / 1000;
    return static_cast<double>(us) / 1000;
}

/// Fractions of counts carry no more than nine digits.
double fraction(double share)
{
    return std::round(share * 1e9) / 1e9;
}

void put(Json& object, const char* key, const std::optional<nanoseconds>& time)
{
    if (time)
        object[key] = milliseconds(*time);
}

void put(Json& object, const char* key, const std::optional<double>& share)
{
    if (share)
        object[key] = fraction(*share);
}

void put(Json& object, const char* key, const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return;
    Json& entry = object[key] = Json::object();
    put(entry, "value", percentile->value);
    put(entry, "at_least", percentile->atLeast);
    put(entry, "low", percentile->low);
    put(entry, "high", percentile->high);
}

Json latencies(const LatencySummary& latency)
{
    Json object = Json::object();
    put(object, "p50", latency.p50);
    put(object, "p90", latency.p90);
    put(object, "p95", latency.p95);
    put(object, "p99", latency.p99);
    put(object, "p99_9", latency.p99_9);
    if (latency.max)
        put(object["max"], "value", latency.max);
    return object;
}

Json outcomes(const OutcomeCounts& counts)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < outcomeCount; ++i)
        object[std::string(outcomeNames[i])] = counts.of[i];
    return object;
}

} // namespace

std::string summaryJson(const RunSummary& summary)
{
    Json json;
    json["schema"] = "headroom.summary/1";
    if (summary.verdict)
        json["verdict"] = std::string(verdictName(*summary.verdict));
    json["reasons"] = summary.reasons;
    json["limit_ms"] = milliseconds(summary.limit);
    json["requests"] = {{"planned", summary.planned},        {"sent", summary.sent},
                        {"finished", summary.finished},      {"unfinished", summary.unfinished},
                        {"late_starts", summary.lateStarts}, {"dropped_starts", summary.droppedStarts}};
    json["outcomes"] = outcomes(summary.outcomes);
    json["response_ms"] = latencies(summary.response);
    json["service_ms"] = latencies(summary.service);
    json["first_byte_ms"] = latencies(summary.firstByte);
    put(json, "answered_in_time", summary.answeredInTime);
    Json& headroom = json["headroom"] = Json::object();
    put(headroom, "p50", summary.headroomP50);
    put(headroom, "p95", summary.headroomP95);
    put(headroom, "p99", summary.headroomP99);
    json["throughput_per_s"] = fraction(summary.throughputPerSecond);
    json["generator"] = {{"max_lag_ms", milliseconds(summary.maxLag)},
                         {"p99_lag_ms", milliseconds(summary.p99Lag)},
                         {"cpu_share", fraction(summary.cpuShare)}};
    // A reason may quote what a target sent; bytes that are no UTF-8 are replaced visibly rather than thrown over.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace headroom
