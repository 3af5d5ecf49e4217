#include "analysis/runsummary.h"
#include "engine/loadengine.h"
#include "truthserver.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

// A server that stands still for 1 s in every 6 s, under an open load of 1,000/s for two such periods and one before
// them in which the thousand connections are made that a freeze takes, which is not what is measured. A user who comes
// at a random moment of a freeze waits out its rest, so the response time exceeds x with probability (1 s - x) / 6 s.
// After a freeze a real server has a thousand requests to answer, and the last of them waits for the others: the second
// column is what the server's own log says it did, which is what the third must show.
// A tool that starts its clock when it gets around to sending would show what the service line shows for few
// connections: nearly nothing. (peers: hey p99 0.9 ms; autocannon -R p50 243 ms.)

namespace {

constexpr double period = 6000, freeze = 1000; // ms
constexpr long long firstCounted = 6000; ///< start

double theory(double percentile)
{
    return std::max(0.0, freeze - (1 - percentile) * period);
}

double milliseconds(const std::optional<Percentile>& percentile)
{
    return percentile && percentile->value ? toMilliseconds(*percentile->value) : NAN;
}

bool near(double measured, double expected)
{
    return std::abs(measured - expected) <= std::max(2.0, 0.02 * expected);
}

struct Row {
    const char* name;
    double percentile;
    const std::optional<Percentile>& response;
    const std::optional<Percentile>& service;
};

void print(const Row& row, const std::vector<double>& waits)
{
    const double served = waits[static_cast<std::size_t>(std::ceil(row.percentile * double(waits.size()))) - 1];
    const double measured = milliseconds(row.response);
    fmt::print("{:>6} {:>12.1f} {:>12.1f} {:>14.1f} {:>13.1f}   {}, {}\n", row.name, theory(row.percentile), served,
               measured, milliseconds(row.service), near(measured, theory(row.percentile)) ? "as theory" : "OFF theory",
               near(measured, served) ? "as the server" : "OFF the server");
}

/// Until the server took up each request, from when the schedule had it, in ms, ascending. The quickest of them stands
/// for none: where the run began on the server's clock is not known any better.
std::vector<double> waitsByTheServer(const TruthServer& server)
{
    std::vector<double> waits;
    for (const TruthServer::Entry& entry : server.log()) {
        const auto number = std::stoll(entry.path.substr(entry.path.find('=') + 1));
        if (number < firstCounted)
            continue;
        waits.push_back(toMilliseconds(entry.receivedAt.time_since_epoch() - number * 1ms));
    }
    std::ranges::sort(waits);
    const double quickest = waits.front();
    for (double& wait : waits)
        wait -= quickest;
    return waits;
}

} // namespace

int main()
{
    TruthServer server;
    LoadProfile profile;
    profile.request().url = server.url("/ok?n=${counter}");
    profile.limit.time = 29s;
    profile.load = {OpenModel{{1000, 1s}}, 18s, {}, {}};
    profile.load.warmUp = 6s;
    server.freezeEvery(6s, 1s);
    LoadEngine engine(planLoad(profile).value(), [](const RunUpdate&) -> Result<void> { return {}; });
    engine.wait();
    const RunSummary summary = summarise(profile, *engine.snapshot());
    fmt::print("{} sent, {} answered by the server's own count; largest generator lag {:.2f} ms\n", summary.sent,
               server.answered(), toMilliseconds(summary.maxLag));
    fmt::print("{:>6} {:>12} {:>12} {:>14} {:>13}\n", "", "theory, ms", "server, ms", "response, ms", "service, ms");
    const std::vector<double> waits = waitsByTheServer(server);
    print({"p50", 0.50, summary.response.p50, summary.service.p50}, waits);
    print({"p90", 0.90, summary.response.p90, summary.service.p90}, waits);
    print({"p99", 0.99, summary.response.p99, summary.service.p99}, waits);
    print({"p99.9", 0.999, summary.response.p99_9, summary.service.p99_9}, waits);
    return 0;
}
