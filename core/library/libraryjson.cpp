#include "library/librarytext.h"
#include "report/jsonvalues.h"

namespace headroom {

namespace {

std::string_view stateName(ListedState state)
{
    switch (state) {
    case ListedState::Finished:
        return "finished";
    case ListedState::NotSummarised:
        return "not_summarised";
    case ListedState::Running:
        return "running";
    case ListedState::Cut:
        return "cut";
    case ListedState::Unreadable:
        break;
    }
    return "unreadable";
}

void putTime(Json& object, const char* key, const std::optional<DigestTime>& time)
{
    if (time)
        object[key] = Json{{time->atLeast ? "at_least" : "value", milliseconds(time->time)}};
}

void putDigest(Json& entry, const RunDigest& digest)
{
    if (!digest.verdict.empty())
        entry["verdict"] = digest.verdict;
    entry["gateway"] = digest.gateway;
    entry["limit_ms"] = milliseconds(digest.limit);
    entry["elapsed_ms"] = milliseconds(digest.elapsed);
    entry["sent"] = digest.sent;
    entry["gateway_timeouts"] = digest.gatewayTimeouts;
    put(entry, "answered_in_time", digest.answeredInTime);
    Json& service = entry["service_ms"] = Json::object();
    putTime(service, "p50", digest.p50);
    putTime(service, "p95", digest.p95);
    putTime(service, "p99", digest.p99);
    Json& headroom = entry["headroom"] = Json::object();
    put(headroom, "p95", digest.headroomP95);
    put(headroom, "p99", digest.headroomP99);
    if (!digest.findings)
        return;
    entry["findings"] = Json::array();
    for (const FoundThen& one : *digest.findings)
        entry["findings"].push_back(one.id);
}

Json runJson(const LibraryRun& run)
{
    Json entry;
    entry["file"] = run.file.string();
    entry["state"] = stateName(run.state);
    if (!run.problem.empty())
        entry["problem"] = run.problem;
    if (run.state == ListedState::Unreadable)
        return entry;
    entry["name"] = run.name();
    entry["profile"] = run.profileName;
    entry["started_at"] = formatWallTime(run.startedAt);
    if (!run.host.empty())
        entry["host"] = run.host;
    entry["baseline"] = run.labels.baseline;
    entry["tags"] = run.labels.tags;
    entry["note"] = run.labels.note;
    if (run.digest)
        putDigest(entry, *run.digest);
    return entry;
}

Json profileJson(const LibraryProfile& profile)
{
    Json entry;
    entry["file"] = profile.file.string();
    entry["name"] = profile.name;
    if (profile.problem.empty())
        entry["url"] = profile.url;
    else
        entry["problem"] = profile.problem;
    return entry;
}

} // namespace

std::string libraryJson(const Library& library)
{
    Json json;
    json["schema"] = "headroom.library/1";
    json["folder"] = library.folder.string();
    json["runs"] = Json::array();
    for (const LibraryRun& run : library.runs)
        json["runs"].push_back(runJson(run));
    json["profiles"] = Json::array();
    for (const LibraryProfile& profile : library.profiles)
        json["profiles"].push_back(profileJson(profile));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; // file names may be of any bytes
}

} // namespace headroom
