#pragma once

#include "analysis/latencysummary.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace headroom {

// How values are spelt in every JSON that is written for scripts.

using Json = nlohmann::ordered_json; // the order in which keys are written is part of the format

/// Whole milliseconds as whole numbers; more digits than microseconds would only pretend.
inline Json milliseconds(nanoseconds time)
{
    const std::int64_t us = std::chrono::round<std::chrono::microseconds>(time).count();
    if (us % 1000 == 0)
        return us / 1000;
    return static_cast<double>(us) / 1000;
}

/// Fractions of counts carry no more than nine digits.
inline double fraction(double share)
{
    return std::round(share * 1e9) / 1e9;
}

// What is not known is left out.

inline void put(Json& object, const char* key, const std::optional<nanoseconds>& time)
{
    if (time)
        object[key] = milliseconds(*time);
}

inline void put(Json& object, const char* key, const std::optional<double>& share)
{
    if (share)
        object[key] = fraction(*share);
}

inline void put(Json& object, const char* key, const std::optional<Percentile>& percentile)
{
    if (!percentile)
        return;
    Json& entry = object[key] = Json::object();
    put(entry, "value", percentile->value);
    put(entry, "at_least", percentile->atLeast);
    put(entry, "low", percentile->low);
    put(entry, "high", percentile->high);
}

inline Json latenciesJson(const LatencySummary& latency)
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

} // namespace headroom
