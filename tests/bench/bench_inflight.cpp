#include "base/process.h"
#include "benchpeer.h"
#include "benchrun.h"
#include "benchserver.h"

#include <thread>

// 10,000 requests that wait for their answer at the same time, each held for 30 s: what a load against a gateway's
// limit looks like when the backend is stuck.
//   ulimit -n 12000; build/release/bin/bench_inflight      2 minutes with wrk and h2load, 40,000 requests, loopback
// Truth: the server, a process of its own, counts what came, how many it held at once and how many answers it wrote.
// Memory: the loader's resident size while all are in flight, less its size before the load began, for each request.
// Headroom is read in the same process that began the load; for wrk and h2load it is the most they ever had, less the
// same tool's with one connection. The kernel's socket buffers are nobody's resident size. Headroom holds a recording
// and an in-flight list too, and opens its connections over 5 s; the peers open them at once, so some of theirs may be
// late. wrk sends a second time on every connection and is cut off then, so that twice as many of its requests arrive
// as are answered.
// Memory hardly depends on how busy the machine is. Goal: none lost, each counted, at most 5 kB.

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t requests = 10'000;
constexpr int held = 30'000; // ms

void printRow(const char* name, const BenchServer& server, const std::string& counted, double kilobytes)
{
    fmt::print("{:<10} {:>9} {:>13} {:>9} {:>9} {:>16.1f}\n", name, server.requests(), server.mostHeld(),
               server.answered(), counted, kilobytes / requests);
}

/// One request first: what a program needs to send at all is not the price of a request.
void warmUp(const std::string& url)
{
    BenchRun(url, {OpenModel{{10, 1s}}, {}, 1, {}}).finish();
}

bool headroomRow(const BenchServer& server, const BenchServer& warmServer)
{
    warmUp(warmServer.url(0));
    const double before = residentKilobytes("self", "VmRSS:");
    BenchRun run(server.url(held), {OpenModel{{2000, 1s}}, {}, requests, {}});
    double most = 0;
    while (!run.engine->finished()) {
        std::this_thread::sleep_for(250ms);
        if (run.engine->snapshot()->inFlight.size() == requests)
            most = std::max(most, residentKilobytes("self", "VmRSS:"));
    }
    const RunSnapshotPtr last = run.finish();
    printRow("headroom", server, fmt::format("{}", last->outcomes[Outcome::Ok]), most - before);
    return server.requests() == requests && server.mostHeld() == requests && server.answered() == requests
        && last->outcomes[Outcome::Ok] == requests && most > 0 && (most - before) / requests <= 5;
}

void peerRow(const char* name, const BenchServer& server, const std::vector<std::string>& many,
             const std::vector<std::string>& one)
{
    const PeerRun base = runPeer(one);
    if (!base.ran) {
        fmt::print("{:<10} is not there\n", name);
        return;
    }
    printRow(name, server, "-", runPeer(many).mostMemory - base.mostMemory);
}

} // namespace

int main()
{
    BenchServer warmServer(0), server(requests), wrkServer(2 * requests), h2loadServer(2 * requests);
    if (raiseDescriptorLimit() < requests + 300) {
        fmt::print(stderr, "this needs {} descriptors; raise the limit with ulimit -n\n", requests + 300);
        return 2;
    }
    fmt::print("{:<10} {:>9} {:>13} {:>9} {:>9} {:>16}\n", "", "arrived", "held at once", "answered", "counted",
               "kB in flight");
    const bool met = headroomRow(server, warmServer);
    peerRow("wrk", wrkServer,
            {"wrk", "-t1", fmt::format("-c{}", requests), "-d40s", "--timeout", "60s", wrkServer.url(held)},
            {"wrk", "-t1", "-c1", "-d2s", warmServer.url(1000)});
    peerRow(
        "h2load", h2loadServer,
        {"h2load", "--h1", "-t1", fmt::format("-c{}", requests), fmt::format("-n{}", requests), h2loadServer.url(held)},
        {"h2load", "--h1", "-t1", "-c1", "-n1", warmServer.url(1000)});
    fmt::print("goal {}\n", met ? "met" : "MISSED");
    return met ? 0 : 1;
}
