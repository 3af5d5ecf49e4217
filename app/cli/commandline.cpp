#include "commandline.h"

#include "alarmscommand.h"
#include "base/process.h"
#include "calibratecommand.h"
#include "capacitycommand.h"
#include "comparecommand.h"
#include "democommand.h"
#include "exitcodes.h"
#include "exportcommand.h"
#include "gatewaycommand.h"
#include "gatewayscommand.h"
#include "librarycommand.h"
#include "logscommand.h"
#include "mergecommand.h"
#include "profilecommand.h"
#include "runcommand.h"
#include "showcommand.h"
#include "sweepcommand.h"
#include "verifycommand.h"
#include "zappacommand.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <clocale>
#include <memory>

namespace headroom {

namespace {

std::unique_ptr<CLI::App> makeCommands(int& exitCode, const DesktopSkills& skills)
{
    auto root = std::make_unique<CLI::App>("How much headroom does an endpoint have under its gateway's time limit?",
                                           "headroom-cli");
    root->set_version_flag("--version", "headroom " HEADROOM_VERSION);
    root->require_subcommand(1);
    addRunCommand(*root, exitCode);
    addCapacityCommand(*root, exitCode);
    addSweepCommand(*root, exitCode);
    addCalibrateCommand(*root, exitCode);
    addShowCommand(*root, exitCode);
    addCompareCommand(*root, exitCode);
    addExportCommand(*root, exitCode, skills);
    addVerifyCommand(*root, exitCode);
    addMergeCommand(*root, exitCode);
    addLibraryCommand(*root, exitCode);
    addLogsCommand(*root, exitCode);
    addAlarmsCommand(*root, exitCode);
    addProfileCommand(*root, exitCode);
    addGatewayCommand(*root, exitCode);
    addGatewaysCommand(*root, exitCode);
    addDemoCommand(*root, exitCode);
    addZappaCommand(*root, exitCode);
    root->footer("Exit codes: 0 PASS, 1 FAIL, 2 usage or bad input, 3 INVALID, 4 STOPPED, 5 target never reached.");
    return root;
}

} // namespace

int runCommandLine(int argc, char** argv, const DesktopSkills& skills)
{
    std::setlocale(LC_ALL, "C"); // results are for programs too: one number, one spelling
    turnWriteSignalsIntoErrors();
    int exitCode = exitcode::pass;
    if (argc > 1 && argv[1][0] != '-' && !isCommand(argv[1]))
        return complain(
            {ErrorKind::BadInput, fmt::format("'{}' is not a command; headroom-cli --help lists them", argv[1])});
    const auto root = makeCommands(exitCode, skills);
    try {
        root->parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return root->exit(problem) == 0 ? exitcode::pass : exitcode::badInput;
    } catch (const std::exception& problem) {
        return complain({ErrorKind::Internal, problem.what()});
    }
    return exitCode;
}

bool isCommand(std::string_view word)
{
    int unused = 0;
    const auto root = makeCommands(unused, {}); // owns the commands
    const auto commands = root->get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* one) { return one->get_name() == word; });
}

} // namespace headroom
