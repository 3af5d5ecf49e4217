#include "analysis/runsummary.h"
#include "benchrun.h"
#include "benchserver.h"

// A server that stands still for 1 s in every 6 s (its process is stopped), under an open load of 1,000/s for three
// such periods and one before them in which the thousand connections are made that a freeze takes, which is not what is
// measured.      build/release/bin/bench_freeze      24 s, 24,000 requests, loopback
// Theory: a user who comes at a random moment of a freeze waits out its rest, so the response time exceeds x with
// probability (1 s - x) / 6 s. The second column is the same with the moments at which the process was stopped and told
// to go on, for each planned start of the schedule: on a busy machine these are not on time. Neither asks Headroom.
// After a freeze the server has a thousand requests to answer, and the last of them waits for the others. This one
// takes a few microseconds for each, which is what the columns may differ by; goal: 2 % or 2 ms.
// A tool that starts its clock when it gets around to sending would show what the service line shows for few
// connections: nearly nothing. (peers: hey p99 0.9 ms; autocannon -R p50 243 ms.)

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr auto period = 6s, freeze = 1s, length = 24s;
constexpr double perSecond = 1000;
constexpr std::uint64_t firstCounted = 6000; ///< start

double theory(double percentile)
{
    return std::max(0.0, toMilliseconds(freeze) - (1 - percentile) * toMilliseconds(period));
}

/// How long whoever comes at each planned start waits, in ms, if nothing takes time but the freezes.
std::vector<double> waits(const std::vector<BenchServer::Freeze>& freezes, BenchServer::Moment runStart)
{
    std::vector<double> waits;
    for (auto start = firstCounted; start < static_cast<std::uint64_t>(perSecond * toSeconds(length)); ++start) {
        const BenchServer::Moment comes = runStart + start * 1ms;
        const auto in = std::find_if(freezes.begin(), freezes.end(),
                                     [&](const auto& one) { return comes >= one.begin && comes < one.end; });
        waits.push_back(in == freezes.end() ? 0 : toMilliseconds(in->end - comes));
    }
    return waits;
}

bool near(double measured, double expected)
{
    return std::abs(measured - expected) <= std::max(2.0, 0.02 * expected);
}

double milliseconds(const std::optional<Percentile>& percentile)
{
    return percentile && percentile->value ? toMilliseconds(*percentile->value) : NAN;
}

const char* verdict(bool asTheory, bool asFrozen)
{
    if (asTheory)
        return asFrozen ? "as theory and as frozen" : "as theory, OFF the freezes";
    return asFrozen ? "as frozen, which was OFF theory" : "OFF";
}

/// True: as close as asked for to the freezes as they were.
bool printRow(const char* name, double share, const std::vector<double>& waits, const LatencySummary& response,
              const LatencySummary& service, std::optional<Percentile> LatencySummary::*which)
{
    const double asFrozen = percentile(waits, share), measured = milliseconds(response.*which);
    const bool close = near(measured, asFrozen);
    fmt::print("{:>6} {:>12.1f} {:>16.1f} {:>14.1f} {:>13.1f}   {}\n", name, theory(share), asFrozen, measured,
               milliseconds(service.*which), verdict(near(measured, theory(share)), close));
    return close;
}

} // namespace

int main()
{
    BenchServer server(static_cast<std::size_t>(perSecond * toSeconds(length)));
    LoadProfile profile;
    profile.request().url = server.url(0);
    profile.limit.time = 29s;
    profile.load = {OpenModel{{perSecond, 1s}}, length, {}, {}};
    profile.load.warmUp = period;
    auto plan = planLoad(profile).value();
    plan.begin = RunBegin{WallClock::now() + 500ms, SteadyClock::now() + 500ms};
    const BenchServer::Moment runStart = std::chrono::time_point_cast<nanoseconds>(plan.begin->wall);
    server.freezeEvery(period, freeze);
    LoadEngine engine(std::move(plan), [](const RunUpdate&) -> Result<void> { return {}; });
    engine.wait();
    const RunSummary summary = summarise(profile, *engine.snapshot());
    fmt::print("{} sent, {} answered by the server's own count; largest generator lag {:.2f} ms\n",
               engine.snapshot()->sent, server.answered(), toMilliseconds(summary.maxLag));
    fmt::print("{:>6} {:>12} {:>16} {:>14} {:>13}\n", "", "theory, ms", "as frozen, ms", "response, ms", "service, ms");
    const std::vector<double> expected = waits(server.freezes(), runStart);
    bool close = server.answered() == engine.snapshot()->sent;
    close &= printRow("p50", 0.50, expected, summary.response, summary.service, &LatencySummary::p50);
    close &= printRow("p90", 0.90, expected, summary.response, summary.service, &LatencySummary::p90);
    close &= printRow("p99", 0.99, expected, summary.response, summary.service, &LatencySummary::p99);
    close &= printRow("p99.9", 0.999, expected, summary.response, summary.service, &LatencySummary::p99_9);
    fmt::print("goal {}\n", close ? "met" : "MISSED");
    return close ? 0 : 1;
}
