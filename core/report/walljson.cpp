#include "report/walljson.h"

#include "analysis/wallsentences.h"

namespace headroom {

namespace {

double perDay(const Wall& wall, double share)
{
    return std::round(wall.perDay(share) * 1000) / 1000;
}

/// A chance may be far smaller than a fraction of counts, so it keeps its digits.
Json chance(const TailChance& share)
{
    return {{"value", share.value}, {"low", share.low}, {"high", share.high}};
}

Json share(const ShareEstimate& estimate)
{
    return {{"value", fraction(estimate.share)}, {"low", fraction(estimate.low)}, {"high", fraction(estimate.high)}};
}

Json time(const TailTime& past)
{
    Json object = Json::object();
    put(object, "value", std::optional(past.value));
    put(object, "low", std::optional(past.low));
    put(object, "high", past.high);
    return object;
}

Json timeoutsADay(const RunSummary& summary, const Wall& wall)
{
    if (const auto& seen = summary.gatewayTimeouts)
        return {
            {"value", perDay(wall, seen->share)}, {"low", perDay(wall, seen->low)}, {"high", perDay(wall, seen->high)}};
    return {{"below", perDay(wall, *summary.gatewayTimeoutsBelow)}};
}

Json estimate(const Wall& wall)
{
    static constexpr std::array<const char*, percentileShares.size()> keys{"p50", "p90", "p95", "p99", "p99_9"};
    Json object;
    for (const TailModel model : wall.models)
        object["models"].push_back(std::string(tailModelName(model)));
    if (wall.chance) {
        object["share"] = chance(*wall.chance);
        object["timeouts_per_day"] = {{"value", perDay(wall, wall.chance->value)},
                                      {"low", perDay(wall, wall.chance->low)},
                                      {"high", perDay(wall, wall.chance->high)}};
    }
    if (wall.medianNeeded)
        object["needed_median_ms"] = time(*wall.medianNeeded);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (wall.percentiles[i])
            object["service_ms"][keys[i]] = time(*wall.percentiles[i]);
    }
    return object;
}

} // namespace

Json wallJson(const RunSummary& summary)
{
    const Wall& wall = *summary.wall;
    Json object;
    object["limit_ms"] = milliseconds(wall.limit);
    object["load_per_s"] = fraction(wall.loadPerSecond);
    if (summary.gatewayTimeouts)
        object["share"] = share(*summary.gatewayTimeouts);
    else if (summary.gatewayTimeoutsBelow)
        object["share"] = {{"below", fraction(*summary.gatewayTimeoutsBelow)}};
    if (summary.gatewayTimeouts || summary.gatewayTimeoutsBelow)
        object["timeouts_per_day"] = timeoutsADay(summary, wall);
    if (wall.refused)
        object["refused"] = {{"reason", std::string(tailRefusalName(*wall.refused))},
                             {"why", refusalSentence(*wall.refused, wall.limit)}};
    else
        object["estimate"] = estimate(wall);
    return object;
}

Json whatIfJson(const std::vector<WhatIf>& whatIfs)
{
    Json list = Json::array();
    for (const WhatIf& whatIf : whatIfs) {
        Json entry{{"limit_ms", milliseconds(whatIf.limit)},
                   {"measured_limit_ms", milliseconds(whatIf.measured)},
                   {"kind", whatIf.beyond ? "bound" : "counted"}};
        if (whatIf.beyond) // none of those that timed out, or all of them
            entry["share"] = {{"low", 0}, {"high", fraction(whatIf.share->high)}};
        else if (whatIf.share)
            entry["share"] = share(*whatIf.share);
        else if (whatIf.shareBelow)
            entry["share"] = {{"below", fraction(*whatIf.shareBelow)}};
        if (!whatIf.beyond) {
            entry["timed_out"] = whatIf.share ? whatIf.share->hits : 0;
            entry["undecided"] = whatIf.undecided;
        }
        if (whatIf.estimate)
            entry["estimate"] = chance(*whatIf.estimate);
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace headroom
