// What recording and storing a request costs. Prints a table; not a test, because a noisy machine would fail it.
//   bench_store [FOLDER] [--figures] [--hour] [--big]
// FOLDER: where the run file is written (default: the current one). --figures: instead of the costs of the parts, what
// was asked of the whole with a run of ten million requests, and whether it is reached.

#include "analysis/samplefacts.h"
#include "benchload.h"
#include "recording/aggregator.h"
#include "recording/intervalrecorder.h"
#include "store/runreader.h"
#include "store/runwriter.h"
#include "store/samplecodec.h"
#include "storefigures.h"

#include <fmt/format.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

using namespace headroom;
using namespace std::chrono_literals;

namespace {

constexpr double busyPerSecond = 20'000;

/// So many samples in the order of their ends, as answers come in.
std::vector<Sample> samplesByEnd(std::size_t count, double perSecond)
{
    Load load(perSecond);
    std::vector<Sample> samples(count);
    for (Sample& sample : samples)
        sample = load.next();
    std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.end < b.end; });
    return samples;
}

std::string ns(double seconds, std::size_t count)
{
    return fmt::format("{:.1f} ns", seconds * 1e9 / static_cast<double>(count));
}

/// The samples cut into intervals of 100 ms of their ends.
std::vector<WorkerInterval> intervalsOf(const std::vector<Sample>& samples)
{
    std::vector<WorkerInterval> intervals;
    IntervalRecorder recorder(0);
    nanoseconds upTo = 100ms;
    for (const Sample& sample : samples) {
        for (; sample.end >= upTo; upTo += 100ms)
            intervals.push_back(recorder.take(upTo, {}, 0.1));
        recorder.planned(sample.plannedStart);
        recorder.started(sample.plannedStart, sample.sent);
        recorder.finished(sample);
    }
    intervals.push_back(recorder.take(upTo, {}, 0.1));
    return intervals;
}

void benchRecorder(const std::vector<Sample>& samples)
{
    IntervalRecorder recorder(0);
    WorkerInterval interval;
    const CpuTime watch;
    std::size_t taken = 0;
    for (const Sample& sample : samples) {
        recorder.planned(sample.plannedStart);
        recorder.started(sample.plannedStart, sample.sent);
        recorder.finished(sample);
        if (++taken % 2000 == 0) {
            interval = recorder.take(sample.end, {}, 0.1);
            recorder.recycle(std::move(interval));
        }
    }
    row("recorder: planned + started + finished, a sample", ns(watch.seconds(), samples.size()));
}

void benchAggregator(const std::vector<Sample>& samples, const std::vector<WorkerInterval>& intervals)
{
    Aggregator aggregator(WallClock::now());
    double adding = 0;
    double snapping = 0;
    for (const WorkerInterval& interval : intervals) {
        const CpuTime add;
        aggregator.add(interval);
        adding += add.seconds();
        const CpuTime snap;
        const RunSnapshotPtr run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, interval.upTo);
        snapping += snap.seconds();
    }
    row("aggregator: add, a sample", ns(adding, samples.size()));
    row("aggregator: ten snapshots a second, a sample", ns(snapping, samples.size()));
    row("aggregator: one snapshot", fmt::format("{:.0f} us", snapping * 1e6 / static_cast<double>(intervals.size())));
}

void benchCodec(const std::vector<Sample>& samples)
{
    std::vector<std::string> chunks;
    std::size_t bytes = 0;
    const CpuTime encode;
    for (std::size_t i = 0; i + samplesPerChunk <= samples.size(); i += samplesPerChunk) {
        chunks.push_back(encodeSamples({samples.data() + i, samplesPerChunk}));
        bytes += chunks.back().size();
    }
    const double encoding = encode.seconds();
    const std::size_t count = chunks.size() * samplesPerChunk;
    const CpuTime decode;
    for (const std::string& chunk : chunks) {
        if (!decodeSamples(chunk))
            fmt::print("a chunk does not decode\n");
    }
    row("codec: bytes a sample", fmt::format("{:.2f}", static_cast<double>(bytes) / static_cast<double>(count)));
    row("codec: encode", fmt::format("{:.1f} M/s", static_cast<double>(count) / encoding / 1e6));
    row("codec: decode", fmt::format("{:.1f} M/s", static_cast<double>(count) / decode.seconds() / 1e6));
}

