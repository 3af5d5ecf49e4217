#include "report/sweepjson.h"

#include "report/jsonvalues.h"

#include <algorithm>

namespace headroom {

namespace {

Json rowJson(const SweepRow& row, const std::string& percentile)
{
    Json json;
    json["value"] = row.value;
    if (row.number)
        json["number"] = *row.number;
    json["under_limit"] = staysUnderName(row.under);
    put(json, percentile.c_str(), row.time);
    json["sent"] = row.sent;
    json["gateway_timeouts"] = row.gatewayTimeouts;
    put(json, "answered_in_time", row.answeredInTime);
    if (row.verdict)
        json["verdict"] = verdictName(*row.verdict);
    if (!row.file.empty())
        json["run"] = row.file;
    return json;
}

void putValue(Json& json, const char* key, const SweepResult& result, const std::optional<std::size_t>& row)
{
    if (row)
        json[key] = *result.rows[*row].number;
}

} // namespace

std::string sweepJson(const SweepResult& result)
{
    std::string percentile = percentileWord(result.share);
    std::replace(percentile.begin(), percentile.end(), '.', '_');
    Json json;
    json["schema"] = "headroom.sweep/1";
    json["over"] = result.name;
    json["end"] = sweepEndName(result.end);
    json["sentence"] = result.sentence;
    json["limit_ms"] = milliseconds(result.limit);
    json["percentile"] = percentile;
    json["of"] = result.heldAgainst == LimitKind::Total ? "service_ms"
        : result.heldAgainst == LimitKind::FirstByte    ? "first_byte_ms"
                                                        : "longest_silence_ms";
    putValue(json, "largest_under", result, result.largestUnder);
    putValue(json, "largest_surely_under", result, result.largestSurely);
    putValue(json, "smallest_surely_over", result, result.firstSurelyOver);
    Json& rows = json["values"] = Json::array();
    for (const SweepRow& row : result.rows)
        rows.push_back(rowJson(row, percentile + "_ms"));
    json["notes"] = result.notes;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace headroom
