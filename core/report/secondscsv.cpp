#include "report/secondscsv.h"

#include "report/csvtext.h"

#include <fmt/format.h>

#include <map>

namespace headroom {

namespace {

struct Second {
    const SecondOfLoad* load = nullptr;
    const SecondOfRun* run = nullptr;
};

std::string header()
{
    std::string row = "second,start_utc,planned,sent,finished,in_flight_at_end,late_starts,dropped_starts,max_lag_ms,"
                      "cpu_share";
    for (const std::string_view outcome : outcomeNames)
        row += fmt::format(",planned_here_{}", outcome);
    return row + ",slowest_answer_response_ms,slowest_answer_service_ms";
}

std::string milliseconds(nanoseconds time)
{
    return fmt::format("{:.3f}", toMilliseconds(time));
}

std::string loadCells(const SecondOfLoad* load)
{
    if (load == nullptr)
        return ",,,,,,,";
    return fmt::format("{},{},{},{},{},{},{},{:.6g}", load->planned, load->sent, load->finished, load->inFlight,
                       load->lateStarts, load->droppedStarts, milliseconds(load->maxLag), load->cpuShare);
}

std::string slowest(const CellCounts& answered)
{
    return answered.empty() ? std::string() : milliseconds(cells::middle(answered.back().cell));
}

std::string requestCells(const SecondOfRun* run)
{
    std::string cells;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        cells += fmt::format("{},", run == nullptr ? 0 : run->outcomes.of[i]);
    return cells
        + (run == nullptr ? ","
                          : fmt::format("{},{}", slowest(run->response.answered), slowest(run->service.answered)));
}

} // namespace

std::string secondsCsv(const RunSnapshot& run, const TimeRange& range)
{
    std::map<std::uint32_t, Second> seconds;
    for (const SecondOfLoad& load : run.load)
        seconds[load.second].load = &load;
    for (const auto& second : run.seconds)
        seconds[second->second].run = second.get();
    std::string csv = header() + std::string(csvLineEnd);
    for (const auto& [number, second] : seconds) {
        const auto start = std::chrono::seconds(number);
        if (range.holds(start))
            csv += fmt::format("{},{},{},{}{}", number, formatWallTime(run.startedAt + start), loadCells(second.load),
                               requestCells(second.run), csvLineEnd);
    }
    return csv;
}

} // namespace headroom
