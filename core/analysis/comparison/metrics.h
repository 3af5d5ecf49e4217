#pragma once

#include "analysis/comparison/change.h"
#include "analysis/comparison/throughput.h"
#include "analysis/conditionresult.h"
#include "analysis/runsummary.h"

#include <string>
#include <variant>
#include <vector>

namespace headroom {

/// What is shown of a run. Monostate: not known.
using ComparedValue = std::variant<std::monostate, Percentile, MeasuredShare, RateRange>;

/// How a metric is shown; it is always compared so that less is better.
enum class Shown : std::uint8_t {
    Time, ///< a percentile
    BadShare, ///< the share that went wrong, the less the better
    GoodShare, ///< what it lacks to all: answered in time, headroom
    Rate, ///< the more the better
};

/// One metric of one run.
struct RunMetric {
    std::string request; ///< of the profile; empty: all of the run
    std::string name; ///< as gates and the JSON spell it: "response_p95", "answered_in_time", "headroom_p99"
    Shown shown = Shown::Time;
    ComparedValue value{};
    std::string text{}; ///< for tables: "1.84 s (1.71-2.02)", "0 % (below 0.1 %)", "-"
    std::string briefText{}; ///< without the interval: "1.84 s", ">= 29.0 s", "0 %"
    std::optional<Measure> measure{}; ///< unset where nothing can be compared

    // Of a share: with no hit its interval depends on how the other runs' hits came; see completeShares().
    std::optional<double> hits{}, of{};
    double design = 1; ///< of the hits; without one, of the run's slowest times
};

/// What of a run is compared: response and service percentiles, shares of what went wrong, headroom, and the throughput
/// of a closed load (an open one's is its plan); of each of several requests the most important. `run` without its
/// warm-up (withoutFirst()), as `numbers` are; its seconds are read.
///
/// `results`: and what a user waits for the result and how often there is none, "result_p95" and "no_result". Of a run
/// with jobs it is their time to completion and those not done, of another the response time and the errors: that is
/// how a request that waits and one that is polled for can be held against each other.
[[nodiscard]] std::vector<RunMetric> metricsOf(const LoadProfile& profile, const RunSnapshot& run,
                                               const RunSummary& numbers, bool results = false);
[[nodiscard]] bool hasJobs(const RunSnapshot& run);

/// The same metric of several runs: gives a share without a hit the widest design of those that have some.
void completeShares(std::span<RunMetric*> same);

[[nodiscard]] Scale scaleOf(Shown shown);
/// "response p95", "answered in time"
[[nodiscard]] std::string metricWords(const std::string& name);
/// Whether there is such a metric of a whole run.
[[nodiscard]] bool isMetric(const std::string& name);
/// All of them, as the JSON spells them, in their order.
[[nodiscard]] const std::vector<std::string>& metricNames();

} // namespace headroom
