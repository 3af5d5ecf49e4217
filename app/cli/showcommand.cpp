#include "showcommand.h"

#include "exitcodes.h"
#include "runoutputs.h"
#include "session/storedrun.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct ShowOptions {
    std::string run;
    RunOutputs outputs;
};

Result<void> show(const ShowOptions& options)
{
    const auto run = openRun(options.run);
    if (!run)
        return tl::make_unexpected(run.error());
    return writeOutputs(options.outputs, summarise(run->profile, *run->snapshot), run->profile, options.run);
}

} // namespace

void addShowCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("show", "Print the summary of a run file");
    const auto options = std::make_shared<ShowOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom)")->required();
    command->add_option("--json", options->outputs.json, "Write the summary as JSON to this file, or with - print it");
    command->callback([options, &exitCode] {
        const auto shown = show(*options);
        exitCode = shown ? exitcode::pass : complain(shown.error());
    });
}

} // namespace headroom
