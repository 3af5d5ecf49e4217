#include "report/k6summary.h"

#include "analysis/latencynumbers.h"
#include "report/jsonvalues.h"

namespace headroom {

namespace {

CellCounts answeredTimes(const RunSnapshot& run, const TimeRange& range)
{
    LatencyHistogram times;
    for (const auto& second : run.seconds) {
        if (range.holds(std::chrono::seconds(second->second)))
            times.add(second->service.answered);
    }
    return times.toCells();
}

/// The lowest time that this share of the answers did not exceed.
nanoseconds timeAt(const CellCounts& answers, double share, std::uint64_t total)
{
    std::uint64_t seen = 0;
    for (const CellCount& one : answers) {
        seen += one.count;
        if (static_cast<double>(seen) >= share * static_cast<double>(total))
            return cells::middle(one.cell);
    }
    return {};
}

Json answersAlone(const CellCounts& answers)
{
    std::uint64_t total = 0;
    double sum = 0; // ns
    for (const CellCount& one : answers) {
        total += one.count;
        sum += static_cast<double>(cells::middle(one.cell).count()) * static_cast<double>(one.count);
    }
    return {{"avg", milliseconds(nanoseconds(std::llround(sum / static_cast<double>(total))))},
            {"min", milliseconds(cells::middle(answers.front().cell))},
            {"med", milliseconds(timeAt(answers, 0.5, total))},
            {"max", milliseconds(cells::middle(answers.back().cell))},
            {"p(90)", milliseconds(timeAt(answers, 0.9, total))},
            {"p(95)", milliseconds(timeAt(answers, 0.95, total))}};
}

void putKnown(Json& object, const char* key, const std::optional<Percentile>& percentile)
{
    if (percentile)
        put(object, key, percentile->value);
}

Json percentilesOf(const LatencySummary& times)
{
    Json object = Json::object();
    putKnown(object, "med", times.p50);
    putKnown(object, "p(90)", times.p90);
    putKnown(object, "p(95)", times.p95);
    putKnown(object, "p(99)", times.p99);
    return object;
}

Json counter(std::uint64_t count, nanoseconds elapsed)
{
    Json object{{"count", count}};
    if (elapsed > nanoseconds(0))
        object["rate"] = fraction(static_cast<double>(count) / (toMilliseconds(elapsed) / 1000));
    return object;
}

/// As k6 has it, a "pass" is a request that failed.
Json failed(const RunSummary& summary)
{
    const std::uint64_t answers = answersIn(summary.outcomes);
    Json object{{"passes", summary.sent - answers}, {"fails", answers}};
    if (summary.sent > 0)
        object["value"] = fraction(static_cast<double>(summary.sent - answers) / static_cast<double>(summary.sent));
    return object;
}

Json metrics(const RunSummary& summary, const RunSnapshot& run)
{
    Json all = Json::object();
    all["http_reqs"] = counter(summary.sent, summary.elapsed);
    const bool oneRequestEach = summary.requests.empty() && summary.jobs.empty() && !summary.retries;
    if (oneRequestEach)
        all["iterations"] = counter(summary.sent, summary.elapsed);
    if (summary.droppedStarts > 0)
        all["dropped_iterations"] = counter(summary.droppedStarts, summary.elapsed);
    all["http_req_failed"] = failed(summary);
    all["http_req_duration"] = percentilesOf(summary.service);
    const CellCounts answers = answeredTimes(run, summary.judged());
    if (!answers.empty())
        all["http_req_duration{expected_response:true}"] = answersAlone(answers);
    if (summary.firstByte.max) {
        Json& waiting = all["http_req_waiting{expected_response:true}"] = percentilesOf(summary.firstByte);
        put(waiting, "max", summary.firstByte.max);
    }
    return all;
}

} // namespace

std::string k6Summary(const RunSummary& summary, const RunSnapshot& run)
{
    constexpr const char* ofNothing = "d41d8cd98f00b204e9800998ecf8427e"; // MD5: k6's id of the group without a name
    const Json json{
        {"root_group",
         {{"name", ""}, {"path", ""}, {"id", ofNothing}, {"groups", Json::object()}, {"checks", Json::object()}}},
        {"metrics", metrics(summary, run)}};
    return json.dump(4) + "\n";
}

} // namespace headroom
