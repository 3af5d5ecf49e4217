#include "comparecommand.h"

#include "base/files.h"
#include "console.h"
#include "exitcodes.h"
#include "outputtarget.h"
#include "rangeoptions.h"
#include "report/comparisonjson.h"
#include "report/comparisontext.h"
#include "session/comparedruns.h"

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include <memory>
#include <vector>

namespace headroom {

namespace {

struct CompareOptions {
    std::vector<std::string> runs;
    std::string tolerance = "5%";
    std::vector<std::string> gates;
    std::string json;
    RangeOptions range;
};

std::string usualGates()
{
    std::vector<std::string> names;
    for (const Gate& gate : ComparisonSettings().gates)
        names.push_back(formatGate(gate));
    return fmt::format("{}", fmt::join(names, ","));
}

void addOptions(CLI::App& command, CompareOptions& options)
{
    command
        .add_option("RUN", options.runs,
                    "Run files (.headroom): one baseline or more, and last the candidate that is held against them")
        ->required()
        ->expected(2, -1);
    command.add_option("--tolerance", options.tolerance, "A change smaller than this is never worse")
        ->capture_default_str();
    command
        .add_option("--gate", options.gates,
                    "The metrics that decide, such as response_p95,login:answered_in_time [" + usualGates() + ']')
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--json", options.json, "Write the comparison as JSON to this file, or with - print it");
    addRangeOptions(command, options.range);
    command.footer("Three baselines and more show how runs differ from each other; one or two cannot. Exit codes: 0 "
                   "not worse, 1 a metric that decides is worse, 2 usage or bad input, 3 one of the runs is INVALID.");
}

Result<ComparisonSettings> settingsOf(const CompareOptions& options)
{
    ComparisonSettings settings;
    const auto tolerance = parseShare(options.tolerance);
    if (!tolerance)
        return badInput("--tolerance: " + tolerance.error().message);
    settings.tolerance = *tolerance;
    if (options.gates.empty())
        return settings;
    const auto gates = parseGates(fmt::format("{}", fmt::join(options.gates, ",")));
    if (!gates)
        return badInput("--gate: " + gates.error().message);
    settings.gates = *gates;
    return settings;
}

Result<Comparison> comparisonOf(const CompareOptions& options)
{
    const auto settings = settingsOf(options);
    if (!settings)
        return tl::make_unexpected(settings.error());
    auto runs = openForComparison({options.runs.begin(), options.runs.end()},
                                  [&](const RunSnapshot& run) { return rangeOf(options.range, run); });
    if (!runs)
        return tl::make_unexpected(runs.error());
    const ComparedRun candidate = std::move(runs->back());
    runs->pop_back();
    return compareRuns(*runs, candidate, *settings);
}

Result<void> write(const CompareOptions& options, const Comparison& comparison)
{
    if (options.json == "-")
        return printResult(comparisonJson(comparison));
    const auto written = options.json.empty() ? Result<void>() : replaceFile(options.json, comparisonJson(comparison));
    return written.and_then([&] { return printResult(comparisonText(comparison)); });
}

int exitCodeOf(const Comparison& comparison)
{
    if (comparison.invalid())
        return exitcode::invalid;
    return comparison.result == ComparisonResult::Worse ? exitcode::fail : exitcode::pass;
}

/// The result must not take the place of what it is made from.
Result<void> checkJson(const CompareOptions& options)
{
    for (const std::string& run : options.runs) {
        std::error_code missing;
        if (options.json != "-" && std::filesystem::equivalent(options.json, run, missing))
            return badInput(fmt::format("--json {}: the comparison would replace a run", options.json));
    }
    if (auto target = checkTarget(options.json); !target)
        return target;
    return options.json.empty() || options.json == "-" ? Result<void>() : checkWritable(options.json);
}

Result<int> compare(const CompareOptions& options)
{
    if (auto ready = checkJson(options); !ready)
        return tl::make_unexpected(ready.error());
    const auto comparison = comparisonOf(options);
    if (!comparison)
        return tl::make_unexpected(comparison.error());
    if (auto written = write(options, *comparison); !written)
        return tl::make_unexpected(written.error());
    return exitCodeOf(*comparison);
}

} // namespace

void addCompareCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("compare", "Hold a run against one or several others");
    const auto options = std::make_shared<CompareOptions>();
    addOptions(*command, *options);
    command->callback([options, &exitCode] {
        const auto code = compare(*options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
