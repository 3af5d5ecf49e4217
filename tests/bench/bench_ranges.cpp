// How long the numbers of a part of a long run take: every number of the summary, from histograms alone, as `show
// --from --to` and the window ask for them. A run of 10 million requests, short and busy and then long.
//
//   bench_ranges [REQUESTS]

#include "analysis/runsummary.h"
#include "benchload.h"
#include "recording/aggregator.h"

#include <cstdlib>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 5; ///< the best counts: this machine may have other things to do
constexpr double asked = 0.15; ///< s

RunSnapshotPtr runOf(std::size_t requests, double perSecond)
{
    Aggregator aggregator(WallClock::now());
    Load load(perSecond);
    WorkerInterval interval;
    for (std::size_t left = requests; left > 0;) {
        interval.samples.clear();
        for (std::size_t i = std::min<std::size_t>(left, 100'000); i > 0; --i, --left)
            interval.samples.push_back(load.next());
        aggregator.add(interval);
    }
    WorkerInterval counts;
    counts.planned = counts.sent = requests;
    aggregator.add(counts);
    const auto length = std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(requests) / perSecond));
    aggregator.sendingStopped(length);
    return aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, length + 30s);
}

void measure(const RunSnapshot& run, std::chrono::seconds length, const char* what, const TimeRange& range)
{
    LoadProfile profile;
    double seconds = 1e9;
    std::uint64_t requests = 0;
    for (int round = 0; round < rounds; ++round) {
        const CpuTime timer;
        const RunSummary summary = summarise(profile, run, range);
        seconds = std::min(seconds, timer.seconds());
        requests = summary.outcomes.total();
        if (!summary.service.p99)
            fmt::print("no p99: the run is not what it should be\n");
    }
    row(fmt::format("{} s, {}: {} requests", length.count(), what, requests),
        fmt::format("{:.3f} s {} {}", seconds, seconds <= asked ? "<=" : ">", asked));
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t requests = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
    for (const std::chrono::seconds length : {600s, 3600s}) {
        const auto run = runOf(requests, static_cast<double>(requests) / static_cast<double>(length.count()));
        measure(*run, length, "all of it", {0s, length + 60s});
        measure(*run, length, "without its first minute", {60s, length + 60s});
        measure(*run, length, "its second half", {length / 2, length + 60s});
        measure(*run, length, "one minute", {length / 2, length / 2 + 60s});
    }
    return 0;
}
