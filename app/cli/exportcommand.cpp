#include "exportcommand.h"

#include "console.h"
#include "exitcodes.h"
#include "rangeoptions.h"
#include "runoutputs.h"
#include "session/storedrun.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct ExportOptions {
    std::string run, csv;
    bool salvage = false;
    RangeOptions range;
};

Result<void> exportRun(const ExportOptions& options)
{
    if (!options.range.any() && !options.salvage) // which needs no more than the samples to be sound
        return writeCsv(options.run, options.csv, TimeRange{});
    const auto run = options.salvage ? salvageRun(options.run) : openRun(options.run);
    if (!run)
        return tl::make_unexpected(run.error());
    const auto range = rangeOf(options.range, *run->snapshot);
    if (!range)
        return tl::make_unexpected(range.error());
    for (const std::string& lost : run->lost)
        tell("headroom: {}\n", lost);
    const TimeRange rows = range->value_or(TimeRange{});
    return options.salvage ? salvageCsv(options.run, options.csv, rows) : writeCsv(options.run, options.csv, rows);
}

} // namespace

void addExportCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("export", "Write a run file in forms that other programs read");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom)")->required();
    command->add_option("--csv", options->csv, "One row a request; - prints it")->required();
    addRangeOptions(*command, options->range);
    command->add_flag("--salvage", options->salvage, "Of a damaged file, write what can be read, and say what cannot");
    command->callback([options, &exitCode] {
        const auto written = exportRun(*options);
        exitCode = written ? exitcode::pass : complain(written.error());
    });
}

} // namespace headroom
