#include "sweepcommand.h"

#include "base/files.h"
#include "consent.h"
#include "console.h"
#include "exitcodes.h"
#include "gateway/gatewaycatalogue.h"
#include "gateway/limitwarnings.h"
#include "outputtarget.h"
#include "profile/loadwords.h"
#include "profile/profilechecks.h"
#include "profile/profilejson.h"
#include "profile/sweepvalues.h"
#include "profile/targets.h"
#include "report/comparisonjson.h"
#include "report/comparisontext.h"
#include "report/sweepjson.h"
#include "report/sweepsvg.h"
#include "report/sweeptext.h"
#include "runoptions.h"
#include "sweeprunner.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <set>

namespace headroom {

namespace {

struct SweepOptions {
    RunOptions profile;
    std::optional<std::string> over, pair, by;
    std::vector<std::string> runs;
    std::string percentile = "p95";
    std::string before, keep, json, svg;
};

void addOptions(CLI::App& command, SweepOptions& options)
{
    addLoadOptions(command, options.profile);
    auto* over = command.add_option("--over", options.over,
                                    "What to vary and its values: query.page_size=10,50,200; users=5,10,20; rate; "
                                    "header.NAME; tag.memory=256,512 (the target is another, see --before); or "
                                    "page=10,50 where ${sweep:page} stands in the profile");
    auto* pair = command.add_option("--pair", options.pair,
                                    "Two runs of the same: cold-warm, a burst of all users on a target that was left "
                                    "alone, and again; miss-hit, past every cache, and through it");
    auto* runs = command.add_option("--runs", options.runs, "Runs made before, in place of new ones; with --by");
    auto* by = command.add_option("--by", options.by, "The tag that holds the value of each of --runs, such as memory");
    over->excludes(pair)->excludes(runs);
    pair->excludes(runs);
    runs->needs(by);
    by->needs(runs);
    command
        .add_option("--percentile", options.percentile, "What has to stay under the limit: p50, p90, p95, p99, p99.9")
        ->capture_default_str();
    command.add_option(
        "--before", options.before,
        "A command to run before each value, which it finds in HEADROOM_VALUE: sets a function's memory");
    command.add_option("--keep", options.keep, "Keep the run of every value in this folder, tagged with its value");
    command.add_option("--json", options.json, "Write the result to this file, or with - print it");
    command.add_option("--svg", options.svg, "Write the chart to this file");
    command.add_flag("--yes", options.profile.yes, "Send to a host that is not this machine without asking");
    command.add_flag("--quiet", options.profile.quiet, "No progress and no result for people");
    command.footer("Exit codes: 0 a value stays under the limit (of a pair: both were measured), 1 none does, 2 usage "
                   "or bad input, 3 the generator was the limit of one, 4 stopped, 5 target never reached.");
}

Result<double> shareOf(const std::string& percentile)
{
    const auto number = percentile.starts_with('p') ? numberIn(std::string_view(percentile).substr(1)) : std::nullopt;
    if (number && isSweepShare(*number / 100))
        return *number / 100;
    return badInput(fmt::format("--percentile: {} is none of p50, p90, p95, p99, p99.9", percentile));
}

Result<void> checkFiles(const SweepOptions& options)
{
    std::vector<std::string> inputs = options.runs;
    inputs.push_back(options.profile.profileFile);
    if (sameFile(options.json, options.svg))
        return badInput("--json and --svg: two outputs cannot be one file");
    for (const std::string& file : {options.json, options.svg}) {
        if (auto target = checkTarget(file, inputs); !target)
            return target;
        if (file.empty() || file == "-")
            continue;
        if (auto writable = checkWritable(file); !writable)
            return writable;
    }
    return options.svg == "-" ? badInput("--svg: needs a file") : Result<void>();
}

/// Asked once for all.
Result<void> consentToAll(const std::vector<PlannedRun>& planned, bool yes)
{
    return checkSameTargets(planned).and_then([&] {
        return consentToSend(fmt::format("{} times {}", planned.size(), loadInWords(planned.back().profile.load)),
                             planned.front().profile, yes);
    });
}

int exitCodeOf(const MadeRuns& made, bool found)
{
    if (made.neverReached)
        return exitcode::neverReached;
    if (made.stopped)
        return exitcode::stopped;
    for (const SweptRun& run : made.runs) {
        if (run.summary.verdict == Verdict::Invalid)
            return exitcode::invalid;
    }
    return found ? exitcode::pass : exitcode::fail;
}

Result<void> writeFiles(const SweepOptions& options, const SweepResult& result, const std::string& json)
{
    const auto chart = options.svg.empty() ? Result<void>() : replaceFile(options.svg, sweepSvg(result));
    return chart.and_then([&]() -> Result<void> {
        if (options.json == "-")
            return printResult(json);
        return options.json.empty() ? Result<void>() : replaceFile(options.json, json);
    });
}

/// A result for scripts on standard output stands there alone.
bool tellsPeople(const SweepOptions& options)
{
    return !options.profile.quiet && options.json != "-";
}

/// A run that goes away with the command is not named.
SweepResult resultOf(const std::string& name, double share, MadeRuns made, bool kept)
{
    for (SweptRun& run : made.runs)
        run.file = kept ? run.file : "";
    return sweepResultOf(name, share, made);
}

Result<int> conclude(const SweepOptions& options, const std::string& name, const MadeRuns& made, bool kept)
{
    const SweepResult result = resultOf(name, *shareOf(options.percentile), made, kept);
    return writeFiles(options, result, sweepJson(result))
        .and_then([&] { return tellsPeople(options) ? printResult(sweepText(result)) : Result<void>(); })
        .map([&] { return exitCodeOf(made, result.largestUnder || !result.ordered); });
}

Result<int> concludePair(const SweepOptions& options, const MadeRuns& made, bool kept)
{
    if (made.runs.size() < 2)
        return exitCodeOf(made, true);
    const auto comparison = comparisonOfPair(made.runs);
    if (!comparison)
        return tl::make_unexpected(comparison.error());
    return writeFiles(options, resultOf("pair", *shareOf(options.percentile), made, kept), comparisonJson(*comparison))
        .and_then([&] { return tellsPeople(options) ? printResult(comparisonText(*comparison)) : Result<void>(); })
        .map([&] { return exitCodeOf(made, true); });
}

Result<int> makeAndConclude(const SweepOptions& options, const std::string& name,
                            const std::vector<PlannedRun>& planned)
{
    if (auto consent = consentToAll(planned, options.profile.yes); !consent)
        return tl::make_unexpected(consent.error());
    for (const std::string& warning : warningsBeforeRun(planned.front().profile))
        tell("headroom: warning: {}\n", warning);
    const bool kept = !options.keep.empty();
    const auto sweep = sweepWithProgress(
        {planned, name, kept ? std::optional<std::filesystem::path>(options.keep) : std::nullopt, options.before},
        options.profile.quiet);
    if (!sweep)
        return tl::make_unexpected(sweep.error());
    const auto made = (*sweep)->wait();
    if (!made)
        return tl::make_unexpected(made.error());
    return options.pair ? concludePair(options, *made, kept) : conclude(options, name, *made, kept);
}

Result<int> sweepOfRuns(const SweepOptions& options)
{
    auto runs = openSweptRuns({options.runs.begin(), options.runs.end()}, *options.by);
    if (!runs)
        return tl::make_unexpected(runs.error());
    const MadeRuns made{std::move(*runs)};
    return conclude(options, *options.by, made, true);
}

/// Runs made before are read as they are: a flag that would have made others must not look as if it had.
Result<void> checkFlagsApply(const CLI::App& command, const SweepOptions& options)
{
    static const std::set<std::string> ofMadeRuns{"--runs", "--by", "--percentile", "--json", "--svg", "--quiet"};
    for (const CLI::Option* option : command.get_options()) {
        const std::string name = option->get_name();
        if (option->count() == 0)
            continue;
        if (!options.runs.empty() && !ofMadeRuns.contains(name))
            return badInput(fmt::format("{}: says nothing of --runs, which were made before", name));
        if (options.pair && options.svg.empty() && name == "--percentile")
            return badInput("--percentile: a pair is compared in all of them; only the chart of --svg takes one");
    }
    return {};
}

Result<int> sweepCommand(const CLI::App& command, const SweepOptions& options)
{
    if (auto apply = checkFlagsApply(command, options); !apply)
        return tl::make_unexpected(apply.error());
    if (auto share = shareOf(options.percentile); !share)
        return tl::make_unexpected(share.error());
    if (auto files = checkFiles(options); !files)
        return tl::make_unexpected(files.error());
    if (!options.runs.empty())
        return sweepOfRuns(options);
    if (!options.over && !options.pair)
        return badInput("sweep needs --over, --pair or --runs; headroom-cli sweep --help tells more");
    const auto profile = askedProfile(options.profile);
    if (!profile)
        return tl::make_unexpected(profile.error());
    if (options.pair) {
        const auto pair = parseSweepPair(*options.pair);
        const auto planned = pair ? plannedPair(*profile, *pair) : tl::make_unexpected(pair.error());
        return planned ? makeAndConclude(options, "pair", *planned) : badInput("--pair: " + planned.error().message);
    }
    const auto sweep = parseSweep(*options.over);
    const auto planned = sweep ? plannedOver(*profile, *sweep) : tl::make_unexpected(sweep.error());
    return planned ? makeAndConclude(options, tagOf(*sweep), *planned) : badInput("--over: " + planned.error().message);
}

} // namespace

void addSweepCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command =
        root.add_subcommand("sweep", "Run one profile over a list of values, and say which stay under the limit");
    const auto options = std::make_shared<SweepOptions>();
    addOptions(*command, *options);
    command->callback([command, options, &exitCode] {
        const auto code = sweepCommand(*command, *options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
