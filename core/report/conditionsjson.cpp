#include "report/conditionsjson.h"

namespace headroom {

namespace {

Json thresholdOf(const PassCondition& condition, nanoseconds limit)
{
    if (const auto time = thresholdTime(condition, limit))
        return milliseconds(*time);
    if (const auto* rate = std::get_if<Rate>(&condition.threshold))
        return fraction(rate->perSecond());
    return fraction(std::get<Percent>(condition.threshold).percent / 100);
}

const char* unitOf(const PassCondition& condition)
{
    if (percentileShare(condition.what))
        return "ms";
    return condition.what == Measured::Throughput ? "per_s" : "fraction";
}

void putValue(Json& object, const MeasuredValue& value)
{
    if (const auto* percentile = std::get_if<Percentile>(&value))
        put(object, "value", *percentile);
    if (const auto* rate = std::get_if<MeasuredRate>(&value))
        object["value"] = {{"value", fraction(rate->perSecond)}};
    const auto* share = std::get_if<MeasuredShare>(&value);
    if (!share)
        return;
    Json& entry = object["value"] = {{"value", fraction(share->share)}};
    put(entry, "low", share->low);
    put(entry, "high", share->high);
}

Json conditionJson(const ConditionResult& result, nanoseconds limit)
{
    Json object{{"condition", formatPassCondition(result.condition)}};
    if (!result.condition.request.empty())
        object["request"] = result.condition.request;
    object["unit"] = unitOf(result.condition);
    object["threshold"] = thresholdOf(result.condition, limit);
    putValue(object, result.value);
    object["held"] = result.held == Held::Undecided ? Json() : Json(result.held == Held::Yes);
    object["sentence"] = result.sentence;
    return object;
}

} // namespace

Json conditionsJson(const RunSummary& summary)
{
    Json list = Json::array();
    for (const ConditionResult& result : summary.conditions)
        list.push_back(conditionJson(result, summary.limit));
    return list;
}

} // namespace headroom
