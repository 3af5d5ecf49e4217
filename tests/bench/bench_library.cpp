// How long a folder of runs takes to list. Prints a table; not a test, because a noisy machine would fail it.
//   bench_library [FOLDER] [RUNS]      FOLDER: where the run files are made and removed again (default: the current
//   one)

#include "../core/store/testrun.h"
#include "library/library.h"
#include "library/libraryfilter.h"
#include "session/rundigests.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace headroom;

namespace {

constexpr double target = 0.5; ///< seconds for a thousand runs
constexpr int repeats = 7;

double seconds(const auto& work)
{
    const SteadyTime begin = SteadyClock::now();
    work();
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

bool makeRuns(const std::filesystem::path& folder, std::size_t count)
{
    const std::filesystem::path first = folder / "0.headroom";
    LoadProfile profile;
    profile.name = "checkout-peak";
    profile.request().url = "https://api.example.com/v1/checkout";
    RunInfo info = testInfo();
    info.labels.tags = {{"memory", "512"}, {"release", "1.4"}};
    auto writer = RunWriter::create(first.string(), info);
    if (!writer)
        return false;
    const TestRun run = playInto(**writer, syntheticRequests(1, 3000, 50)); // a minute, as most runs are
    if (!(*writer)->finish(*run.last))
        return false;
    RunDigest digest = digestOf(profile, summarise(profile, *run.last), info.startedAt);
    digest.findings.emplace(
        3, FoundThen{"pages_grow", std::string(80, 't'), std::string(300, 'e'), std::string(300, 'r')});
    if (!writeDigest(first.string(), digest))
        return false;
    for (std::size_t i = 1; i < count; ++i)
        std::filesystem::copy_file(first, folder / fmt::format("{}.headroom", i));
    return true;
}

void row(const std::string& what, double took, const std::string& verdict)
{
    fmt::print("{:<52} {:>8.1f} ms  {}\n", what, took * 1e3, verdict);
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder = std::filesystem::path(argc > 1 ? argv[1] : ".") / "bench_library";
    const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1000;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    if (!makeRuns(folder, count)) {
        fmt::print("the runs could not be made\n");
        return 1;
    }
    fmt::print("{} runs of {} kB\n", count, std::filesystem::file_size(folder / "0.headroom") / 1000);
    Library library;
    std::vector<double> listing;
    std::vector<double> again;
    std::vector<double> filtering;
    for (int i = 0; i < repeats; ++i) {
        listing.push_back(seconds([&] { library = listLibrary(folder).value_or(Library()); }));
        again.push_back(seconds([&] { library = listLibrary(folder, library).value_or(Library()); }));
        LibraryFilter filter;
        filter.text = "checkout memory=512";
        std::size_t found = 0;
        filtering.push_back(seconds([&] {
            found = static_cast<std::size_t>(std::count_if(
                library.runs.begin(), library.runs.end(), [&](const LibraryRun& run) { return matches(run, filter); }));
        }));
        if (library.runs.size() != count || found != count || !library.runs.front().digest) {
            fmt::print("the runs are not all there\n");
            return 1;
        }
    }
    std::sort(listing.begin(), listing.end());
    std::sort(again.begin(), again.end());
    std::sort(filtering.begin(), filtering.end());
    const double each = listing[repeats / 2] * 1000 / static_cast<double>(count);
    row("list them (median of 7)", listing[repeats / 2],
        fmt::format("a thousand in {:.0f} ms: {}", each * 1e3, each < target ? "yes" : "NO"));
    row("the slowest of the seven", listing.back(), "");
    row("list them again, nothing changed", again[repeats / 2], "");
    row("filter them by two words", filtering[repeats / 2], "");
    std::filesystem::remove_all(folder);
    return 0;
}
