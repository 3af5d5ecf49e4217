#include "storefigures.h"

#include "analysis/runsummary.h"
#include "benchload.h"
#include "profile/profilejson.h"
#include "recording/aggregator.h"
#include "recording/intervalrecorder.h"
#include "report/requestscsv.h"
#include "store/runreader.h"
#include "store/runwriter.h"

#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;

namespace headroom {

namespace {

constexpr int rounds = 5; ///< the best counts
constexpr double mostMegabytes = 300;
constexpr double busy = 10'000; ///< requests a second

struct Figure {
    std::string what;
    double measured = 0;
    double asked = 0;
    bool atLeast = false; ///< else at most
    std::string unit;
};

void print(const Figure& figure)
{
    const bool enough = figure.atLeast ? figure.measured >= figure.asked : figure.measured <= figure.asked;
    fmt::print("{:<52} {:>9.3f} {:<9} {} {:>5} {:<9} {}\n", figure.what, figure.measured, figure.unit,
               figure.atLeast ? ">=" : "<=", figure.asked, figure.unit, enough ? "yes" : "NO");
}

/// One core, the last this process may use: threads that wander between cores would measure the machine.
void pin()
{
    cpu_set_t allowed;
    sched_getaffinity(0, sizeof allowed, &allowed);
    for (int cpu = CPU_SETSIZE - 1; cpu >= 0; --cpu) {
        if (!CPU_ISSET(cpu, &allowed))
            continue;
        CPU_ZERO(&allowed);
        CPU_SET(cpu, &allowed);
        sched_setaffinity(0, sizeof allowed, &allowed);
        return;
    }
}

/// In a process of its own, so that its peak of memory is that of this work alone.
void measure(const std::string& what, const std::function<std::vector<Figure>()>& work)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        pin();
        for (const Figure& figure : work())
            print(figure);
        print({what + ": most memory", memoryMegabytes("VmHWM"), mostMegabytes, false, "MB"});
        std::fflush(stdout);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fmt::print("{}: failed\n", what);
}

[[noreturn]] void giveUp(const Error& error)
{
    fmt::print("{}\n", error.message);
    std::fflush(stdout);
    _exit(1);
}

template <typename T> T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

LoadProfile profile(double perSecond)
{
    LoadProfile profile;
    profile.name = "bench";
    profile.request().url = "https://api.example.com/";
    profile.load.model = OpenModel{{perSecond, 1s}};
    return profile;
}

/// The load second by second, in the order of its ends, as answers come in.
class Answers {
public:
    Answers(std::size_t requests, double perSecond)
        : m_load(perSecond)
        , m_left(requests)
    {
    }
    [[nodiscard]] bool done() const { return m_left == 0 && m_waiting.empty(); }
    [[nodiscard]] std::vector<Sample> until(nanoseconds now)
    {
        for (; m_left > 0 && m_next.plannedStart < now; --m_left) {
            m_waiting.push_back(m_next);
            std::push_heap(m_waiting.begin(), m_waiting.end(), laterEnd);
            m_next = m_load.next();
        }
        std::vector<Sample> ended;
        while (!m_waiting.empty() && m_waiting.front().end < now) {
            std::pop_heap(m_waiting.begin(), m_waiting.end(), laterEnd);
            ended.push_back(m_waiting.back());
            m_waiting.pop_back();
        }
        return ended;
    }

private:
    static bool laterEnd(const Sample& a, const Sample& b) { return a.end > b.end; }

