#include "report/summarycsv.h"

#include "report/csvtext.h"
#include "report/jsonvalues.h"

#include <fmt/format.h>

namespace headroom {

namespace {

/// Collects rows; `request` stands in front of those that follow.
class Rows {
public:
    std::string request;

    void add(std::string_view metric, std::string_view unit, const Json& value)
    {
        addCells(metric, unit, {value, {}, {}, {}});
    }
    void add(std::string_view metric, const std::optional<double>& share)
    {
        if (share)
            add(metric, "fraction", fraction(*share));
    }
    void add(std::string_view metric, const std::optional<Percentile>& percentile)
    {
        if (percentile)
            addCells(
                metric, "ms",
                {cell(percentile->value), cell(percentile->low), cell(percentile->high), cell(percentile->atLeast)});
    }
    void add(std::string_view kind, const LatencySummary& latency)
    {
        add(fmt::format("{}_p50", kind), latency.p50);
        add(fmt::format("{}_p90", kind), latency.p90);
        add(fmt::format("{}_p95", kind), latency.p95);
        add(fmt::format("{}_p99", kind), latency.p99);
        add(fmt::format("{}_p99_9", kind), latency.p99_9);
        if (latency.max)
            add(fmt::format("{}_max", kind), "ms", milliseconds(*latency.max));
    }
    void add(const OutcomeCounts& outcomes)
    {
        for (std::size_t i = 0; i < outcomeCount; ++i)
            add(outcomeNames[i], "requests", outcomes.of[i]);
    }
    [[nodiscard]] std::string take() { return std::move(m_csv); }

private:
    static Json cell(const std::optional<nanoseconds>& time) { return time ? milliseconds(*time) : Json(); }

    void addCells(std::string_view metric, std::string_view unit, const std::array<Json, 4>& cells)
    {
        m_csv += fmt::format("{},{},{}", csvText(request), csvText(metric), unit);
        for (const Json& one : cells)
            m_csv += ','
                + (one.is_null()         ? std::string()
                       : one.is_string() ? csvText(one.get<std::string>())
                                         : one.dump());
        m_csv += csvLineEnd;
    }

    std::string m_csv = "request,metric,unit,value,low,high,at_least" + std::string(csvLineEnd);
};

void addHeadroom(Rows& rows, const LatencySummary& limited, nanoseconds limit)
{
    rows.add("headroom_p50", headroomAt(limited.p50, limit));
    rows.add("headroom_p95", headroomAt(limited.p95, limit));
    rows.add("headroom_p99", headroomAt(limited.p99, limit));
}

/// `kind`: a request may begin jobs of several.
void addJobs(Rows& rows, const JobsSummary& jobs)
{
    const JobNumbers& numbers = jobs.numbers;
    const std::string kind = fmt::format("jobs_{}", jobKindName(jobs.kind));
    rows.request = jobs.name;
    for (std::size_t i = 0; i < jobEndCount; ++i)
        rows.add(fmt::format("{}_{}", kind, jobEndNames[i]), "jobs", numbers.ends.of[i]);
    rows.add(kind + "_open", "jobs", numbers.open);
    rows.add(kind + "_accepted", numbers.accepted);
    rows.add(kind + "_completion", numbers.completion);
    rows.add(kind + "_longest_silence", numbers.silence);
    rows.add(kind + "_parts", "parts", numbers.parts);
    if (const auto each = numbers.partsPerJob())
        rows.add(kind + "_parts_per_job", "parts", fraction(*each));
    rows.add(kind + "_done_past_limit", "jobs", numbers.pastLimit);
}

void addConditions(Rows& rows, const RunSummary& summary)
{
    for (const ConditionResult& result : summary.conditions) {
        rows.request = result.condition.request;
        rows.add(formatPassCondition(result.condition), "result", std::string(heldName(result.held)));
    }
    rows.request.clear();
}

} // namespace

std::string summaryCsv(const RunSummary& summary)
{
    Rows rows;
    if (summary.verdict)
        rows.add("verdict", "", std::string(verdictName(*summary.verdict)));
    addConditions(rows, summary);
    rows.add("limit", "ms", milliseconds(summary.limit));
    rows.add("planned", "requests", summary.planned);
    rows.add("sent", "requests", summary.sent);
    rows.add("finished", "requests", summary.finished);
    rows.add("late_starts", "requests", summary.lateStarts);
    rows.add("dropped_starts", "requests", summary.droppedStarts);
    if (summary.resent > 0)
        rows.add("resent", "requests", summary.resent);
    rows.add(summary.outcomes);
    rows.add("response", summary.response);
    rows.add("service", summary.service);
    rows.add("first_byte", summary.firstByte);
    rows.add("answered_in_time", summary.answeredInTime);
    rows.add("near_limit_share", summary.nearLimitShare);
    addHeadroom(rows, summary.limited, summary.limit);
    if (summary.damage.empty()) // else nobody knows over what time
        rows.add("throughput", "per_s", fraction(summary.throughputPerSecond));
    if (summary.generatorKnown) {
        rows.add("max_lag", "ms", milliseconds(summary.maxLag));
        rows.add("p99_lag", "ms", milliseconds(summary.p99Lag));
        rows.add("cpu_share", summary.cpuShare);
    }
    for (const RequestSummary& one : summary.requests) {
        rows.request = one.name;
        rows.add("ended", "requests", one.ended);
        rows.add(one.outcomes);
        rows.add("response", one.latencies.response);
        rows.add("service", one.latencies.service);
        rows.add("first_byte", one.latencies.firstByte);
        rows.add("answered_in_time", one.latencies.answeredInTime);
        addHeadroom(rows, one.latencies.limited, summary.limit);
    }
    for (const JobsSummary& one : summary.jobs)
        addJobs(rows, one);
    return rows.take();
}

} // namespace headroom
