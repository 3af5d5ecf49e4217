#include "benchrun.h"
#include "benchserver.h"

// Is the measured time the time? A server that answers after a set time, from 1 ms to the 29 s of a gateway's limit,
// beside the service time Headroom records.
//   build/release/bin/bench_delays                        45 s, at most 2,200 requests, loopback
// Truth: for each request, the server's own "answered - arrived", where arrived is the kernel's timestamp of the
// request's segment. Requests start 5 ms apart or more, so the k-th that was sent is the k-th that arrived.
// error = service time - truth, in ms: what the loader adds. It holds Headroom's way to the socket, the kernel's way
// back, and the loop's waking up. A machine that does something else shows in p99 and max, not in the median.
// late = truth - set time: the server's own lateness, which must not be counted against the loader.
// Goal on an idle machine: median error below 0.3 ms, p99 below 2 ms.

using namespace headroom;
using namespace std::chrono_literals;

namespace {

struct Row {
    int delay; // ms
    double perSecond;
    std::uint64_t requests;
};

double milliseconds(nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

bool printRow(const Row& row)
{
    BenchServer server(row.requests);
    BenchRun run(server.url(row.delay), {OpenModel{{row.perSecond, 1s}}, {}, row.requests, {}});
    const RunSnapshotPtr last = run.finish();
    const auto truth = server.log();
    std::sort(run.samples.begin(), run.samples.end(), [](const Sample& a, const Sample& b) { return a.sent < b.sent; });
    std::vector<double> errors, late;
    for (std::size_t k = 0; k < std::min(truth.size(), run.samples.size()); ++k) {
        const nanoseconds took = truth[k].answered - truth[k].arrived;
        errors.push_back(milliseconds(run.samples[k].serviceTime() - took));
        late.push_back(milliseconds(took - std::chrono::milliseconds(row.delay)));
    }
    const double median = percentile(errors, 0.5), p99 = percentile(errors, 0.99);
    const bool allThere = truth.size() == row.requests && run.samples.size() == row.requests
        && last->outcomes[Outcome::Ok] == row.requests;
    const bool met = allThere && median < 0.3 && p99 < 2;
    fmt::print("{:>9} {:>9} {:>11.3f} {:>10.3f} {:>10.3f} {:>12.3f} {:>10.3f}   {}\n", row.delay, row.requests, median,
               p99, percentile(errors, 1), percentile(late, 0.5), percentile(late, 0.99),
               !allThere ? "REQUESTS MISSING"
                   : met ? "met"
                         : "MISSED");
    return met;
}

} // namespace

int main()
{
    fmt::print("{:>9} {:>9} {:>11} {:>10} {:>10} {:>12} {:>10}   {}\n", "delay, ms", "requests", "error p50", "p99",
               "max", "late p50", "p99", "goal p50 < 0.3, p99 < 2");
    bool met = true;
    for (const Row& row : {Row{1, 200, 1000}, {10, 100, 500}, {100, 100, 300}, {1000, 100, 200}, {29'000, 100, 200}})
        met = printRow(row) && met;
    return met ? 0 : 1;
}
