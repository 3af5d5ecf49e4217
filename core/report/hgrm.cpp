#include "report/hgrm.h"

#include "analysis/wording.h"

#include <fmt/format.h>

#include <cmath>

namespace headroom {

namespace {

constexpr int stepsToHalving = 5;
constexpr int buckets = 22, subBuckets = 2048; ///< of the layout in recording/latencyhistogram.h

nanoseconds highestIn(std::uint32_t cell)
{
    return cells::high(cell) - std::chrono::microseconds(1);
}

void addTo(LatencyHistogram& times, const Distribution& distribution)
{
    times.add(distribution.answered);
    times.add(distribution.gatewayTimeout);
    times.add(distribution.otherCensored);
}

/// The next percentile to tell of: each halving of what is left takes the same number of steps.
double nextLevel(double percent)
{
    const double halvings = std::floor(std::log2(100 / (100 - percent)));
    return percent + 100 / (stepsToHalving * std::exp2(halvings + 1));
}

std::string footer(const LatencyHistogram& times, const CellCounts& cells)
{
    const auto total = static_cast<double>(std::max<std::uint64_t>(times.total(), 1));
    double sum = 0, squares = 0;
    for (const CellCount& one : cells)
        sum += toMilliseconds(cells::middle(one.cell)) * static_cast<double>(one.count);
    for (const CellCount& one : cells)
        squares += std::pow(toMilliseconds(cells::middle(one.cell)) - sum / total, 2) * static_cast<double>(one.count);
    return fmt::format("#[Mean    = {:12.3f}, StdDeviation   = {:12.3f}]\n"
                       "#[Max     = {:12.3f}, Total count    = {:12}]\n"
                       "#[Buckets = {:12}, SubBuckets     = {:12}]\n",
                       sum / total, std::sqrt(squares / total),
                       cells.empty() ? 0 : toMilliseconds(highestIn(cells.back().cell)), times.total(), buckets,
                       subBuckets);
}

/// "50 gateway timeout, 34 server error"; empty where all was answered.
std::string failuresIn(const OutcomeCounts& outcomes)
{
    std::string text;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (outcomes.of[i] > 0 && !isAnswer(static_cast<Outcome>(i)))
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", grouped(outcomes.of[i]),
                                outcomeWords(static_cast<Outcome>(i)));
    }
    return text;
}

std::string logLine(std::string_view tag, std::uint32_t second, const LatencyHistogram& times)
{
    const CellCounts filled = times.toCells();
    return fmt::format("Tag={},{}.000,1.000,{:.3f},{}\n", tag, second,
                       filled.empty() ? 0 : toMilliseconds(highestIn(filled.back().cell)), encodeHdrBase64(times));
}

} // namespace

LatencyHistogram timesOf(const RunSnapshot& run, const TimeRange& range, LatencyKind kind)
{
    LatencyHistogram times;
    for (const auto& second : run.seconds) {
        if (range.holds(std::chrono::seconds(second->second)))
            addTo(times, distributionOf(*second, kind));
    }
    return times;
}

std::string percentileDistribution(const LatencyHistogram& times)
{
    std::string text =
        fmt::format("{:>12} {:>14} {:>10} {:>14}\n\n", "Value", "Percentile", "TotalCount", "1/(1-Percentile)");
    const CellCounts filled = times.toCells();
    double level = 0; // percent
    std::uint64_t seen = 0;
    for (const CellCount& one : filled) {
        seen += one.count;
        const double reached = 100 * static_cast<double>(seen) / static_cast<double>(times.total());
        const bool last = seen == times.total();
        while (reached >= level && !(last && level >= 100)) {
            text += fmt::format("{:12.3f} {:.12f} {:10} {:14.2f}\n", toMilliseconds(highestIn(one.cell)), level / 100,
                                seen, 1 / (1 - level / 100));
            level = nextLevel(level);
            if (last) // the rest of the steps would all name the same value
                break;
        }
    }
    if (!filled.empty())
        text +=
            fmt::format("{:12.3f} {:.12f} {:10}\n", toMilliseconds(highestIn(filled.back().cell)), 1.0, times.total());
    return text + footer(times, filled);
}

std::string whatTimesHold(const RunSnapshot& run, const TimeRange& range, LatencyKind kind, std::chrono::seconds warmUp)
{
    OutcomeCounts outcomes;
    for (const auto& second : run.seconds) {
        if (range.holds(std::chrono::seconds(second->second)))
            outcomes += second->outcomes;
    }
    const bool response = kind == LatencyKind::Response;
    std::string text =
        fmt::format("# Milliseconds of {}{}: {} time, from {} to the end.\n", counted(outcomes.total(), "request"),
                    range.from < warmUp ? ", those of the warm-up among them" : "", response ? "response" : "service",
                    response ? "the planned start" : "the first byte sent");
    const std::string failures = failuresIn(outcomes);
    if (failures.empty())
        return text + "# All of them were answered.\n";
    return text
        + fmt::format("# Not answered: {}.\n"
                      "# Each of them stands at the time it took: one that failed fast lowers the percentiles, and of "
                      "one that\n"
                      "# was given up on it is only known that it would have taken longer. Headroom's own percentiles "
                      "take no\n"
                      "# failure for an answer.\n",
                      failures);
}

std::string histogramLog(const RunSnapshot& run, const TimeRange& range)
{
    const double epoch = std::chrono::duration<double>(run.startedAt.time_since_epoch()).count();
    std::string text = fmt::format("#[Histogram log format version 1.3]\n"
                                   "#[Every request is there with its own time; failures with the time they took]\n"
                                   "#[StartTime: {:.3f} (seconds since epoch), {}]\n"
                                   "#[BaseTime: {:.3f} (seconds since epoch)]\n"
                                   "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\","
                                   "\"Interval_Compressed_Histogram\"\n",
                                   epoch, formatWallTime(run.startedAt), epoch);
    for (const auto& second : run.seconds) {
        if (!range.holds(std::chrono::seconds(second->second)))
            continue;
        for (const auto& [tag, kind] :
             {std::pair("response", LatencyKind::Response), std::pair("service", LatencyKind::Service)}) {
            LatencyHistogram times;
            addTo(times, distributionOf(*second, kind));
            text += logLine(tag, second->second, times);
        }
    }
    return text;
}

} // namespace headroom
