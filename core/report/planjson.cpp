#include "report/planjson.h"

#include "profile/profilejson.h"
#include "report/jsonvalues.h"
#include "schedule/stoprule.h"

#include <fmt/format.h>

namespace headroom {

namespace {

Json fitJson(const std::vector<FitLine>& lines)
{
    Json list = Json::array();
    for (const FitLine& line : lines)
        list.push_back({{"what", line.what},
                        {"needed", line.needed},
                        {"available", line.available},
                        {"fit", fitName(line.fit)},
                        {"sentence", line.sentence}});
    return list;
}

Json targetsJson(const std::vector<Target>& targets)
{
    Json list = Json::array();
    for (const Target& target : targets)
        list.push_back(targetsInWords({target}));
    return list;
}

} // namespace

std::string planJson(const LoadProfile& profile, const std::vector<Target>& foreign, const std::vector<FitLine>& lines,
                     const std::string& transport, const std::string& note, const std::vector<std::string>& warnings)
{
    Json json{{"schema", "headroom.plan/1"}};
    json["profile"] = Json::parse(writeProfile(profile));
    if (const auto count = plannedRequests(profile))
        json["requests"] = *count;
    put(json, "duration_ms", plannedDuration(profile.load));
    json["limit_ms"] = milliseconds(profile.limit.time);
    json["client_timeout_ms"] = milliseconds(profile.effectiveClientTimeout());
    json["needs_consent"] = targetsJson(foreign);
    if (!transport.empty())
        json["transport"] = transport;
    json["fit"] = fitJson(lines);
    json["note"] = note;
    json["warnings"] = warnings;
    return json.dump(2) + "\n";
}

} // namespace headroom