void benchFile(const std::string& path, std::size_t count, std::vector<WorkerInterval> intervals)
{
    std::filesystem::remove(path);
    RunWriterOptions options;
    options.mostWaitingSamples = count; // they come as fast as memory gives them
    auto writer = RunWriter::create(path, {}, options);
    if (!writer) {
        fmt::print("{}\n", writer.error().message);
        return;
    }
    Aggregator aggregator(WallClock::now());
    RunSnapshotPtr run;
    const CpuTime everything(CLOCK_PROCESS_CPUTIME_ID);
    const CpuTime aggregating;
    for (WorkerInterval& interval : intervals) {
        aggregator.add(interval);
        const bool fullSecond = interval.upTo % 1s == 0s;
        if (fullSecond)
            run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, interval.upTo);
        (*writer)->enqueue({std::move(interval.samples), fullSecond ? run : nullptr});
    }
    RunSnapshot last = *aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, intervals.back().upTo);
    if (const auto done = (*writer)->finish(last); !done)
        fmt::print("{}\n", done.error().message);
    const double writing = everything.seconds() - aggregating.seconds();
    const double size = static_cast<double>(std::filesystem::file_size(path));
    row("file: samples", std::to_string(count));
    row("file: CPU of the writing thread, a transaction each second", ns(writing, count));
    row("file: bytes a sample, histograms and all", fmt::format("{:.2f}", size / static_cast<double>(count)));

    const WallTimer open;
    auto reader = RunReader::open(path);
    row("file: open, with all seconds", fmt::format("{:.1f} ms", open.seconds() * 1e3));
    const WallTimer read;
    std::size_t seen = 0;
    if (!reader || !reader->forEachChunk([&](std::span<const Sample> chunk) { return (seen += chunk.size()) > 0; })
        || seen != count)
        fmt::print("the run does not read back\n");
    row("file: read all samples", fmt::format("{:.1f} M/s", static_cast<double>(count) / read.seconds() / 1e6));
    const WallTimer gather;
    SampleGatherer gatherer(TimeRange{});
    if (!reader || !reader->forEachChunk([&](std::span<const Sample> chunk) {
            gatherer.add(chunk);
            return true;
        }))
        fmt::print("the run does not read back\n");
    const SampleFacts facts = gatherer.take();
    row("file: read all samples and gather what findings need",
        fmt::format("{:.1f} M/s", static_cast<double>(facts.ended) / gather.seconds() / 1e6));
    std::filesystem::remove(path);
}

/// An hour at 20,000/s through the aggregator, a snapshot each 100 ms: what grows is the seconds at rest.
void benchHour()
{
    Aggregator aggregator(WallClock::now());
    Load load(busyPerSecond);
    std::vector<Sample> waiting; // a heap, the earliest end on top
    const auto laterEnd = [](const Sample& a, const Sample& b) { return a.end > b.end; };
    Sample upcoming = load.next();
    RunSnapshotPtr run;
    for (nanoseconds now = 100ms; now <= 1h; now += 100ms) {
        for (; upcoming.plannedStart < now; upcoming = load.next()) {
            waiting.push_back(upcoming);
            std::push_heap(waiting.begin(), waiting.end(), laterEnd);
        }
        WorkerInterval interval;
        interval.upTo = now;
        while (!waiting.empty() && waiting.front().end < now) {
            std::pop_heap(waiting.begin(), waiting.end(), laterEnd);
            interval.samples.push_back(waiting.back());
            waiting.pop_back();
        }
        aggregator.add(interval);
        run = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, now);
        if (now % 10min == 0s)
            row(fmt::format("hour: resident after {} min", now / 1min),
                fmt::format("{:.0f} MB", memoryMegabytes("VmRSS")));
    }
    std::size_t held = 0;
    for (const auto& second : run->seconds) {
        for (const CellCounts* counts :
             {&second->response.answered, &second->response.gatewayTimeout, &second->service.answered,
              &second->service.gatewayTimeout, &second->firstByte})
            held += counts->size() * sizeof(CellCount);
    }
    row("hour: cells of the seconds at rest", fmt::format("{:.0f} MB", static_cast<double>(held) / 1e6));
    row("hour: requests", std::to_string(run->outcomes.total()));
}

} // namespace

int main(int argc, char** argv)
{
    std::string folder = ".";
    bool hour = false;
    bool big = false;
    bool figures = false;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--hour") == 0)
            hour = true;
        else if (std::strcmp(argv[i], "--big") == 0)
            big = true;
        else if (std::strcmp(argv[i], "--figures") == 0)
            figures = true;
        else
            folder = argv[i];
    }
    if (figures) {
        for (const double perSecond : {busyPerSecond, 10'000'000 / 3600.0}) // of eight minutes, and of an hour
            printStoreFigures(folder, 10'000'000, perSecond);
        return 0;
    }
    const std::string path = folder + "/bench_store.headroom";
    {
        const std::vector<Sample> samples = samplesByEnd(1'000'000, busyPerSecond);
        const std::vector<WorkerInterval> intervals = intervalsOf(samples);
        benchRecorder(samples);
        benchAggregator(samples, intervals);
        benchCodec(samples);
        fmt::print("a run of 50 s\n");
        benchFile(path, samples.size(), intervals);
    }
    fmt::print("a run of an hour\n");
    const std::vector<Sample> samples = samplesByEnd(1'000'000, 1'000'000.0 / 3600);
    benchFile(path, samples.size(), intervalsOf(samples));
    if (big) {
        fmt::print("a run of ten million requests\n");
        const std::vector<Sample> many = samplesByEnd(10'000'000, busyPerSecond);
        benchFile(path, many.size(), intervalsOf(many));
    }
    if (hour)
        benchHour();
    return 0;
}
