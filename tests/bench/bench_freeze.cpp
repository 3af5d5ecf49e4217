#include "analysis/runsummary.h"
#include "engine/loadengine.h"
#include "truthserver.h"

#include <fmt/format.h>

#include <cmath>

using namespace headroom;
using namespace std::chrono_literals;

// A server that stands still for 1 s in every 6 s, under an open load of 1,000/s for two such periods. A user who comes
// at a random moment of a freeze waits out its rest, so the response time exceeds x with probability (1 s - x) / 6 s.
// A tool that starts its clock when it gets around to sending would show what the service line shows for few
// connections: nearly nothing. (peers: hey p99 0.9 ms; autocannon -R p50 243 ms.)

namespace {

constexpr double period = 6000, freeze = 1000; // ms

double theory(double percentile)
{
    return std::max(0.0, freeze - (1 - percentile) * period);
}

double milliseconds(const std::optional<Percentile>& percentile)
{
    return percentile && percentile->value ? toMilliseconds(*percentile->value) : NAN;
}

void printRow(const char* name, double percentile, const std::optional<Percentile>& response,
              const std::optional<Percentile>& service)
{
    const double expected = theory(percentile);
    const double measured = milliseconds(response);
    const bool right = std::abs(measured - expected) <= std::max(2.0, 0.02 * expected);
    fmt::print("{:>6} {:>12.1f} {:>14.1f} {:>13.1f}   {}\n", name, expected, measured, milliseconds(service),
               right ? "within 2 % or 2 ms" : "OFF");
}

} // namespace

int main()
{
    TruthServer server;
    LoadProfile profile;
    profile.request().url = server.url("/ok");
    profile.limit.time = 29s;
    profile.load = {OpenModel{{1000, 1s}}, 12s, {}, {}};
    server.freezeEvery(6s, 1s);
    LoadEngine engine(planLoad(profile).value(), [](const RunUpdate&) -> Result<void> { return {}; });
    engine.wait();
    const RunSummary summary = summarise(profile, *engine.snapshot());
    fmt::print("{} sent, {} answered by the server's own count; largest generator lag {:.2f} ms\n", summary.sent,
               server.answered(), toMilliseconds(summary.maxLag));
    fmt::print("{:>6} {:>12} {:>14} {:>13}\n", "", "theory, ms", "response, ms", "service, ms");
    printRow("p50", 0.50, summary.response.p50, summary.service.p50);
    printRow("p90", 0.90, summary.response.p90, summary.service.p90);
    printRow("p99", 0.99, summary.response.p99, summary.service.p99);
    printRow("p99.9", 0.999, summary.response.p99_9, summary.service.p99_9);
    return 0;
}
