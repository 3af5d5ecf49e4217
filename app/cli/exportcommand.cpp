#include "exportcommand.h"

#include "exitcodes.h"
#include "runoutputs.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct ExportOptions {
    std::string run, csv;
};

} // namespace

void addExportCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("export", "Write a run file in forms that other programs read");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom)")->required();
    command->add_option("--csv", options->csv, "One row a request; - prints it")->required();
    command->callback([options, &exitCode] {
        const auto written = writeCsv(options->run, options->csv);
        exitCode = written ? exitcode::pass : complain(written.error());
    });
}

} // namespace headroom
