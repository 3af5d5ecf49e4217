#include "report/comparisonjson.h"

#include "report/jsonvalues.h"

namespace headroom {

namespace {

Json rangeJson(double value, const std::optional<double>& low, const std::optional<double>& high)
{
    Json object{{"value", fraction(value)}};
    put(object, "low", low);
    put(object, "high", high);
    return object;
}

Json valueJson(const ComparedValue& value)
{
    if (const auto* percentile = std::get_if<Percentile>(&value)) {
        Json object = Json::object();
        put(object, "ms", std::optional(*percentile));
        return object["ms"];
    }
    if (const auto* share = std::get_if<MeasuredShare>(&value))
        return rangeJson(share->share, share->low, share->high);
    if (const auto* rate = std::get_if<RateRange>(&value))
        return rangeJson(rate->perSecond, rate->low, rate->high);
    return nullptr;
}

std::string_view unitOf(Shown shown)
{
    switch (shown) {
    case Shown::Time:
        return "ms";
    case Shown::Rate:
        return "per_s";
    case Shown::BadShare:
    case Shown::GoodShare:
        break;
    }
    return "share";
}

/// The key says how exact it is, as of percentiles.
Json changeJson(const ShownChange& change)
{
    Json object = Json::object();
    const char* const key = change.bound == Change::Bound::Exactly ? "value"
        : change.bound == Change::Bound::AtLeast                   ? "at_least"
                                                                   : "at_most";
    object[key] = fraction(change.range.value);
    put(object, "low", change.range.low);
    put(object, "high", change.range.high);
    return object;
}

Json metricJson(const MetricComparison& metric)
{
    Json json;
    json["metric"] = metric.name;
    if (!metric.request.empty())
        json["request"] = metric.request;
    json["decides"] = metric.gated;
    json["unit"] = unitOf(metric.shown);
    for (const ShownValue& value : metric.values)
        json["values"].push_back(valueJson(value.value));
    if (metric.shownChange) {
        json["change_of"] = metric.shown == Shown::Time || metric.shown == Shown::Rate ? "ratio" : "difference";
        json["change"] = changeJson(*metric.shownChange);
        put(json, "shows_changes_from", metric.change->shows);
    }
    json["reading"] = readingName(metric.judged.reading);
    json["surely"] = metric.judged.surely;
    json["words"] = metric.readingText;
    return json;
}

Json runJson(const ComparedHead& run)
{
    Json json;
    json["name"] = run.name;
    if (run.verdict)
        json["verdict"] = verdictName(*run.verdict);
    json["started_at"] = formatWallTime(run.startedAt);
    if (!run.mark.empty())
        json["mark"] = run.mark;
    return json;
}

Json differencesJson(const Comparison& comparison)
{
    Json list = Json::array();
    for (const RunDifference& one : comparison.differences)
        list.push_back(
            {{"text", one.difference.text}, {"like_with_like", !one.difference.unlike}, {"baselines", one.baselines}});
    return list;
}

} // namespace

std::string comparisonJson(const Comparison& comparison)
{
    Json json;
    json["schema"] = "headroom.comparison/1";
    json["result"] = comparisonResultName(comparison.result);
    json["invalid"] = comparison.invalid();
    json["like_with_like"] = comparison.likeWithLike();
    json["sentences"] = comparison.sentences;
    json["tolerance"] = fraction(comparison.settings.tolerance);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        if (i + 1 < comparison.runs.size())
            json["baselines"].push_back(runJson(comparison.runs[i]));
        else
            json["candidate"] = runJson(comparison.runs[i]);
    }
    json["differences"] = differencesJson(comparison);
    Json& metrics = json["metrics"] = Json::array();
    for (const MetricComparison& metric : comparison.metrics)
        metrics.push_back(metricJson(metric));
    json["notes"] = comparison.notes;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace headroom
