// What comparing two runs of ten million requests costs, from the seconds a run is kept in. Prints a table; not a test,
// because a noisy machine would fail it.
//   bench_compare [REQUESTS]      of each run, at 20,000/s (default 10,000,000)

#include "analysis/comparison/comparison.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t perSecond = 20'000;

CellCounts cellsOf(const LatencyHistogram& histogram)
{
    return histogram.toCells();
}

/// One second of lognormal times, 0.1 % at the limit.
std::shared_ptr<const SecondOfRun> secondOf(std::uint32_t number, std::mt19937_64& random, double slower)
{
    std::lognormal_distribution<> service{std::log(0.05 * slower), 0.5};
    LatencyHistogram answered, firstByte, timedOut;
    auto second = std::make_shared<SecondOfRun>();
    second->second = number;
    for (std::uint32_t i = 0; i < perSecond; ++i) {
        if (i % 1000 == 0) {
            timedOut.record(29s + 5ms);
            continue;
        }
        const nanoseconds time(static_cast<std::int64_t>(service(random) * 1e9));
        answered.record(time);
        firstByte.record(time - time / 50);
    }
    second->outcomes[Outcome::GatewayTimeout] = timedOut.total();
    second->outcomes[Outcome::Ok] = answered.total();
    second->service = {cellsOf(answered), cellsOf(timedOut), {}};
    second->response = second->service;
    second->firstByte = cellsOf(firstByte);
    return second;
}

RunSnapshotPtr runOf(std::uint32_t requests, std::uint64_t seed, double slower)
{
    std::mt19937_64 random(seed);
    auto run = std::make_shared<RunSnapshot>();
    run->phase = RunPhase::Finished;
    run->end = RunEnd::Completed;
    for (std::uint32_t i = 0; i < requests / perSecond; ++i) {
        run->seconds.push_back(secondOf(i, random, slower));
        run->outcomes += run->seconds.back()->outcomes;
    }
    run->planned = run->sent = run->finished = run->outcomes.total();
    run->sendingTime = std::chrono::seconds(run->seconds.size());
    run->elapsed = run->sendingTime + 29s;
    return run;
}

template <typename Work> double secondsOf(Work&& work)
{
    const auto start = SteadyClock::now();
    work();
    return toSeconds(SteadyClock::now() - start);
}

void row(const char* what, double seconds)
{
    fmt::print("{:<48} {:>8.1f} ms\n", what, seconds * 1e3);
}

} // namespace

int main(int argc, char** argv)
{
    const auto requests = static_cast<std::uint32_t>(argc > 1 ? std::atol(argv[1]) : 10'000'000);
    LoadProfile profile;
    profile.request().url = "http://127.0.0.1:8089/report";
    profile.load.model = OpenModel{{perSecond, 1s}};
    std::vector<ComparedRun> runs(2);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].name = i == 0 ? "before" : "after";
        runs[i].profile = std::make_shared<const LoadProfile>(profile);
        runs[i].snapshot = runOf(requests, i + 1, i == 0 ? 1 : 1.1);
    }
    fmt::print("two runs of {} requests\n", grouped(runs[0].snapshot->sent));
    for (int round = 0; round < 3; ++round) {
        const double summing = secondsOf([&] {
            for (ComparedRun& run : runs)
                run.summary = summarise(*run.profile, *run.snapshot);
        });
        std::optional<Comparison> comparison;
        const double comparing = secondsOf([&] {
            if (auto made = compareRuns({runs[0]}, runs[1], {}))
                comparison = std::move(*made);
        });
        row("summarise both, as opening does", summing);
        row("compare", comparing);
        if (round == 2)
            fmt::print("{}\n", comparison ? comparison->sentences.front() : "not compared");
    }
    return 0;
}
