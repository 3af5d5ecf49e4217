#include "democommand.h"

#include "base/files.h"
#include "console.h"
#include "emulator/gatewayemulator.h"
#include "exitcodes.h"
#include "profile/loadwords.h"
#include "runcommand.h"
#include "runoutputs.h"
#include "session/demo.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace headroom {

namespace {

Result<void> demo(const std::filesystem::path& folder)
{
    const std::filesystem::path runFile = folder / "run.headroom";
    const RunOutputs outputs{"", (folder / "requests.csv").string(), true, runFile.string()};
    if (auto ready = makeFolder(folder).and_then([&] { return checkOutputs(outputs); }); !ready)
        return ready;
    GatewayEmulator gateway(demoSettings());
    const auto port = gateway.start();
    if (!port)
        return tl::make_unexpected(port.error());
    const LoadProfile profile = demoProfile(*port);
    tell("A local gateway with a limit of {} listens on port {}; sending {} to it for {}.\n",
         formatDuration(profile.limit.time), *port, loadInWords(profile.load), formatDuration(*profile.load.duration));
    const auto last = runWithProgress(profile, runFile, false);
    if (!last)
        return tl::make_unexpected(last.error());
    const auto written = writeOutputs(outputs, summarise(profile, **last), profile, runFile);
    if (written)
        fmt::print("\nKept in {}: run.headroom (headroom-cli show reads it), requests.csv\n", folder.string());
    return written;
}

} // namespace

void addDemoCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("demo", "Run the demo against a local gateway of its own");
    const auto folder = std::make_shared<std::string>("headroom-demo");
    command->add_option("--folder", *folder, "Where its run and requests go")->capture_default_str();
    command->callback([folder, &exitCode] {
        const auto done = demo(*folder);
        exitCode = done ? exitcode::pass : complain(done.error());
    });
}

} // namespace headroom
