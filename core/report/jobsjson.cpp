#include "report/jobsjson.h"

namespace headroom {

namespace {

Json ends(const JobCounts& counts)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < jobEndCount; ++i)
        object[std::string(jobEndNames[i])] = counts.of[i];
    return object;
}

Json entryOf(const JobsSummary& one)
{
    const JobNumbers& numbers = one.numbers;
    Json entry;
    entry["name"] = one.name;
    entry["kind"] = jobKindName(one.kind);
    entry["ended"] = numbers.ended();
    entry["open"] = numbers.open;
    entry["ends"] = ends(numbers.ends);
    entry["accepted_ms"] = latenciesJson(numbers.accepted);
    entry["completion_ms"] = latenciesJson(numbers.completion);
    entry["longest_silence_ms"] = latenciesJson(numbers.silence);
    entry["parts"] = numbers.parts;
    put(entry, "parts_per_job", numbers.partsPerJob());
    entry["done_past_limit"] = numbers.pastLimit;
    return entry;
}

} // namespace

Json jobsJson(const std::vector<JobsSummary>& jobs)
{
    JobCounts all;
    std::uint64_t open = 0;
    Json list = Json::array();
    for (const JobsSummary& one : jobs) {
        all += one.numbers.ends;
        open += one.numbers.open;
        list.push_back(entryOf(one));
    }
    return {{"ended", all.total()}, {"done", all[JobEnd::Done]}, {"open", open}, {"by_request", std::move(list)}};
}

} // namespace headroom
