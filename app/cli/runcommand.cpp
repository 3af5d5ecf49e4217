#include "runcommand.h"

#include "analysis/brokenforgood.h"
#include "consent.h"
#include "console.h"
#include "dryrun.h"
#include "exitcodes.h"
#include "gateway/limitwarnings.h"
#include "interrupt.h"
#include "outputtarget.h"
#include "profile/profilejson.h"
#include "profile/profileshard.h"
#include "runoptions.h"
#include "runoutputs.h"
#include "runprogress.h"
#include "session/mergedrun.h"
#include "session/runcontroller.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <thread>
#include <unistd.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

std::filesystem::path temporaryFolder()
{
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    return none ? std::filesystem::path("/tmp") : folder;
}

/// Where the run is stored: the file asked for, or one that goes away with this.
class RunFile {
public:
    explicit RunFile(const std::string& out)
        : m_temporary(out.empty())
        , m_path(m_temporary ? temporaryFolder() / fmt::format("headroom-{}.headroom", getpid())
                             : std::filesystem::path(out))
    {
    }
    ~RunFile()
    {
        std::error_code unused;
        for (const char* part : {"", "-wal", "-shm", "-journal"}) {
            if (m_temporary)
                std::filesystem::remove(m_path.string() + part, unused);
        }
    }
    RunFile(const RunFile&) = delete;
    RunFile& operator=(const RunFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    bool m_temporary;
    std::filesystem::path m_path;
};

/// A run that stops early must not look like one that hangs.
void sayWhatBroke(const LoadProfile& profile, const RunSnapshot& snapshot, bool& said, RunProgressLines& progress)
{
    if (said || !profile.abortWhenBroken || snapshot.phase != RunPhase::Draining)
        return;
    said = true;
    if (const auto broken = brokenForGood(profile, snapshot)) {
        const std::string what = formatPassCondition(*broken);
        progress.say(fmt::format("{} is broken for good; waiting for what is in flight.", what).c_str());
    }
}

/// What this machine sends of it.
Result<LoadProfile> partOfProfile(const RunOptions& options, const LoadProfile& whole)
{
    if (options.shard.empty())
        return whole;
    const auto shard = parseShard(options.shard);
    if (!shard)
        return badInput("--shard: " + shard.error().message);
    return shardOf(whole, *shard).and_then([](LoadProfile&& part) -> Result<LoadProfile> {
        return checkProfile(part).map([&] { return std::move(part); });
    });
}

Result<RunKeeping> keepingOf(const RunOptions& options, const LoadProfile& whole)
{
    const auto labels = labelsOf(options);
    if (!labels)
        return tl::make_unexpected(labels.error());
    if (labels->any() && options.out.empty() && !options.save)
        return badInput("--name, --note and --tag are kept with the run; give --out or --save");
    RunKeeping keeping{*labels, {.keepSamples = options.keepSamples}, {}};
    if (const auto shard = parseShard(options.shard))
        keeping.environment = shardFacts(whole, *shard);
    return keeping;
}

Result<int> runCommand(const RunOptions& options)
{
    const auto whole = profileOf(options);
    if (!whole)
        return tl::make_unexpected(whole.error());
    const auto keeping = keepingOf(options, *whole);
    if (!keeping)
        return tl::make_unexpected(keeping.error());
    const auto profile = partOfProfile(options, *whole);
    if (!profile)
        return tl::make_unexpected(profile.error());
    if (auto free = checkRunTarget(options.out, options.force); !free)
        return tl::make_unexpected(free.error());
    const RunOutputs outputs{options.json, options.csv,   !options.quiet,
                             options.out,  options.junit, options.profileFile};
    const auto answerTime = expectedAnswer(options);
    if (!answerTime)
        return tl::make_unexpected(answerTime.error());
    if (options.dryRun)
        return checkOutputs(outputs).and_then([&] { return dryRun(*profile, *answerTime, options.json); }).map([] {
            return exitcode::pass;
        });
    if (auto ready = checkOutputs(outputs).and_then([&] { return consentTo(*profile, options.yes); }); !ready)
        return tl::make_unexpected(ready.error());
    for (const std::string& warning : warningsBeforeRun(*profile))
        tell("headroom: warning: {}\n", warning);
    if (!options.quiet)
        sayWhatDoesNotFit(*profile, *answerTime);
    const auto out = runFileOf(options, *profile);
    if (!out)
        return tl::make_unexpected(out.error());
    const RunFile file(*out);
    const auto last = runWithProgress(*profile, file.path(), options.quiet, *keeping);
    if (!last)
        return tl::make_unexpected(last.error());
    const RunSummary summary = summarise(*profile, **last);
    if (auto written = writeOutputs(outputs, summary, *profile, file.path()); !written)
        return tl::make_unexpected(written.error());
    if (options.save && !options.quiet)
        tell("Kept in {}\n", *out);
    return exitCodeOf(summary);
}

} // namespace

Result<RunSnapshotPtr> runWithProgress(const LoadProfile& profile, const std::filesystem::path& runFile, bool quiet,
                                       const RunKeeping& keeping)
{
    const Interrupt interrupt; // before the run starts: an early Ctrl+C must not leave half a file
    auto run = RunController::start(profile, runFile, keeping);
    if (!run)
        return tl::make_unexpected(run.error());
    RunProgressLines progress(profile, quiet);
    InterruptOrders orders(
        interrupt,
        [&] {
            (*run)->stopSending();
            progress.say("Stopped sending; waiting for what is in flight. Ctrl+C again aborts.");
        },
        [&] {
            (*run)->abort();
            progress.say("Aborted; what was in flight is recorded as unfinished.");
        });
    bool saidWhatBroke = false;
    while (!(*run)->finished()) {
        orders.obey();
        const RunSnapshotPtr snapshot = (*run)->snapshot();
        if (!quiet)
            sayWhatBroke(profile, *snapshot, saidWhatBroke, progress);
        progress.show(*snapshot);
        std::this_thread::sleep_for(50ms);
    }
    return (*run)->wait();
}

void addRunCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("run", "Send a load and hold it against the gateway's limit");
    const auto options = std::make_shared<RunOptions>();
    addRunOptions(*command, *options);
    command->callback([options, &exitCode] {
        const auto code = runCommand(*options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