    Load m_load;
    Sample m_next = m_load.next();
    std::size_t m_left;
    std::vector<Sample> m_waiting; ///< a heap, the earliest end on top
};

std::vector<Figure> write(const std::string& path, std::size_t requests, double perSecond)
{
    std::filesystem::remove(path);
    RunInfo info;
    info.profileJson = writeProfile(profile(perSecond));
    auto writer = orGiveUp(RunWriter::create(path, info));
    Aggregator aggregator(WallClock::now());
    IntervalRecorder recorder(0);
    Answers answers(requests, perSecond);
    const CpuTime everything(CLOCK_PROCESS_CPUTIME_ID);
    const CpuTime others; // all but the writer's thread
    nanoseconds now{0};
    RunSnapshotPtr run;
    while (!answers.done()) {
        now += 1s;
        for (const Sample& sample : answers.until(now)) {
            recorder.planned(sample.plannedStart);
            recorder.started(sample.plannedStart, sample.sent);
            recorder.finished(sample);
        }
        WorkerInterval interval = recorder.take(now, {}, 0.1);
        aggregator.add(interval);
        run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, now);
        writer->enqueue({std::move(interval.samples), run});
        while (writer->waitingSamples() > 200'000) // a real load is no faster than the disk either
            std::this_thread::sleep_for(1ms);
    }
    RunSnapshot last = *run;
    last.phase = RunPhase::Finished;
    last.end = RunEnd::Completed;
    if (const auto done = writer->finish(last); !done)
        giveUp(done.error());
    const auto count = static_cast<double>(requests);
    const double cpu = everything.seconds() - others.seconds();
    std::vector<Figure> figures{{"write: bytes a sample, histograms and all",
                                 static_cast<double>(std::filesystem::file_size(path)) / count, 10, false, "bytes"}};
    if (perSecond >= busy) // a slower load pays for its transactions, not for its samples
        figures.push_back(
            {"write: samples a second of CPU, a transaction a second", count / cpu / 1e6, 5, true, "M/s"});
    return figures;
}

/// Seconds of the one thread's time, the best of some rounds: on an idle machine as much by the clock on the wall, as
/// the file is in memory and nothing is waited for.
double best(const std::function<void()>& work)
{
    double seconds = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const CpuTime timer;
        work();
        seconds = std::min(seconds, timer.seconds());
    }
    return seconds;
}

std::vector<Figure> openAndSummarise(const std::string& path)
{
    std::uint64_t answers = 0;
    const double seconds = best([&] {
        const RunReader reader = orGiveUp(RunReader::open(path));
        const LoadProfile stored = orGiveUp(readProfile(reader.info().profileJson, path));
        answers = summarise(stored, *reader.snapshot()).outcomes[Outcome::Ok];
    });
    if (answers == 0)
        fmt::print("the run does not read back\n");
    return {{"open: until the first screen's numbers are there", seconds, 0.3, false, "s"}};
}

void see(RunReader& reader, const std::function<bool(const SampleChunk&)>& chunk)
{
    if (const auto read = reader.forEachChunk(chunk); !read)
        giveUp(read.error());
}

std::vector<Figure> scan(const std::string& path, std::size_t requests)
{
    RunReader reader = orGiveUp(RunReader::open(path));
    std::uint64_t found = 0;
    std::uint64_t seen = 0;
    const double seconds = best([&] {
        found = seen = 0;
        see(reader, [&](const SampleChunk& chunk) {
            for (const Sample& sample : chunk.samples)
                found += sample.outcome == Outcome::GatewayTimeout && sample.serviceTime() > 29s ? 1 : 0;
            seen += chunk.samples.size();
            return true;
        });
    });
    if (seen != requests || found == 0)
        fmt::print("the run does not read back\n");
    return {{"scan: all samples, a filter on them", seconds, 0.5 * static_cast<double>(requests) / 1e7, false, "s"}};
}

std::vector<Figure> csv(const std::string& path, std::size_t requests)
{
    RunReader reader = orGiveUp(RunReader::open(path));
    const int nowhere = open("/dev/null", O_WRONLY);
    const double seconds = best([&] {
        RequestRows rows({reader.info().startedAt});
        std::string text;
        see(reader, [&](const SampleChunk& chunk) {
            text.clear();
            for (const Sample& sample : chunk.samples)
                rows.append(text, sample, chunk.standsFor(sample));
            return ::write(nowhere, text.data(), text.size()) > 0;
        });
    });
    close(nowhere);
    return {{"csv: rows a second, read and spelled", static_cast<double>(requests) / seconds / 1e6, 3, true, "M/s"}};
}

} // namespace

void printStoreFigures(const std::string& folder, std::size_t requests, double perSecond)
{
    const std::string path = folder + "/bench_store_figures.headroom";
    fmt::print("a run of {} requests at {:.0f}/s, each row pinned to one core\n", requests, perSecond);
    measure("write", [&] { return write(path, requests, perSecond); });
    measure("open", [&] { return openAndSummarise(path); });
    measure("scan", [&] { return scan(path, requests); });
    measure("csv", [&] { return csv(path, requests); });
    std::filesystem::remove(path);
}

} // namespace headroom
