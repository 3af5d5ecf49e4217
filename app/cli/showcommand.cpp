#include "showcommand.h"

#include "console.h"
#include "exitcodes.h"
#include "outputtarget.h"
#include "rangeoptions.h"
#include "runoutputs.h"
#include "session/runreport.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <vector>

namespace headroom {

namespace {

struct ShowOptions {
    std::string run;
    std::vector<std::string> whatIf;
    RangeOptions range;
    bool salvage = false;
    RunOutputs outputs;
};

Result<std::vector<nanoseconds>> limitsIn(const std::vector<std::string>& texts)
{
    std::vector<nanoseconds> limits;
    for (const std::string& text : texts) {
        const auto limit = parseDuration(text);
        if (!limit)
            return badInput("--what-if " + text + ": " + limit.error().message);
        if (*limit < std::chrono::milliseconds(1) || *limit > cells::highest)
            return badInput("--what-if " + text + ": a limit lies between 1ms and 1h");
        limits.push_back(*limit);
    }
    return limits;
}

Result<void> show(const ShowOptions& options)
{
    const auto limits = limitsIn(options.whatIf);
    if (!limits)
        return tl::make_unexpected(limits.error());
    if (auto target = checkTarget(options.outputs.json, {options.run}); !target)
        return target;
    const auto run = options.salvage ? salvageRun(options.run) : openRun(options.run);
    if (!run)
        return tl::make_unexpected(run.error());
    const auto range = rangeOf(options.range, *run->snapshot);
    if (!range)
        return tl::make_unexpected(range.error());
    std::vector<std::string> warnings;
    RunSummary summary = storedSummary(*run, options.run, *range, warnings);
    summary.whatIfs = whatIfs(run->profile, *run->snapshot, summary.judged(), *limits);
    for (const std::string& warning : warnings)
        tell("headroom: warning: {}\n", warning);
    return writeOutputs(options.outputs, summary, run->profile, options.run);
}

} // namespace

void addShowCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("show", "Print the summary of a run file");
    const auto options = std::make_shared<ShowOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom)")->required();
    command
        ->add_option("--what-if", options->whatIf,
                     "What another limit would have meant, such as 20s; may be given several times")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    addRangeOptions(*command, options->range);
    command->add_flag("--salvage", options->salvage, "Of a damaged file, show what can be read, and say what cannot");
    command->add_option("--json", options->outputs.json, "Write the summary as JSON to this file, or with - print it");
    command->callback([options, &exitCode] {
        const auto shown = show(*options);
        exitCode = shown ? exitcode::pass : complain(shown.error());
    });
}

} // namespace headroom
